package org.musubi.ui.results;

import javafx.scene.control.IndexedCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.results.ResultRows.Heading;
import org.musubi.ui.results.ResultRows.Row;

/// Folds groups by mouse and keys.
final class Folding {
    private Folding() {}

    /// A click on a heading folds its group, and selects nothing.
    static void onClick(IndexedCell<Row> cell, ResultsViewModel model) {
        cell.addEventFilter(MouseEvent.ANY, event -> {
            if (cell.getItem() instanceof Heading heading
                    && event.getButton() == MouseButton.PRIMARY
                    && !cell.isEmpty()) {
                if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                    cell.requestFocus();
                    model.fold(heading.group());
                }
                event.consume();
            }
        });
    }

    /// On a heading, Enter or Space folds or unfolds, Left folds, Right unfolds.
    ///
    /// @param focused the line with the keyboard's focus; null if none
    /// @return whether the key was made use of
    static boolean onKey(KeyEvent event, @Nullable Row focused, ResultsViewModel model) {
        if (!(focused instanceof Heading heading)
                || event.isShiftDown()
                || event.isShortcutDown()
                || event.isAltDown()) {
            return false;
        }
        boolean folds = switch (event.getCode()) {
            case KeyCode.LEFT -> !heading.folded();
            case KeyCode.RIGHT -> heading.folded();
            case KeyCode.ENTER, KeyCode.SPACE -> true;
            default -> false;
        };
        if (folds) {
            model.fold(heading.group());
        }
        return folds;
    }
}
