package org.musubi.ui.main;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.RecordKind;
import org.musubi.store.Template;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.editor.Editors;
import org.musubi.ui.editor.EntryForm;

/// The menu with what makes and changes entries.
final class RecordMenu {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7);

    private final Menu menu;
    private final Workspace workspace;
    private final Editors editors;
    private final Menu templates = new Menu();

    RecordMenu(Menu menu, Workspace workspace, Editors editors) {
        this.menu = menu;
        this.workspace = workspace;
        this.editors = editors;
        workspace.messagesProperty().subscribe(_ -> fill());
        editors.templates().allProperty().addListener((_, _, _) -> fillTemplates());
        menu.setOnShowing(_ -> editors.templates().refresh());
    }

    private void fill() {
        menu.getItems().clear();
        RecordKind[] kinds = RecordKind.values();
        for (int i = 0; i < kinds.length; i++) {
            addNew(kinds[i].code(), keys(DIGITS.get(i), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        }
        menu.getItems().add(new SeparatorMenuItem());
        int before = menu.getItems().size();
        Stream.of("place", "organisation", "person", "source").forEach(kind -> addNew(kind, null));
        if (menu.getItems().size() > before) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(templates, new SeparatorMenuItem());
        templates.setText(workspace.messages().text("menu.record.templates"));
        fillTemplates();
        MenuItem edit = item(
                "menu.record.edit",
                keys(KeyCode.F2),
                () -> workspace.selection().single().ifPresent(editors::edit));
        MenuItem duplicate = item(
                "menu.record.duplicate",
                keys(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> workspace.selection().single().ifPresent(editors::duplicate));
        edit.disableProperty()
                .bind(workspace
                        .selectionProperty()
                        .map(selection -> selection.single().isEmpty()));
        duplicate.disableProperty().bind(edit.disableProperty());
        menu.getItems().addAll(edit, duplicate);
    }

    private void fillTemplates() {
        templates
                .getItems()
                .setAll(editors.templates().allProperty().get().stream()
                        .map(this::template)
                        .toList());
        templates.setDisable(templates.getItems().isEmpty());
    }

    private MenuItem template(Template template) {
        var make = new MenuItem(workspace.messages().text("menu.record.templates.use"));
        make.setOnAction(_ -> editors.create(template.kind(), template.values()));
        make.disableProperty().bind(workspace.readOnly());
        var remove = new MenuItem(workspace.messages().text("menu.record.templates.remove"));
        remove.setOnAction(_ -> editors.templates().remove(template));
        remove.disableProperty().bind(workspace.readOnly());
        var item = new Menu(template.name());
        item.setMnemonicParsing(false);
        item.getItems().addAll(make, remove);
        return item;
    }

    private static KeyCombination keys(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private void addNew(String kind, @Nullable KeyCombination keys) {
        Optional<EntryForm> form = editors.form(kind);
        form.ifPresent(known -> {
            var item = new MenuItem(workspace.messages().text("menu.record.new", known.name(workspace.messages())));
            item.setAccelerator(keys);
            item.setOnAction(_ -> editors.create(kind, Map.of()));
            item.disableProperty().bind(workspace.readOnly());
            menu.getItems().add(item);
        });
    }

    private MenuItem item(String key, KeyCombination keys, Runnable action) {
        var item = new MenuItem(workspace.messages().text(key));
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
