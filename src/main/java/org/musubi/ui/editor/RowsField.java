package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list of rows with an empty one at its end to go on in. Rows are moved and removed by menu or by keyboard.
public abstract class RowsField extends Field {
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination REMOVE =
            new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final VBox rows = new VBox();
    private final List<Row> shown = new ArrayList<>();
    private Scope scope = new Scope();

    /// One row on screen.
    ///
    /// @param node all of it
    /// @param first where the cursor goes when the row is gone to
    public record Row(Region node, Node first) {}

    protected RowsField() {
        rows.getStyleClass().add("rows");
        body(rows);
    }

    /// Makes a row.
    ///
    /// @param row the row's name, such as `party.0`
    /// @param at the row's number
    /// @param within ends with the row
    protected abstract Row row(String row, int at, EditorContext within);

    /// Whether an empty row follows the last one.
    protected boolean goesOn() {
        return true;
    }

    protected final void bindRows(EditorContext context) {
        build(context);
        context.scope().add(() -> scope.close());
        context.scope().add(context.form().onRebuild(() -> build(context)));
        context.scope().add(context.form().onChange(() -> grow(context)));
    }

    /// Shows all rows anew.
    protected final void build(EditorContext context) {
        scope.close();
        scope = new Scope();
        rows.getChildren().clear();
        shown.clear();
        grow(context);
    }

    private void grow(EditorContext context) {
        int wanted = context.form().rows(getName()) + (goesOn() ? 1 : 0);
        while (shown.size() < wanted) {
            int at = shown.size();
            Row row = row(getName() + "." + at, at, context.within(scope));
            row.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, at, context));
            shown.add(row);
            rows.getChildren().add(row.node());
        }
    }

    private void key(KeyEvent event, int at, EditorContext context) {
        if (UP.match(event)) {
            move(at, at - 1, context);
        } else if (DOWN.match(event)) {
            move(at, at + 1, context);
        } else if (REMOVE.match(event)) {
            remove(at, context);
        } else {
            return;
        }
        event.consume();
    }

    private void move(int from, int to, EditorContext context) {
        int filled = context.form().rows(getName());
        if (from < filled && to >= 0 && to < filled) {
            context.form().moveRow(getName(), from, to);
            focusRow(to);
        }
    }

    private void remove(int at, EditorContext context) {
        if (at < context.form().rows(getName())) {
            context.form().removeRow(getName(), at);
            focusRow(Math.min(at, shown.size() - 1));
        }
    }

    /// Puts the cursor into a row.
    protected final void focusRow(int at) {
        if (at >= 0 && at < shown.size()) {
            shown.get(at).first().requestFocus();
        }
    }

    /// How many rows are on screen, the empty one included.
    protected final int rowsShown() {
        return shown.size();
    }

    /// The menu of what can be done with a row.
    protected final MenuButton menu(int at, EditorContext within, @Nullable MenuItem... more) {
        var menu = new MenuButton();
        menu.getStyleClass().addAll("flat", "small", "row-menu", "no-arrow");
        menu.setText("⋯");
        menu.setAccessibleText(within.messages().text("editor.row.menu"));
        var up = item("editor.row.up", UP, () -> move(at, at - 1, within), within);
        var down = item("editor.row.down", DOWN, () -> move(at, at + 1, within), within);
        var remove = item("editor.row.remove", REMOVE, () -> remove(at, within), within);
        menu.setOnShowing(_ -> {
            int filled = within.form().rows(getName());
            up.setDisable(at == 0 || at >= filled);
            down.setDisable(at >= filled - 1);
            remove.setDisable(at >= filled);
        });
        for (MenuItem item : more) {
            if (item != null) {
                menu.getItems().add(item);
            }
        }
        menu.getItems().addAll(up, down, remove);
        return menu;
    }

    /// An entry of a row's menu.
    protected static MenuItem item(String key, @Nullable KeyCombination keys, Runnable action, EditorContext within) {
        var item = new MenuItem(within.messages().text(key));
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }

    @Override
    public void focus() {
        focusRow(0);
    }
}
