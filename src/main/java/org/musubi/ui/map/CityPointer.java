package org.musubi.ui.map;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.musubi.map.CityMarker;
import org.musubi.map.Viewport;
import org.musubi.model.Id;

/// Points at one city at a time, the one under the mouse or the one that the keyboard has walked to: a ring around it
/// and a card beside it. They are nodes of the scene, so that they appear at once.
final class CityPointer {
    private static final double AROUND = 4;

    private final MapViewModel viewModel;
    private final Viewport viewport;
    private final Region ring;
    private final CityCardView card;
    private @Nullable Id city;

    CityPointer(MapViewModel viewModel, Viewport viewport, Region ring, CityCardView card) {
        this.viewModel = viewModel;
        this.viewport = viewport;
        this.ring = ring;
        this.card = card;
    }

    /// The city pointed at.
    Optional<Id> city() {
        return Optional.ofNullable(city);
    }

    /// What the card says.
    Optional<CityCard> text() {
        return city().flatMap(viewModel::card);
    }

    /// @param pointed null for none
    void pointAt(@Nullable Id pointed) {
        city = pointed;
        follow();
    }

    /// Keeps ring and card at the city, when the map has moved or shows something else.
    void follow() {
        Optional<CityMarker> marker = city().flatMap(this::marker);
        if (marker.isEmpty()) {
            city = null;
        }
        ring.setVisible(marker.isPresent());
        card.setVisible(marker.isPresent());
        marker.ifPresent(this::lay);
    }

    private void lay(CityMarker marker) {
        text().ifPresent(card::fill);
        Point2D at = viewport.project(marker.at());
        double radius = marker.radius() + AROUND;
        ring.resizeRelocate(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        card.layBeside(
                at.getX(),
                at.getY(),
                radius,
                viewport.camera().width(),
                viewport.camera().height());
    }

    private Optional<CityMarker> marker(Id pointed) {
        return viewModel.sceneProperty().get().markers().stream()
                .filter(m -> m.id().equals(pointed))
                .findFirst();
    }
}
