package org.musubi.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.musubi.map.Outline;

/// Picks many at once: Shift and a drag draw a box, Alt and a drag a lasso. As some desktops move windows with Alt, the
/// next drag can also be made a lasso by a wish from the menu.
final class MapSelecting {
    /// The hand's next point of a lasso is so far from the last one, in pixels.
    private static final double STRIDE = 3;

    private final Node map;
    private final Picking picking;
    private final Polygon shown = new Polygon();
    private final List<Point2D> corners = new ArrayList<>();
    private @Nullable Drawing drawing;
    private boolean wished;

    private enum Drawing {
        BOX,
        LASSO,
        /// Given up, with the button still held down.
        NOTHING
    }

    /// What a drawn outline is for.
    interface Picking {
        /// Somebody begins to draw: what else is going on ends.
        void begin();

        /// @param isAdding whether to what is picked already
        void pick(Outline outline, boolean isAdding);
    }

    /// @param map where it is drawn; its own handlers see nothing of such a drag
    /// @param live covers the map, and shows the outline
    MapSelecting(Node map, Pane live, Picking picking) {
        this.map = map;
        this.picking = picking;
        shown.getStyleClass().add("map-outline");
        shown.setManaged(false);
        shown.setVisible(false);
        live.getChildren().add(shown);
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /// Makes the next drag a lasso, whatever keys are held.
    void wish() {
        wished = true;
        map.setCursor(Cursor.CROSSHAIR);
    }

    boolean isWished() {
        return wished;
    }

    /// Gives up what is being drawn, or was wished for.
    ///
    /// @return whether there was anything
    boolean cancel() {
        boolean any = wished || drawing == Drawing.BOX || drawing == Drawing.LASSO;
        if (drawing != null) {
            drawing = Drawing.NOTHING;
        }
        end();
        return any;
    }

    private void end() {
        if (wished) {
            wished = false;
            map.setCursor(Cursor.DEFAULT);
        }
        shown.setVisible(false);
        corners.clear();
    }

    private void press(MouseEvent event) {
        boolean lasso = wished || event.isAltDown();
        if (event.getButton() != MouseButton.PRIMARY || !lasso && !event.isShiftDown()) {
            return;
        }
        picking.begin();
        drawing = lasso ? Drawing.LASSO : Drawing.BOX;
        corners.clear();
        corners.add(at(event));
        event.consume();
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    private void drag(MouseEvent event) {
        if (drawing == null) {
            return;
        }
        event.consume();
        follow(at(event));
        show();
    }

    private void follow(Point2D hand) {
        if (drawing == Drawing.BOX) {
            box(corners.getFirst(), hand);
        } else if (drawing == Drawing.LASSO && corners.getLast().distance(hand) >= STRIDE) {
            corners.add(hand);
        }
    }

    private void box(Point2D from, Point2D to) {
        corners.clear();
        corners.addAll(List.of(from, new Point2D(to.getX(), from.getY()), to, new Point2D(from.getX(), to.getY())));
    }

    private void show() {
        shown.getPoints()
                .setAll(corners.stream()
                        .flatMap(corner -> List.of(corner.getX(), corner.getY()).stream())
                        .toList());
        shown.setVisible(corners.size() > 1);
    }

    private void release(MouseEvent event) {
        if (drawing == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        follow(at(event));
        boolean drawn = drawing != Drawing.NOTHING && !event.isStillSincePress();
        drawing = null;
        var outline = new Outline(corners);
        end();
        if (drawn) {
            picking.pick(outline, event.isShortcutDown());
        }
    }
}
