package org.musubi.ui.main;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// The saved filters in a menu, and what can be done with them.
final class SavedFiltersMenu {
    private final SavedFilters filters;
    private final Workspace workspace;
    private final Button owner;

    SavedFiltersMenu(SavedFilters filters, Workspace workspace, Button owner) {
        this.filters = filters;
        this.workspace = workspace;
        this.owner = owner;
    }

    ContextMenu menu() {
        Messages messages = workspace.messages();
        List<SavedFilters.Saved> all = filters.all();
        boolean nothing = workspace.filterProperty().get().isEmpty();
        boolean readOnly = workspace.readOnly().get();
        var menu = new ContextMenu();
        menu.setId("saved-filters");
        if (all.isEmpty()) {
            MenuItem none = item(messages.text("filter.saved.none"), () -> {});
            none.setDisable(true);
            menu.getItems().add(none);
        }
        all.forEach(saved -> menu.getItems().add(item(saved.name(), () -> filters.apply(saved))));
        MenuItem save = item(messages.text("filter.saved.save"), this::askName);
        save.setDisable(nothing || readOnly);
        MenuItem copy = item(messages.text("filter.text.copy"), filters::copy);
        copy.setDisable(nothing);
        menu.getItems().addAll(new SeparatorMenuItem(), save);
        if (!all.isEmpty()) {
            Menu rename = each("filter.saved.rename", all, this::askNewName);
            rename.setDisable(readOnly);
            Menu delete = each("filter.saved.delete", all, filters::delete);
            delete.setDisable(readOnly);
            menu.getItems().addAll(rename, delete);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), copy, item(messages.text("filter.text.open"), this::askText));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Menu each(String key, List<SavedFilters.Saved> all, Consumer<SavedFilters.Saved> action) {
        var menu = new Menu(workspace.messages().text(key));
        menu.setMnemonicParsing(false);
        all.forEach(saved -> menu.getItems().add(item(saved.name(), () -> action.accept(saved))));
        return menu;
    }

    private void askName() {
        ask(
                "filter.saved.name",
                "filter.saved.keep",
                filters.suggestedName(),
                name -> unless(SavedFilters.problemOf(name), () -> filters.save(name)));
    }

    private void askNewName(SavedFilters.Saved saved) {
        ask(
                "filter.saved.name",
                "filter.saved.keep",
                saved.name(),
                name -> unless(filters.problemOf(saved, name), () -> filters.rename(saved, name)));
    }

    private static @Nullable Message unless(@Nullable Message problem, Runnable action) {
        if (problem == null) {
            action.run();
        }
        return problem;
    }

    private void askText() {
        ask("filter.text.field", "filter.period.apply", "", filters::apply);
    }

    private void ask(String label, String button, String text, LinePopOver.Answer answer) {
        new LinePopOver(workspace.messages(), label, button, text, answer).show(owner);
    }
}
