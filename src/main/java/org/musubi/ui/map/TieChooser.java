package org.musubi.ui.map;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks which of several ties in one line is meant.
final class TieChooser {
    private final PopOver popOver = new PopOver();
    private final VBox list = new VBox();

    /// A tie to choose.
    ///
    /// @param text its cities, and how many records they share
    record Choice(String text, Runnable chosen) {}

    TieChooser() {
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
    /// @param more what is not among the choices, in words; empty if nothing
    void ask(Node owner, Point2D at, String question, List<Choice> choices, String more) {
        list.getChildren().setAll(title(question));
        for (Choice choice : choices) {
            var button = new Button(choice.text());
            button.getStyleClass().add("flat");
            button.setOnAction(_ -> {
                popOver.hide();
                choice.chosen().run();
            });
            list.getChildren().add(button);
        }
        if (!more.isEmpty()) {
            list.getChildren().add(title(more));
        }
        list.getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        Point2D screen = owner.localToScreen(at);
        popOver.show(owner, screen.getX(), screen.getY());
        list.getChildren().get(1).requestFocus();
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("title");
        return title;
    }
}
