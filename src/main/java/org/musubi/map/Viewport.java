package org.musubi.map;

import com.gluonhq.maps.MapView;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;
import org.musubi.model.GeoPoint;

/// What a map view looks at, and the only one who may move it.
///
/// Gluon's `MapView` cannot say where it is after a drag or a scroll, ignores a wish that it heard before,
/// jumps back to the last wish when it zooms, and drifts when it is resized. Here all of that is turned round:
/// the truth is the [Camera] in [#cameraProperty], every gesture, button and key changes that, and Gluon is
/// only told where to draw. Gluon's own mouse handlers are replaced, so nothing else ever moves the map.
///
/// Moves are animated; a new one, or a gesture, takes over from where the map then is. Moves asked for before the view
/// has a size are made once it has one, and made again as the window around it finds its final size, until somebody
/// moves the map.
public final class Viewport {
    /// Asia from Delhi to Shimokawa and Semarang.
    private static final Collection<GeoPoint> HOME = List.of(new GeoPoint(45, 145), new GeoPoint(-9.5, 71.5));

    /// Room for labels in the north and for the map's credit in the south.
    private static final Insets HOME_PADDING = new Insets(24, 0, 36, 0);

    private static final Duration LONG = Duration.millis(380);
    private static final Duration SHORT = Duration.millis(160);
    /// What one notch of a mouse wheel sends, in pixels.
    private static final double NOTCH = 40;

    private static final double STEPS_PER_NOTCH = 0.35;

    private final MapView map;
    private final boolean animated;
    private final ReadOnlyObjectWrapper<Camera> camera =
            new ReadOnlyObjectWrapper<>(new Camera(new GeoPoint(20, 110), 4, 0, 0));
    private Camera target = camera.get();
    private UnaryOperator<Camera> opening = start -> start.showing(HOME, HOME_PADDING);
    private boolean laidOut;
    private boolean moved;
    private double pressedX;
    private double pressedY;
    private boolean dragging;
    private final Flight flight = new Flight();

    /// @param map to be moved by this viewport alone
    /// @param animated whether moves take time; if not, they are made at once
    public Viewport(MapView map, boolean animated) {
        this.map = map;
        this.animated = animated;
        map.setOnMousePressed(this::press);
        map.setOnMouseDragged(this::drag);
        map.setOnMouseReleased(_ -> dragging = false);
        map.setOnZoomStarted(_ -> stop());
        map.setOnZoomFinished(null);
        map.setOnZoom(this::pinch);
        map.setOnScroll(this::scroll);
        map.layoutBoundsProperty().addListener((_, _, bounds) -> resize(bounds.getWidth(), bounds.getHeight()));
        resize(map.getWidth(), map.getHeight());
    }

    /// What the map shows now, in the middle of a move too.
    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    public Camera camera() {
        return camera.get();
    }

    /// What the map shows once the move under way has ended.
    public Camera target() {
        return target;
    }

    /// Whether nobody has moved the map since it was first shown.
    public boolean isOpening() {
        return !moved;
    }

    /// Whether the map is being moved, by a hand or by itself.
    public boolean isMoving() {
        return dragging || flight.getStatus() == Animation.Status.RUNNING;
    }

    /// Brings a point into the middle, at the present zoom.
    public void centreOn(GeoPoint point) {
        go(now -> now.withCentre(point), LONG);
    }

    /// Shows a point in the middle at a zoom, at once: for places remembered from earlier.
    public void restore(GeoPoint centre, double zoom) {
        go(now -> now.withZoom(zoom).withCentre(centre), Duration.ZERO);
    }

    /// Brings a point into the middle at a zoom.
    public void fly(GeoPoint centre, double zoom) {
        go(now -> now.withZoom(zoom).withCentre(centre), LONG);
    }

    /// Brings points into view, as close as they fit.
    ///
    /// @param points none changes nothing
    /// @param padding pixels to leave free at the edges
    public void show(Collection<GeoPoint> points, Insets padding) {
        go(now -> now.showing(points, padding), LONG);
    }

    /// Brings points into view as [#show(Collection, Insets)] does, and closer than they fit if need be.
    ///
    /// @param closest at least this zoom
    public void show(Collection<GeoPoint> points, Insets padding, double closest) {
        go(
                now -> {
                    Camera fitting = now.showing(points, padding);
                    return fitting.zoom() < closest ? fitting.withZoom(closest) : fitting;
                },
                LONG);
    }

    /// Shows Asia from Japan to India and Indonesia.
    public void home() {
        go(now -> now.showing(HOME, HOME_PADDING), LONG);
    }

    /// Zooms in, or out if negative, around the middle.
    public void zoomBy(double steps) {
        go(now -> now.zoomedBy(steps), SHORT);
    }

    /// Zooms in, or out if negative, around a pixel of the view.
    public void zoomBy(double steps, double x, double y) {
        go(now -> now.zoomedBy(steps, x, y), SHORT);
    }

    /// Moves the view over the map by some pixels, to the right and downwards.
    public void panBy(double right, double down) {
        go(now -> now.movedBy(right, down), SHORT);
    }

    /// Moves the view over the map at once, as a hand does.
    public void dragBy(double right, double down) {
        if (laidOut) {
            moved = true;
            jump(camera().movedBy(right, down));
        }
    }

    /// Where the view shows a point, in pixels from its top left corner.
    public Point2D project(GeoPoint point) {
        return camera().project(point);
    }

    /// What the view shows at a pixel.
    public GeoPoint unproject(double x, double y) {
        return camera().unproject(x, y);
    }

    /// Ends a move where it is.
    public void stop() {
        moved = true;
        flight.stop();
        target = camera();
    }

    private void go(UnaryOperator<Camera> move, Duration time) {
        if (!laidOut) {
            UnaryOperator<Camera> before = opening;
            opening = start -> move.apply(before.apply(start));
            return;
        }
        moved = true;
        Camera wanted = move.apply(target);
        flight.stop();
        target = wanted;
        if (animated && time.greaterThan(Duration.ZERO)) {
            flight.start(camera(), wanted, time);
        } else {
            draw(wanted);
        }
    }

    private void jump(Camera wanted) {
        flight.stop();
        target = wanted;
        draw(wanted);
    }

    private void draw(Camera changed) {
        map.setZoom(changed.drawnZoom());
        map.setCenter(changed.drawnLatitude(), changed.drawnLongitude());
        camera.set(changed);
    }

    private void resize(double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        laidOut = true;
        Camera resized = target.withSize(width, height);
        jump(moved ? resized : opening.apply(resized));
    }

    private void press(MouseEvent event) {
        stop();
        dragging = event.getButton() == MouseButton.PRIMARY;
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (dragging && !event.isStillSincePress()) {
            dragBy(pressedX - event.getX(), pressedY - event.getY());
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            moved = true;
            jump(camera().zoomedBy(Math.log(event.getZoomFactor()) / Math.log(2), event.getX(), event.getY()));
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        double notches = event.getDeltaY() / NOTCH;
        if (notches != 0) {
            zoomBy(Math.clamp(notches * STEPS_PER_NOTCH, -1, 1), event.getX(), event.getY());
        } else if (event.getDeltaX() != 0) {
            panBy(-event.getDeltaX(), 0);
        }
        event.consume();
    }

    private final class Flight extends Transition {
        private Camera from = camera.get();
        private Camera to = camera.get();

        void start(Camera start, Camera end, Duration time) {
            from = start;
            to = end;
            setCycleDuration(time);
            setInterpolator(Interpolator.EASE_OUT);
            playFromStart();
        }

        @Override
        protected void interpolate(double part) {
            draw(from.towards(to, part));
        }
    }
}
