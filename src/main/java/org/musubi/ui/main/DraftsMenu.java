package org.musubi.ui.main;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.musubi.store.Draft;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.editor.Editors;

/// Says in the status bar how many drafts wait, and goes on with the one that is chosen.
final class DraftsMenu {
    private final MenuButton button;
    private final Workspace workspace;
    private final Editors editors;

    DraftsMenu(MenuButton button, Workspace workspace, Editors editors) {
        this.button = button;
        this.workspace = workspace;
        this.editors = editors;
        button.managedProperty().bind(button.visibleProperty());
        editors.drafts().allProperty().subscribe(_ -> show());
        workspace.messagesProperty().addListener((_, _, _) -> show());
    }

    private void show() {
        List<Draft> drafts = editors.drafts().allProperty().get();
        button.setVisible(!drafts.isEmpty());
        button.setText(workspace.messages().text("main.drafts", drafts.size()));
        button.getItems().setAll(drafts.stream().map(this::item).toList());
    }

    private MenuItem item(Draft draft) {
        var item = new MenuItem(describe(draft));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> editors.reopen(draft));
        return item;
    }

    /// "Pilot workshop · Event · 24 Nov 2026, 22:31".
    private String describe(Draft draft) {
        Messages messages = workspace.messages();
        String kind =
                editors.form(draft.kind()).map(form -> form.name(messages)).orElse(draft.kind());
        String title = editors.form(draft.kind())
                .map(form -> form.title(draft.values(), messages))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> messages.text("main.drafts.untitled"));
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .format(draft.saved().atZone(ZoneId.systemDefault()));
        return messages.text("main.drafts.item", title, kind, at);
    }
}
