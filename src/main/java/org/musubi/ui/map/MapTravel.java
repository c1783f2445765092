package org.musubi.ui.map;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.musubi.map.Camera;
import org.musubi.map.Viewport;

/// Leads the map back and forward through its views. One that somebody only passes through, on the way to another, is
/// none.
final class MapTravel {
    private static final Duration STAY = Duration.millis(700);

    private final Viewport viewport;
    private final ViewHistory history = new ViewHistory();
    private final PauseTransition stay = new PauseTransition(STAY);

    MapTravel(Viewport viewport) {
        this.viewport = viewport;
        stay.setOnFinished(_ -> rest());
    }

    ViewHistory history() {
        return history;
    }

    /// The map has moved, or has come to rest.
    void moved() {
        stay.playFromStart();
    }

    private void rest() {
        Camera camera = viewport.camera();
        if (viewport.isMoving()) {
            stay.playFromStart();
        } else if (camera.width() > 0) {
            visit(camera);
        }
    }

    void back() {
        arrive();
        go(history.back());
    }

    void forward() {
        arrive();
        go(history.forward());
    }

    /// Whoever turns back at once has been here all the same.
    private void arrive() {
        Camera target = viewport.target();
        if (target.width() > 0) {
            visit(target);
        }
    }

    private void visit(Camera camera) {
        if (viewport.isOpening()) {
            history.open(MapPosition.of(camera));
        } else {
            history.visit(MapPosition.of(camera));
        }
    }

    private void go(Optional<MapPosition> view) {
        view.ifPresent(position -> viewport.fly(position.centre(), position.zoom()));
    }
}
