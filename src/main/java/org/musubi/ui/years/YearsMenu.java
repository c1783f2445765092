package org.musubi.ui.years;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.musubi.text.Messages;

/// How the years can be played, to choose from.
final class YearsMenu {
    private YearsMenu() {}

    static List<MenuItem> items(YearsViewModel model) {
        Messages messages = model.workspace().messages();
        YearsChoice choice = model.state().choice();
        YearWindow now = model.state().window();
        var items = new ArrayList<MenuItem>();
        if (!YearWindow.OFFERED.contains(now)) {
            items.add(radio(name(now, messages), true, () -> {}));
        }
        for (YearWindow window : YearWindow.OFFERED) {
            items.add(radio(name(window, messages), window.equals(now), () -> model.choose(window)));
        }
        items.add(new SeparatorMenuItem());
        for (Speed speed : Speed.values()) {
            items.add(radio(
                    messages.text("years.speed." + speed.code()), speed == choice.speed(), () -> model.choose(speed)));
        }
        items.add(new SeparatorMenuItem());
        items.add(check(messages.text("years.fiscal"), choice.fiscal(), () -> model.chooseFiscal(!choice.fiscal())));
        items.add(
                check(messages.text("years.repeat"), choice.repeats(), () -> model.chooseRepeating(!choice.repeats())));
        return items;
    }

    /// A window in a few words.
    static String name(YearWindow window, Messages messages) {
        return text("years.window.", window, messages);
    }

    /// A window in as few words as possible.
    static String shortName(YearWindow window, Messages messages) {
        return text("years.short.", window, messages);
    }

    private static String text(String keys, YearWindow window, Messages messages) {
        if (window.growing()) {
            return messages.text(keys + "up-to");
        }
        return window.isYears()
                ? messages.text(keys + "years", window.years())
                : messages.text(keys + "months", window.months());
    }

    private static MenuItem radio(String text, boolean selected, Runnable action) {
        var item = new RadioMenuItem(text);
        item.setSelected(selected);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem check(String text, boolean selected, Runnable action) {
        var item = new CheckMenuItem(text);
        item.setSelected(selected);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
