package org.musubi.ui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.musubi.model.Id;

/// Asks which of several places at one spot is meant.
final class CityChooser {
    private final PopOver popOver = new PopOver();
    private final VBox list = new VBox();

    /// A place to choose.
    ///
    /// @param text its name and what it is
    record Choice(Id city, String text) {}

    CityChooser() {
        list.getStyleClass().add("map-chooser");
        popOver.setContentNode(list);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        popOver.setDetachable(false);
        popOver.setAutoHide(true);
        popOver.setHideOnEscape(true);
        popOver.setAnimated(false);
    }

    /// @param owner what it belongs to
    /// @param at in pixels of the owner
    /// @param chosen told once, if something is chosen
    void ask(Node owner, Point2D at, String question, List<Choice> choices, Consumer<Id> chosen) {
        var title = new Label(question);
        title.getStyleClass().add("title");
        list.getChildren().setAll(title);
        for (Choice choice : choices) {
            var button = new Button(choice.text());
            button.getStyleClass().add("flat");
            button.setOnAction(_ -> {
                popOver.hide();
                chosen.accept(choice.city());
            });
            list.getChildren().add(button);
        }
        list.getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        Point2D screen = owner.localToScreen(at);
        popOver.show(owner, screen.getX(), screen.getY());
        list.getChildren().get(1).requestFocus();
    }

    boolean isShowing() {
        return popOver.isShowing();
    }

    void hide() {
        popOver.hide();
    }
}
