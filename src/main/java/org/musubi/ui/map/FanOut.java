package org.musubi.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.musubi.map.Cities;
import org.musubi.map.MarkerImage;
import org.musubi.map.MarkerShape;
import org.musubi.map.OverlayStyle;
import org.musubi.model.Id;

/// Fans out the places at one spot, each with its name at the end of a line, so that one of them can be picked. It goes
/// when one is picked, with Escape, and when the map moves.
final class FanOut {
    /// From the spot to the names, in pixels.
    private static final double AWAY = 44;

    private static final double LINE_HEIGHT = 28;
    private static final double EDGE = 8;
    /// So many names stand on one side only.
    private static final int ONE_SIDE = 5;

    private final Pane pane;
    private final Node home;

    /// @param pane covers the map; nothing else is in it
    /// @param home has the focus when the fan has gone
    FanOut(Pane pane, Node home) {
        this.pane = pane;
        this.home = home;
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    /// @param at the spot, in pixels of the pane
    /// @param text the name of a city, and what it is
    /// @param more what there is no room for, in words, by how many that are
    void show(
            List<Cities.City> cities,
            Point2D at,
            OverlayStyle style,
            Function<Cities.City, String> text,
            Function<Integer, String> more,
            Consumer<Id> pick) {
        int room = 2 * Math.max(1, (int) ((pane.getHeight() - 2 * EDGE) / LINE_HEIGHT));
        int shown = cities.size() <= room ? cities.size() : room - 1;
        var items = new ArrayList<Region>();
        for (Cities.City city : cities.subList(0, shown)) {
            var button = new Button(text.apply(city), new ImageView(image(city.shape(), style)));
            button.setOnAction(_ -> {
                hide();
                pick.accept(city.id());
            });
            items.add(button);
        }
        if (shown < cities.size()) {
            var rest = new Label(more.apply(cities.size() - shown));
            rest.getStyleClass().add("map-note");
            items.add(rest);
        }
        pane.getChildren().setAll(items);
        pane.setVisible(true);
        lay(items, at);
        items.getFirst().requestFocus();
    }

    private Image image(MarkerShape shape, OverlayStyle style) {
        return MarkerImage.of(shape, style, pane.getScene().getWindow().getOutputScaleX());
    }

    private void lay(List<Region> items, Point2D at) {
        pane.applyCss();
        items.forEach(Region::autosize);
        double widest = items.stream().mapToDouble(Region::getWidth).max().orElse(0);
        boolean right = at.getX() + AWAY + widest + EDGE <= pane.getWidth();
        boolean left = at.getX() - AWAY - widest - EDGE >= 0;
        int first =
                items.size() <= ONE_SIDE && (right || left) || !right || !left ? items.size() : (items.size() + 1) / 2;
        lay(items.subList(0, first), at, right || !left ? 1 : -1);
        lay(items.subList(first, items.size()), at, -1);
    }

    /// @param side 1 for the right, -1 for the left
    private void lay(List<Region> items, Point2D at, int side) {
        double height = items.size() * LINE_HEIGHT;
        double top = Math.clamp(at.getY() - height / 2, EDGE, Math.max(EDGE, pane.getHeight() - height - EDGE));
        double reach = Math.max(AWAY, height / 2 + LINE_HEIGHT / 2);
        for (int i = 0; i < items.size(); i++) {
            Region item = items.get(i);
            double middle = top + (i + 0.5) * LINE_HEIGHT;
            double down = Math.min(reach, Math.abs(middle - at.getY()));
            double away = Math.max(AWAY / 2, Math.min(2 * AWAY, Math.sqrt(reach * reach - down * down)));
            double end = at.getX() + side * away;
            item.relocate(Math.rint(side > 0 ? end : end - item.getWidth()), Math.rint(middle - item.getHeight() / 2));
            var line = new Line(at.getX(), at.getY(), end, middle);
            line.getStyleClass().add("map-fan-line");
            pane.getChildren().addFirst(line);
        }
    }

    boolean isShowing() {
        return pane.isVisible();
    }

    void hide() {
        if (pane.isVisible()) {
            pane.setVisible(false);
            pane.getChildren().clear();
            home.requestFocus();
        }
    }
}
