package org.musubi.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.musubi.map.CityMarker;
import org.musubi.map.Viewport;

/// The map's keys: arrows move it, + and − zoom, Tab walks the cities in the order of labels, Enter picks, Escape gives
/// up, Home and End show all of Asia and what is picked, Backspace leads back to the view before, with Shift forward
/// again.
final class MapKeys {
    private static final double KEY_STEP = 90;

    private final Viewport viewport;
    private final MapPicking picking;
    private final MapPointer pointer;
    private final Actions actions;

    /// What keys do beyond moving the map.
    ///
    /// @param point at a marker, or at nothing
    /// @param fit shows what is picked
    /// @param back to the view before
    /// @param forward to the view after
    /// @param escape gives something up; tells whether there was anything
    record Actions(
            Consumer<@Nullable CityMarker> point,
            Runnable fit,
            Runnable back,
            Runnable forward,
            BooleanSupplier escape) {}

    MapKeys(Viewport viewport, MapPicking picking, MapPointer pointer, Actions actions) {
        this.viewport = viewport;
        this.picking = picking;
        this.pointer = pointer;
        this.actions = actions;
    }

    /// @param root whose keys they are; what lies in it has keys of its own
    void listen(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == root && press(event)) {
                event.consume();
            }
        });
    }

    /// @return whether the key means something
    private boolean press(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> viewport.panBy(-KEY_STEP, 0);
            case RIGHT -> viewport.panBy(KEY_STEP, 0);
            case UP -> viewport.panBy(0, -KEY_STEP);
            case DOWN -> viewport.panBy(0, KEY_STEP);
            case PLUS, ADD, EQUALS, SEMICOLON -> viewport.zoomBy(0.5);
            case MINUS, SUBTRACT -> viewport.zoomBy(-0.5);
            case HOME -> viewport.home();
            case END -> actions.fit.run();
            case BACK_SPACE -> (event.isShiftDown() ? actions.forward : actions.back).run();
            case TAB -> known = walk(event.isShiftDown() ? -1 : 1);
            case ENTER -> known = pickPointed(event.isShortcutDown());
            case ESCAPE -> known = actions.escape.getAsBoolean();
            default -> known = false;
        }
        return known;
    }

    /// To the next city in view, in the order of labels.
    ///
    /// @return whether there is one; else the focus may go on to what comes after the map
    private boolean walk(int step) {
        List<CityMarker> inView = picking.inView();
        int here = pointer.marker().map(inView::indexOf).orElse(-1);
        int next = here < 0 ? (step > 0 ? 0 : inView.size() - 1) : here + step;
        boolean any = next >= 0 && next < inView.size();
        actions.point.accept(any ? inView.get(next) : null);
        return any;
    }

    private boolean pickPointed(boolean isAdding) {
        Optional<CityMarker> pointed = pointer.marker();
        pointed.ifPresent(marker -> {
            if (marker.isCluster()) {
                actions.point.accept(null);
            }
            picking.open(List.of(marker), isAdding);
        });
        return pointed.isPresent();
    }
}
