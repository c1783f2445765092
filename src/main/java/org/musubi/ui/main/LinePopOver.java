package org.musubi.ui.main;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Message;
import org.musubi.text.Messages;

/// Asks for a line of text.
final class LinePopOver {
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final Answer answer;
    private final PopOver popOver;

    /// Takes what was typed.
    @FunctionalInterface
    interface Answer {
        /// @return what is wrong with it, which leaves the question open; null if nothing is
        @Nullable
        Message take(String line);
    }

    /// @param label key of what is asked for
    /// @param button key of the name of the button that answers
    /// @param text to begin with
    LinePopOver(Messages messages, String label, String button, String text, Answer answer) {
        this.messages = messages;
        this.answer = answer;
        field.setText(text);
        field.setId("line");
        field.setOnAction(_ -> take());
        var name = new Label(messages.text(label));
        name.setLabelFor(field);
        name.setWrapText(true);
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        field.textProperty().subscribe(_ -> problem.setText(""));
        var take = new Button(messages.text(button));
        take.setDefaultButton(true);
        take.setOnAction(_ -> take());
        var buttons = new HBox(take);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var content = new VBox(8, name, field, problem, buttons);
        content.getStyleClass().add("popover-content");
        content.setPrefWidth(340);
        popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
    }

    private void take() {
        Message wrong = answer.take(field.getText());
        if (wrong == null) {
            popOver.hide();
        } else {
            problem.setText(messages.text(wrong));
        }
    }

    void show(Region owner) {
        popOver.show(owner);
        field.requestFocus();
        field.selectAll();
    }
}
