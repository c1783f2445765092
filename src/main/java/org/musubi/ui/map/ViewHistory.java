package org.musubi.ui.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The way back and forward through what the map has shown, as in a web browser.
final class ViewHistory {
    /// How many views are remembered each way.
    static final int LIMIT = 50;

    private final Deque<MapPosition> past = new ArrayDeque<>();
    private final Deque<MapPosition> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private @Nullable MapPosition here;
    private boolean travelling;

    /// The map has come to rest somewhere. After a step back or forward that is where the step has led, even if the
    /// window has another size by now and the map could not go to quite the same place.
    void visit(MapPosition view) {
        if (view.equals(here)) {
            travelling = false;
            return;
        }
        if (here != null && !travelling) {
            push(past, here);
            future.clear();
        }
        travelling = false;
        here = view;
        update();
    }

    /// Whether this is the view of the last visit.
    boolean isAt(MapPosition view) {
        return view.equals(here);
    }

    /// The map has found its first view, or the window around it another size before anyone moved it.
    void open(MapPosition view) {
        here = view;
    }

    private static void push(Deque<MapPosition> way, MapPosition view) {
        way.push(view);
        if (way.size() > LIMIT) {
            way.removeLast();
        }
    }

    /// Goes back.
    ///
    /// @return what the map is to show; empty if there is nothing to go back to
    Optional<MapPosition> back() {
        return travel(past, future);
    }

    /// Goes forward again.
    ///
    /// @return what the map is to show; empty if nobody went back
    Optional<MapPosition> forward() {
        return travel(future, past);
    }

    private Optional<MapPosition> travel(Deque<MapPosition> from, Deque<MapPosition> to) {
        MapPosition now = here;
        MapPosition next = from.poll();
        if (now == null || next == null) {
            return Optional.empty();
        }
        push(to, now);
        here = next;
        travelling = true;
        update();
        return Optional.of(next);
    }

    private void update() {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
