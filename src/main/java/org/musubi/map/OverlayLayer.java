package org.musubi.map;

import com.gluonhq.maps.MapLayer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;

/// Shows ties, markers and labels over the base map, and beneath them the base map's own names.
///
/// They are painted in the background into one picture that is larger than the view. While the map is panned, the
/// picture only moves; while it is zoomed, the picture is stretched until the one for the new zoom is there. So a frame
/// costs the same, however much there is to see. What is new is painted without what lies beyond the view at first,
/// and again with it once nothing else has changed for a moment.
public final class OverlayLayer extends MapLayer {
    /// How much of the view's size is painted beyond each of its edges.
    private static final double BEYOND = 0.3;
    /// A new picture is painted before the view comes nearer to the edge of the old one than this part of its size.
    private static final double NEAR = 0.08;

    private static final Duration MOMENT = Duration.millis(250);

    private final Viewport viewport;
    private final Executor background;
    private final BaseMap base;
    private final ImageView view = new ImageView();
    private final ReadOnlyObjectWrapper<DrawnScene> drawn =
            new ReadOnlyObjectWrapper<>(DrawnScene.of(MapContent.EMPTY, new Camera(new GeoPoint(0, 0), 4, 0, 0)));
    private final PauseTransition untilQuiet = new PauseTransition(MOMENT);
    private @Nullable Painted shown;
    private @Nullable Painted ready;
    private @Nullable Painter painter;
    private MapContent content = MapContent.EMPTY;
    private OverlayStyle style;
    private NameStyle nameStyle;
    private NameSource names = NameSource.NONE;
    private Known known = new Known(NameSource.NONE, Integer.MAX_VALUE, List.of());
    private boolean changed = true;
    private boolean painting;
    private boolean widening;

    /// Whether what is being painted differs from what is on screen beyond the view's edges only.
    private boolean onlyMargin;

    /// Names that have been read.
    ///
    /// @param zoom up to which
    private record Known(NameSource source, int zoom, List<MapName> names) {
        boolean suffices(NameSource wanted, int level) {
            return source.equals(wanted) && zoom >= level;
        }
    }

    /// @param wide whether it goes beyond the view
    private record Painted(OverlayPicture picture, DrawnScene scene, boolean wide) {
        boolean serves(Camera target) {
            return picture.camera().zoom() == target.zoom() && picture.covers(wide ? grown(target, NEAR) : target);
        }
    }

    /// What only the background uses.
    private record Painter(SceneMaker scenes, OverlayPainter pictures) {}

    /// @param base over which it lies
    /// @param background runs one painting at a time
    public OverlayLayer(Viewport viewport, BaseMap base, OverlayStyle style, NameStyle nameStyle, Executor background) {
        this.base = base;
        this.viewport = viewport;
        this.background = background;
        this.style = style;
        this.nameStyle = nameStyle;
        setMouseTransparent(true);
        view.setManaged(false);
        getChildren().add(view);
        viewport.cameraProperty().addListener((_, _, _) -> follow());
        untilQuiet.setOnFinished(_ -> {
            if (known.suffices(names, viewport.target().level())) {
                widening = true;
                follow();
            } else {
                readNames();
            }
        });
    }

    /// What is to be shown from now on; the picture follows within moments.
    public void show(MapContent newContent, OverlayStyle newStyle, NameStyle newNameStyle) {
        content = newContent;
        style = newStyle;
        nameStyle = newNameStyle;
        changed = true;
        follow();
    }

    /// Which names the base map bears from now on. They are read when nothing else has been wanted for a moment, as
    /// that takes longer than to paint a picture without them.
    public void name(NameSource source) {
        names = source;
        changed = true;
        follow();
    }

    /// What is on the screen, and somewhat beyond its edges.
    public ReadOnlyObjectProperty<DrawnScene> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /// Whether what is on screen is all that was asked for, but perhaps for the base map's names and for what lies
    /// beyond
    /// the view's edges.
    public boolean isCurrent() {
        return !changed && ready == null && (!painting || onlyMargin && isFilled(viewport.target()));
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
        if (ready != null && (!viewport.isMoving() || ready.picture.covers(camera))) {
            exchange(ready);
            ready = null;
        }
        if (shown != null) {
            lay(shown.picture.camera(), camera);
        }
        if (!painting) {
            paintWhatIsWanted();
        }
    }

    private void paintWhatIsWanted() {
        Painted last = ready != null ? ready : shown;
        Camera target = viewport.target();
        if (changed || last == null || last.picture.camera().zoom() != target.zoom()) {
            paint(false);
            untilQuiet.playFromStart();
        } else if (!last.serves(target) || widening && !last.wide) {
            paint(true);
        }
    }

    private boolean isFilled(Camera target) {
        return shown != null && shown.picture.camera().zoom() == target.zoom() && shown.picture.covers(target);
    }

    private static Camera grown(Camera camera, double part) {
        return camera.withSize(
                Math.rint(camera.width() * (1 + 2 * part) / 2) * 2,
                Math.rint(camera.height() * (1 + 2 * part) / 2) * 2);
    }

    private void paint(boolean wide) {
        painting = true;
        onlyMargin = wide && !changed && isFilled(viewport.target());
        changed = false;
        widening = false;
        MapContent what = content;
        OverlayStyle how = style;
        var naming = new Naming(known.source.equals(names) ? known.names : List.of(), nameStyle);
        Camera looked = viewport.target();
        double scale = outputScale();
        background.execute(() -> {
            Painted picture = null;
            try {
                picture = painted(what, naming, how, looked, wide, scale);
            } finally {
                // Also where painting fails: the next scene may not.
                Painted made = picture;
                Platform.runLater(() -> {
                    painting = false;
                    onlyMargin &= made != null;
                    ready = made == null ? ready : made;
                    follow();
                });
            }
        });
    }

    private double outputScale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private void readNames() {
        NameSource source = names;
        int level = viewport.target().level();
        background.execute(() -> {
            List<MapName> read = List.of();
            try {
                read = source.upTo(level);
            } finally {
                var now = new Known(source, level, read);
                Platform.runLater(() -> {
                    known = now;
                    changed = true;
                    follow();
                });
            }
        });
    }

    private Painted painted(
            MapContent what, Naming naming, OverlayStyle how, Camera looked, boolean wide, double scale) {
        Painter made = painter;
        if (made == null) {
            made = new Painter(new SceneMaker(), new OverlayPainter(base));
            painter = made;
        }
        Camera around = grown(looked, BEYOND);
        DrawnScene scene = made.scenes.scene(what, around);
        double left = looked.originX() - around.originX();
        double top = looked.originY() - around.originY();
        var all = new Box(-left, -top, around.width() - left, around.height() - top);
        var inView = new Box(0, 0, looked.width(), looked.height());
        OverlayPicture picture = wide
                ? made.pictures.paint(
                        scene.scene(), naming, around, all.movedBy(left, top), inView.movedBy(left, top), how, scale)
                : made.pictures.paint(scene.scene(), naming, looked, all, inView, how, scale);
        return new Painted(picture, scene, wide);
    }

    private void exchange(Painted painted) {
        shown = painted;
        onlyMargin = false;
        OverlayPicture picture = painted.picture;
        var pixels = new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(pixels));
        drawn.set(painted.scene);
    }

    private void lay(Camera picture, Camera camera) {
        double factor = camera.worldSize() / picture.worldSize();
        view.setTranslateX(picture.originX() * factor - camera.originX());
        view.setTranslateY(picture.originY() * factor - camera.originY());
        view.setFitWidth(picture.width() * factor);
        view.setFitHeight(picture.height() * factor);
    }
}
