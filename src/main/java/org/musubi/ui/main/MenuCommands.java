package org.musubi.ui.main;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.search.Command;

/// The entries of the menus, to be searched and done from elsewhere. Used on the JavaFX thread.
public final class MenuCommands implements Supplier<List<Command>> {
    /// `ファイル(_F)`, as Japanese menus name their letter.
    private static final Pattern LETTER_BEHIND = Pattern.compile("\\(_.\\)");

    private @Nullable MenuBar bar;

    /// Takes the place of the menus before, if there were any.
    void of(MenuBar menus) {
        bar = menus;
    }

    /// What can be done just now; nothing until there are menus.
    @Override
    public List<Command> get() {
        MenuBar menus = bar;
        return menus == null
                ? List.of()
                : menus.getMenus().stream()
                        .flatMap(menu -> commands(menu, name(menu)))
                        .toList();
    }

    private static Stream<Command> commands(Menu menu, String path) {
        return menu.getItems().stream()
                .filter(item -> item.isVisible() && !item.isDisable())
                .flatMap(item -> {
                    if (item instanceof Menu inner) {
                        return commands(inner, path + " › " + name(inner));
                    }
                    return item instanceof SeparatorMenuItem || name(item).isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Command(name(item), path, keys(item), () -> run(item)));
                });
    }

    private static String name(MenuItem item) {
        String text = item.getText() == null ? "" : item.getText();
        return item.isMnemonicParsing()
                ? LETTER_BEHIND.matcher(text).replaceAll("").replace("_", "")
                : text;
    }

    private static String keys(MenuItem item) {
        return item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
    }

    /// As a click would.
    private static void run(MenuItem item) {
        switch (item) {
            case CheckMenuItem check -> check.setSelected(!check.isSelected());
            case RadioMenuItem radio -> radio.setSelected(true);
            default -> {}
        }
        item.fire();
    }
}
