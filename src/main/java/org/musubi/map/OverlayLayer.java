package org.musubi.map;

import com.gluonhq.maps.MapLayer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Shows ties, markers and labels over the base map, and beneath them the base map's own names.
///
/// They are painted in the background into one picture that is larger than the view. While the map is panned, the
/// picture only moves; while it is zoomed, the picture is stretched until the one for the new zoom is there. So a frame
/// costs the same, however much there is to see.
public final class OverlayLayer extends MapLayer {
    /// How much of the view's size is painted beyond each of its edges.
    private static final double BEYOND = 0.3;
    /// A new picture is painted before the view comes nearer to the edge of the old one than this part of its size.
    private static final double NEAR = 0.08;

    private final Viewport viewport;
    private final Executor background;
    private final ImageView view = new ImageView();
    private @Nullable OverlayPicture shown;
    private @Nullable OverlayPicture ready;
    private @Nullable OverlayPainter painter;
    private MapScene scene = MapScene.EMPTY;
    private OverlayStyle style;
    private NameStyle nameStyle;
    private NameSource names = NameSource.NONE;
    private Known known = new Known(NameSource.NONE, Integer.MAX_VALUE, List.of());
    private boolean changed = true;
    private boolean painting;
    private boolean reading;

    /// Names that have been read.
    ///
    /// @param zoom up to which
    private record Known(NameSource source, int zoom, List<MapName> names) {
        boolean suffices(NameSource wanted, int level) {
            return source.equals(wanted) && zoom >= level;
        }
    }

    /// @param background runs one painting at a time
    public OverlayLayer(Viewport viewport, OverlayStyle style, NameStyle nameStyle, Executor background) {
        this.viewport = viewport;
        this.background = background;
        this.style = style;
        this.nameStyle = nameStyle;
        setMouseTransparent(true);
        view.setManaged(false);
        getChildren().add(view);
        viewport.cameraProperty().addListener((_, _, _) -> follow());
    }

    /// What is to be shown from now on; the picture follows within moments.
    public void show(MapScene newScene, OverlayStyle newStyle, NameStyle newNameStyle) {
        scene = newScene;
        style = newStyle;
        nameStyle = newNameStyle;
        changed = true;
        follow();
    }

    /// Which names the base map bears from now on. They are read when a picture without them is on the screen, as
    /// that takes longer than to paint it.
    public void name(NameSource source) {
        names = source;
        changed = true;
        follow();
    }

    /// Whether what is on screen is all that was asked for, but perhaps for the base map's names.
    public boolean isCurrent() {
        return !changed && !painting && ready == null;
    }

    /// Whether the names on screen are those that were asked for.
    public boolean isNamed() {
        return isCurrent() && known.suffices(names, viewport.target().level());
    }

    private void follow() {
        Camera camera = viewport.camera();
        if (camera.width() <= 0) {
            return;
        }
        if (ready != null && (!viewport.isMoving() || ready.covers(camera))) {
            exchange(ready);
            ready = null;
        }
        if (shown != null) {
            lay(shown.camera(), camera);
        }
        if (!painting && isWanted()) {
            paint();
        }
    }

    private boolean isWanted() {
        OverlayPicture last = ready != null ? ready : shown;
        return changed || last == null || !serves(last, viewport.target());
    }

    private static boolean serves(OverlayPicture picture, Camera target) {
        return picture.camera().zoom() == target.zoom() && picture.covers(grown(target, NEAR));
    }

    private static Camera grown(Camera camera, double part) {
        return camera.withSize(
                Math.rint(camera.width() * (1 + 2 * part) / 2) * 2,
                Math.rint(camera.height() * (1 + 2 * part) / 2) * 2);
    }

    private void paint() {
        painting = true;
        changed = false;
        MapScene what = scene;
        OverlayStyle how = style;
        var naming = new Naming(known.source.equals(names) ? known.names : List.of(), nameStyle);
        Camera looked = viewport.target();
        Camera where = grown(looked, BEYOND);
        double left = looked.originX() - where.originX();
        double top = looked.originY() - where.originY();
        var inView = new Box(left, top, left + looked.width(), top + looked.height());
        double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
        background.execute(() -> {
            if (painter == null) {
                painter = new OverlayPainter();
            }
            OverlayPicture picture = null;
            try {
                picture = painter.paint(what, naming, where, inView, how, scale);
            } finally {
                // Also where painting fails: the next scene may not.
                OverlayPicture painted = picture;
                Platform.runLater(() -> {
                    painting = false;
                    ready = painted == null ? ready : painted;
                    follow();
                    readNames();
                });
            }
        });
    }

    private void readNames() {
        NameSource source = names;
        int level = viewport.target().level();
        if (!reading && !known.suffices(source, level)) {
            reading = true;
            background.execute(() -> {
                List<MapName> read = List.of();
                try {
                    read = source.upTo(level);
                } finally {
                    var now = new Known(source, level, read);
                    Platform.runLater(() -> {
                        reading = false;
                        known = now;
                        changed = true;
                        follow();
                    });
                }
            });
        }
    }

    private void exchange(OverlayPicture picture) {
        shown = picture;
        var pixels = new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(pixels));
    }

    private void lay(Camera picture, Camera camera) {
        double factor = camera.worldSize() / picture.worldSize();
        view.setTranslateX(picture.originX() * factor - camera.originX());
        view.setTranslateY(picture.originY() * factor - camera.originY());
        view.setFitWidth(picture.width() * factor);
        view.setFitHeight(picture.height() * factor);
    }
}
