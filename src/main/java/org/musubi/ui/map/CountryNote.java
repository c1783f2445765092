package org.musubi.ui.map;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.musubi.map.OverlayStyle;

/// Says which countries stand out on the map, beside a sign in their colour. Not there while none do.
public final class CountryNote extends Label {
    private static final double WIDTH = 14;
    private static final double HEIGHT = 10;
    private static final double RADIUS = 2;

    private final Region sign = new Region();

    public CountryNote() {
        getStyleClass().addAll("map-note", "map-countries");
        sign.setMinSize(WIDTH, HEIGHT);
        sign.setMaxSize(WIDTH, HEIGHT);
        setGraphic(sign);
        setWrapText(true);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /// Takes the colours of the map.
    void dress(OverlayStyle style) {
        var corners = new CornerRadii(RADIUS);
        sign.setBackground(new Background(new BackgroundFill(colour(style.country()), corners, Insets.EMPTY)));
        sign.setBorder(new Border(new BorderStroke(
                colour(style.countryEdge().argb()),
                BorderStrokeStyle.SOLID,
                corners,
                new BorderWidths(style.countryEdge().width()))));
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }
}
