package org.musubi.ui.map;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.musubi.map.CityMarker;
import org.musubi.map.DrawnScene;
import org.musubi.map.TieIndex;
import org.musubi.map.TieLine;
import org.musubi.map.Viewport;
import org.musubi.model.Id;

/// Points at one thing at a time, the one under the mouse or the one that the keyboard has walked to: a ring around a
/// city or a cluster, or a bright line over a tie, and a card beside it. They are nodes of the scene, so that they
/// appear at once.
final class MapPointer {
    private static final double AROUND = 4;

    private final MapViewModel viewModel;
    private final Viewport viewport;
    private final Region ring;
    private final Group bright = new Group();
    private final CityCardView card;
    private @Nullable Id city;
    private @Nullable TieLine line;
    private Point2D at = Point2D.ZERO;
    private DrawnScene drawn;

    MapPointer(MapViewModel viewModel, Viewport viewport, Pane live, Region ring, CityCardView card, DrawnScene drawn) {
        this.viewModel = viewModel;
        this.viewport = viewport;
        this.ring = ring;
        live.getChildren().addFirst(bright);
        this.card = card;
        this.drawn = drawn;
    }

    /// The marker pointed at.
    Optional<CityMarker> marker() {
        return Optional.ofNullable(city).flatMap(drawn::markerOf);
    }

    /// What the card says.
    Optional<CityCard> text() {
        TieLine tie = line;
        return tie == null
                ? marker().flatMap(this::card)
                : Optional.of(viewModel.cards().card(tie, drawn.ties(tie)));
    }

    private Optional<CityCard> card(CityMarker marker) {
        return marker.isCluster()
                ? Optional.of(viewModel.cards().card(drawn.cities(marker)))
                : viewModel.cards().card(marker.id());
    }

    /// @param pointed null for nothing
    void pointAt(@Nullable Id pointed) {
        city = pointed;
        line = null;
        follow();
    }

    /// @param pointer in pixels of the view
    void pointAt(TieLine pointed, Point2D pointer) {
        city = null;
        line = pointed;
        at = pointer;
        follow();
    }

    boolean isAt(TieLine other) {
        return other.equals(line);
    }

    /// Shows something else.
    void show(DrawnScene now) {
        drawn = now;
        line = null;
        follow();
    }

    /// Keeps ring and card at what is pointed at, when the map has moved.
    void follow() {
        Optional<CityMarker> marker = marker();
        if (marker.isEmpty()) {
            city = null;
        }
        ring.setVisible(marker.isPresent());
        card.setVisible(marker.isPresent() || line != null);
        marker.ifPresent(this::lay);
        bright.getChildren().clear();
        if (line != null) {
            TieIndex.curves(line, viewport.camera()).forEach(curve -> {
                curve.getStyleClass().add("map-bright-line");
                bright.getChildren().add(curve);
            });
            text().ifPresent(card::fill);
            layCard(at, 0);
        }
    }

    private void lay(CityMarker marker) {
        text().ifPresent(card::fill);
        Point2D middle = viewport.project(marker.at());
        double radius = marker.radius() + AROUND;
        ring.resizeRelocate(middle.getX() - radius, middle.getY() - radius, 2 * radius, 2 * radius);
        layCard(middle, radius);
    }

    private void layCard(Point2D beside, double radius) {
        card.layBeside(
                beside.getX(),
                beside.getY(),
                radius,
                viewport.camera().width(),
                viewport.camera().height());
    }
}
