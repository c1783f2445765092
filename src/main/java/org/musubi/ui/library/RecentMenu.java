package org.musubi.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.ui.common.Workspace;

/// The menu of the [RecentLibraries]: numbered, with the folders of those that share a name. Those that are
/// no longer there are greyed and say so. Whether they are is looked up in the background, for a share may
/// take its time.
public final class RecentMenu {
    private final RecentLibraries recent;
    private final Workspace workspace;
    private final Background background;
    private final Function<Path, String> name;
    private final Consumer<Path> open;

    /// @param name what a library is called in the window's language
    /// @param open opens a library
    public RecentMenu(
            RecentLibraries recent,
            Workspace workspace,
            Background background,
            Function<Path, String> name,
            Consumer<Path> open) {
        this.recent = recent;
        this.workspace = workspace;
        this.background = background;
        this.name = name;
        this.open = open;
    }

    /// Fills a menu, and again each time that it is about to show.
    public void attach(Menu menu) {
        menu.setOnShowing(_ -> fill(menu));
        fill(menu);
    }

    private void fill(Menu menu) {
        List<Path> files = recent.files();
        menu.getItems().clear();
        if (files.isEmpty()) {
            var none = new MenuItem(workspace.messages().text("recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
            return;
        }
        List<String> labels = labels(files);
        for (int i = 0; i < files.size(); i++) {
            menu.getItems().add(item(i + 1, labels.get(i), files.get(i)));
        }
        var clear = new MenuItem(workspace.messages().text("recent.clear"));
        clear.setOnAction(_ -> {
            recent.clear();
            fill(menu);
        });
        menu.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private List<String> labels(List<Path> files) {
        var counts = files.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
        return files.stream()
                .map(file -> counts.getOrDefault(name.apply(file), 0L) == 1
                        ? name.apply(file)
                        : workspace
                                .messages()
                                .text("recent.in-folder", name.apply(file), String.valueOf(file.getParent())))
                .toList();
    }

    private MenuItem item(int number, String label, Path file) {
        // An underscore of the name is no mnemonic.
        String shown = label.replace("_", "__");
        var item = new MenuItem(workspace.messages().text("recent.item", number, shown));
        item.setOnAction(_ -> open.accept(file));
        background.start(_ -> Files.exists(file), new Outcome<Boolean>() {
            @Override
            public void done(Boolean there) {
                if (!there) {
                    item.setDisable(true);
                    item.setText(workspace.messages().text("recent.item-missing", number, shown));
                }
            }

            @Override
            public void failed(Exception failure) {
                item.setDisable(true);
            }
        });
        return item;
    }
}
