package org.musubi.ui.map;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The card beside what is pointed at: a city, who it is and whom it has ties with; a cluster; a tie.
public final class CityCardView extends VBox {
    private static final double AWAY = 10;

    private final Label name = label("name");
    private final Label otherName = label("faint");
    private final Label place = label("faint");
    private final Label records = label("records");
    private final Label partnersTitle = label("faint");
    private final Label partners = label("partners");

    /// For FXML.
    public CityCardView() {
        getStyleClass().add("map-card");
        getChildren().setAll(name, otherName, place, records, partnersTitle, partners);
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    void fill(CityCard card) {
        name.setText(card.name());
        otherName.setText(card.otherName());
        place.setText(card.place());
        records.setText(card.records());
        partnersTitle.setText(card.partnersTitle());
        partners.setText(String.join("\n", card.partners()));
        Stream.of(otherName, place, records, partnersTitle, partners).forEach(label -> {
            label.setManaged(!label.getText().isEmpty());
            label.setVisible(label.isManaged());
        });
    }

    /// Lies down beside a marker, where there is room.
    ///
    /// @param x of the marker's middle
    /// @param y of the marker's middle
    /// @param radius of the marker
    /// @param width of the view, which is not left
    /// @param height of the view
    void layBeside(double x, double y, double radius, double width, double height) {
        applyCss();
        autosize();
        double right = x + radius + AWAY;
        double left = x - radius - AWAY - getWidth();
        double top = Math.clamp(y - getHeight() / 3, AWAY, Math.max(AWAY, height - getHeight() - AWAY));
        relocate(Math.rint(right + getWidth() + AWAY <= width || left < AWAY ? right : left), Math.rint(top));
    }
}
