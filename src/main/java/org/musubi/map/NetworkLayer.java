package org.musubi.map;

import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.musubi.map.NetworkPainter.Request;

/// Shows a network, or a part of one, painted in the background into a picture a little larger than the view: a move
/// only moves the picture, and while one zooms it is stretched until the one for the new zoom is there. So a frame
/// costs the same, however much there is to see.
public final class NetworkLayer extends ImageView {
    private static final double BEYOND = 0.3;

    private final Executor background;
    private final Supplier<NetworkPainter> painter;
    private @Nullable NetworkPicture shown;
    private @Nullable Request request;
    private @Nullable NetworkCamera camera;
    private @Nullable OverlayStyle style;
    private boolean changed;
    private boolean painting;

    /// @param background runs one painting at a time
    /// @param painter asked for on that thread
    public NetworkLayer(Executor background, Supplier<NetworkPainter> painter) {
        this.background = background;
        this.painter = painter;
        setManaged(false);
        setMouseTransparent(true);
    }

    /// What is to be shown from now on; the picture follows within moments.
    ///
    /// @param wanted null for nothing
    public void show(@Nullable Request wanted, OverlayStyle how) {
        request = wanted;
        style = how;
        changed = true;
        if (wanted == null) {
            shown = null;
            setImage(null);
        }
        follow();
    }

    /// Where to look from now on.
    public void look(NetworkCamera where) {
        camera = where;
        follow();
    }

    /// Whether what is on screen is all that was asked for.
    public boolean isCurrent() {
        return !painting && !isWanted();
    }

    private boolean isWanted() {
        NetworkPicture last = shown;
        NetworkCamera where = camera;
        return request != null
                && where != null
                && where.width() > 0
                && where.height() > 0
                && (changed
                        || last == null
                        || last.camera().zoom() != where.zoom()
                        || !last.camera().covers(where.grown(0.05)));
    }

    private void follow() {
        NetworkPicture last = shown;
        NetworkCamera where = camera;
        if (last != null && where != null) {
            lay(last.camera(), where);
        }
        if (!painting && isWanted()) {
            paint();
        }
    }

    private void paint() {
        Request what = request;
        NetworkCamera where = camera;
        OverlayStyle how = style;
        if (what == null || where == null || how == null) {
            return;
        }
        painting = true;
        changed = false;
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        background.execute(() -> {
            NetworkPicture picture = null;
            try {
                picture = painter.get().paint(what, where.grown(BEYOND), where, how, scale);
            } finally {
                // Also where painting fails: the next scene may not.
                NetworkPicture made = picture;
                Platform.runLater(() -> take(made));
            }
        });
    }

    /// @param picture null if painting failed, which is not tried again before something else is asked for
    private void take(@Nullable NetworkPicture picture) {
        painting = false;
        if (picture != null && request != null) {
            shown = picture;
            setImage(new WritableImage(new PixelBuffer<>(
                    picture.width(),
                    picture.height(),
                    IntBuffer.wrap(picture.argb()),
                    PixelFormat.getIntArgbPreInstance())));
        }
        if (picture != null || changed) {
            follow();
        }
    }

    private void lay(NetworkCamera picture, NetworkCamera where) {
        double factor = where.zoom() / picture.zoom();
        setTranslateX(where.viewX(picture.worldX(0)));
        setTranslateY(where.viewY(picture.worldY(0)));
        setFitWidth(picture.width() * factor);
        setFitHeight(picture.height() * factor);
    }
}
