package org.musubi.ui.history;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys that take back and do again, the same on every system: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y.
///
/// While one types, they belong to what is typed. In a form they stay there even when nothing typed is left to
/// take back: one Ctrl+Z too many must not take back what was saved before. Elsewhere, as in the search field,
/// they then go to the library.
public final class UndoKeys {
    private static final String FORM = "editor";

    private final UndoViewModel model;

    public UndoKeys(UndoViewModel model) {
        this.model = model;
    }

    /// Takes the keys before the scene's controls and menus do.
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && !event.isAltDown()) {
                take(event, scene.getFocusOwner());
            }
        });
    }

    private void take(KeyEvent event, @Nullable Node focused) {
        boolean undo = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean redo = event.getCode() == KeyCode.Z && event.isShiftDown()
                || event.getCode() == KeyCode.Y && !event.isShiftDown();
        if (!undo && !redo) {
            return;
        }
        event.consume();
        TextInputControl typing = typing(focused);
        if (typing != null && (undo ? typing.isUndoable() : typing.isRedoable())) {
            if (undo) {
                typing.undo();
            } else {
                typing.redo();
            }
        } else if (typing == null || !isInForm(typing)) {
            if (undo) {
                model.undo();
            } else {
                model.redo();
            }
        }
    }

    /// What takes the letters that are typed, if anything does.
    private static @Nullable TextInputControl typing(@Nullable Node focused) {
        TextInputControl field = switch (focused) {
            case TextInputControl control -> control;
            case ComboBox<?> box when box.isEditable() -> box.getEditor();
            case Spinner<?> spinner when spinner.isEditable() -> spinner.getEditor();
            case null, default -> null;
        };
        return field != null && field.isEditable() ? field : null;
    }

    private static boolean isInForm(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(FORM)) {
                return true;
            }
        }
        return false;
    }
}
