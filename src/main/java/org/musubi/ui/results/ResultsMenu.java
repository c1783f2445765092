package org.musubi.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// The menus of the results, in the language of the moment.
final class ResultsMenu {
    /// What can be done with lines.
    interface Commands {
        void copyText(boolean all);

        void copyTable(boolean all);

        void print();
    }

    private final ResultsViewModel model;
    private final Workspace workspace;
    private final Commands commands;

    ResultsMenu(ResultsViewModel model, Workspace workspace, Commands commands) {
        this.model = model;
        this.workspace = workspace;
        this.commands = commands;
    }

    private Messages messages() {
        return workspace.messages();
    }

    /// How to group and sort.
    List<MenuItem> order() {
        ResultsOrder order = model.orderProperty().get();
        var items = new ArrayList<MenuItem>();
        var groups = new ToggleGroup();
        for (ResultsOrder.Group group : ResultsOrder.Group.values()) {
            items.add(radio(
                    "results.group." + group.code(),
                    groups,
                    group == order.group(),
                    () -> model.orderProperty().set(order.by(group))));
        }
        items.add(new SeparatorMenuItem());
        var sorting = new Menu(messages().text("results.sort"));
        var sorts = new ToggleGroup();
        for (ResultColumn column : ResultColumn.values()) {
            sorting.getItems()
                    .add(radio(
                            "results.column." + column.code(),
                            sorts,
                            column == order.sort(),
                            () -> model.orderProperty().set(order.by(column))));
        }
        items.add(sorting);
        items.add(item("results.reverse", () -> model.orderProperty().set(order.reversed())));
        if (order.group() != ResultsOrder.Group.NONE) {
            items.add(new SeparatorMenuItem());
            items.add(item("results.fold", () -> model.foldAll(true)));
            items.add(item("results.unfold", () -> model.foldAll(false)));
        }
        return items;
    }

    /// Columns, and what can be done with the whole list.
    List<MenuItem> more() {
        var items = new ArrayList<MenuItem>();
        if (model.tableProperty().get()) {
            items.add(columns());
            items.add(new SeparatorMenuItem());
        }
        items.add(item("results.copy.all-text", () -> commands.copyText(true)));
        items.add(item("results.copy.all-table", () -> commands.copyTable(true)));
        items.add(item("results.print", commands::print));
        return items;
    }

    /// What can be done with the selected lines.
    List<MenuItem> selected() {
        boolean table = model.tableProperty().get();
        MenuItem text = item("results.copy.text", () -> commands.copyText(false));
        MenuItem tabbed = item("results.copy.table", () -> commands.copyTable(false));
        (table ? tabbed : text).setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        return List.of(text, tabbed, new SeparatorMenuItem(), item("results.print", commands::print));
    }

    private Menu columns() {
        var menu = new Menu(messages().text("results.columns"));
        TableLayout layout = model.layoutProperty().get();
        for (TableLayout.Place place : layout.places()) {
            var item = new CheckMenuItem(
                    messages().text("results.column." + place.column().code()));
            item.setMnemonicParsing(false);
            item.setSelected(place.shown());
            // A table without columns would have no way back.
            item.setDisable(place.shown() && layout.shown().size() == 1);
            item.setOnAction(_ -> model.layoutProperty().set(layout.with(place.column(), item.isSelected())));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems()
                .add(item("results.columns.reset", () -> model.layoutProperty().set(TableLayout.DEFAULT)));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages().text(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private RadioMenuItem radio(String key, ToggleGroup group, boolean selected, Runnable action) {
        var item = new RadioMenuItem(messages().text(key));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
