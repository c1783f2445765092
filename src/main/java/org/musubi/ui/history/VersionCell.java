package org.musubi.ui.history;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A version in the list of an entry's history: the step, and what it changed.
final class VersionCell extends ListCell<VersionLine> {
    VersionCell() {
        // The cell takes the list's width, so that long lines wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable VersionLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        var box = new VBox(2, label(line.heading(), line.current() ? "current-version" : "earlier-version"));
        line.changes().forEach(change -> box.getChildren().add(label(change, "change")));
        setGraphic(box);
        setText(null);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
