package org.musubi.ui.main;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// The small windows that only tell something.
public final class InfoDialogs {
    /// The keys that work in the window, with what they do.
    private static final List<String> SHORTCUTS = List.of(
            "Ctrl+K", "find",
            "Ctrl+Z", "undo",
            "Ctrl+Shift+Z, Ctrl+Y", "redo",
            "Ctrl+H", "steps",
            "Ctrl+N", "new",
            "Ctrl+O", "open",
            "Ctrl+I", "import",
            "Ctrl+E", "export",
            "Ctrl+Shift+S", "copy",
            "Ctrl+P", "print",
            "Ctrl+Shift+P", "map-paper",
            "Alt+Enter", "properties",
            "Ctrl+,", "preferences",
            "Ctrl+Q", "quit",
            "F1", "help",
            "Ctrl+Shift+1 … Ctrl+Shift+7", "new-record",
            "F2", "edit",
            "Ctrl+Shift+D", "duplicate",
            "Ctrl+S, Ctrl+Enter", "save",
            "Alt+↑, Alt+↓, Ctrl+Shift+Delete", "rows",
            "Ctrl+Shift+C", "citation",
            "Delete", "delete",
            "Shift+↑, Shift+↓, Ctrl+A", "mark",
            "Ctrl+Shift+X", "clear-filters",
            "Ctrl+D, Esc", "clear-selection",
            "Alt+←, Alt+→", "history",
            "Ctrl+1, Ctrl+2, Ctrl+3", "panes",
            "Ctrl+4, Ctrl+5", "network-years",
            "Space, comma, full stop", "years",
            "Ctrl+Home", "home",
            "F6", "next-pane",
            "←, →", "walk",
            "+, −, 0", "zoom",
            "G, T, S", "timeline-go",
            "Tab, Enter", "map-pick",
            "←, →, ↑, ↓", "map-move",
            "+, −, Home, End", "map-zoom",
            "Shift, Alt", "map-many",
            "Backspace, Shift+Backspace", "map-back");

    private final Views views;
    private final Dialogs dialogs;
    private final Workspace workspace;
    private final String version;

    /// @param version of this program
    public InfoDialogs(Views views, Dialogs dialogs, Workspace workspace, String version) {
        this.views = views;
        this.dialogs = dialogs;
        this.workspace = workspace;
        this.version = version;
    }

    private Messages messages() {
        return workspace.messages();
    }

    void preferences() {
        dialogs.show(messages().text("settings.title"), views.load(FxmlView.PREFERENCES));
    }

    /// The history of the library, beside the window, so that one can look at what a step changed.
    void history() {
        dialogs.showBeside(messages().text("history.library"), views.load(FxmlView.LIBRARY_HISTORY));
    }

    void shortcuts() {
        var grid = grid();
        for (int i = 0; i < SHORTCUTS.size(); i += 2) {
            var keys = new Label(SHORTCUTS.get(i));
            keys.getStyleClass().add("key");
            grid.addRow(i / 2, keys, new Label(messages().text("shortcut." + SHORTCUTS.get(i + 1))));
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, 620);
        dialogs.show(messages().text("shortcut.title"), scroll);
    }

    void about() {
        var name = new Label(messages().text("app.name"));
        name.getStyleClass().add("page-title");
        var box = new VBox(
                8,
                name,
                text("about.version", version),
                text("about.purpose"),
                text("about.licence"),
                text("about.credits"),
                text("about.boundaries"));
        box.setPrefWidth(460);
        dialogs.show(messages().text("about.title"), box);
    }

    private Label text(String key, Object... arguments) {
        var label = new Label(messages().text(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static GridPane grid() {
        return new GridPane(24, 8);
    }
}
