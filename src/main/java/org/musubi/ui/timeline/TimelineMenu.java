package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.musubi.text.Messages;

/// Fills the timeline's two menus, in the language of the moment.
final class TimelineMenu {
    private TimelineMenu() {}

    /// What the lanes can stand for.
    static void lanes(MenuButton button, Messages messages, LaneBy chosen, Consumer<LaneBy> choose) {
        var group = new ToggleGroup();
        button.getItems().clear();
        for (LaneBy by : LaneBy.values()) {
            var item = new RadioMenuItem(messages.text("timeline.lanes." + by.code()));
            item.setToggleGroup(group);
            item.setSelected(by == chosen);
            item.setOnAction(_ -> choose.accept(by));
            button.getItems().add(item);
        }
        String now = messages.text("timeline.lanes." + chosen.code());
        button.setAccessibleText(messages.text("timeline.lanes.choose", now));
    }

    /// A command of the menu.
    ///
    /// @param key of its text
    record Command(String key, Runnable action) {}

    /// Commands, and which rulers are shown.
    static void more(
            MenuButton button,
            Messages messages,
            List<Command> commands,
            List<Ruler> shown,
            Consumer<List<Ruler>> choose) {
        button.getItems().clear();
        for (Command command : commands) {
            var item = new MenuItem(messages.text(command.key()));
            item.setOnAction(_ -> command.action().run());
            button.getItems().add(item);
        }
        button.getItems().add(new SeparatorMenuItem());
        for (Ruler ruler : List.of(Ruler.FISCAL, Ruler.ERA)) {
            var item = new CheckMenuItem(messages.text("timeline.show-ruler." + ruler.code()));
            item.setSelected(shown.contains(ruler));
            item.setOnAction(_ -> choose.accept(changed(shown, ruler)));
            button.getItems().add(item);
        }
        button.setAccessibleText(messages.text("timeline.more"));
    }

    private static List<Ruler> changed(List<Ruler> shown, Ruler ruler) {
        var changed = new ArrayList<>(shown);
        if (!changed.remove(ruler)) {
            changed.add(ruler);
        }
        return changed;
    }
}
