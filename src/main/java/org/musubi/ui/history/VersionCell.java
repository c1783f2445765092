package org.musubi.ui.history;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.WrappedCell;

/// A version in the list of an entry's history: the step, when it was, and what it changed.
final class VersionCell extends WrappedCell<VersionLine> {
    @Override
    protected void updateItem(@Nullable VersionLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        var box = new VBox(2, label(line.heading(), line.current() ? "current-version" : "earlier-version"));
        if (!line.when().isEmpty()) {
            box.getChildren().add(label(line.when(), "version-date"));
        }
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
