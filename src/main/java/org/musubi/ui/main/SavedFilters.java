package org.musubi.ui.main;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Filter;
import org.musubi.query.FilterText;
import org.musubi.query.FilterTextException;
import org.musubi.query.TextMatch;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.SettingStore;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.text.Message;
import org.musubi.ui.common.Clipboard;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.TextSearch;
import org.musubi.ui.common.Workspace;

/// Filters that are kept in the library under names, or handed on as text. Used on the JavaFX thread.
///
/// They are settings of the library, named `filter.` and their name: all who use it have them, and saving or deleting
/// one is a step that can be taken back.
public final class SavedFilters {
    /// The longest name, in characters.
    static final int LONGEST_NAME = 60;

    private static final String PREFIX = "filter.";
    private static final int CHIPS_IN_NAME = 3;

    private final Workspace workspace;
    private final ObservableValue<Map<String, String>> settings;
    private final Supplier<@Nullable LibraryService> library;
    private final TextSearch search;
    private final Background background;
    private final Notices notices;
    private final Clipboard clipboard;
    private int lookedUp;

    /// A filter in the library.
    ///
    /// @param text as of [FilterText]
    record Saved(String name, String text) {}

    /// @param settings of the library that is open
    /// @param library the one that is open; null while there is none
    public SavedFilters(
            Workspace workspace,
            ObservableValue<Map<String, String>> settings,
            Supplier<@Nullable LibraryService> library,
            TextSearch search,
            Background background,
            Notices notices,
            Clipboard clipboard) {
        this.workspace = workspace;
        this.settings = settings;
        this.library = library;
        this.search = search;
        this.background = background;
        this.notices = notices;
        this.clipboard = clipboard;
    }

    /// By name.
    List<Saved> all() {
        var collator = Collator.getInstance(workspace.messages().language().locale());
        return settings.getValue().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(PREFIX))
                .map(setting -> new Saved(setting.getKey().substring(PREFIX.length()), setting.getValue()))
                .sorted(Comparator.comparing(Saved::name, collator))
                .toList();
    }

    /// A name to begin with: what the filter asks for.
    String suggestedName() {
        String name = Chips.of(workspace).stream()
                .limit(CHIPS_IN_NAME)
                .map(Chips.Chip::label)
                .collect(Collectors.joining(workspace.messages().text("list.separator")));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /// What is wrong with a name; null if nothing is.
    ///
    /// @param name as typed
    static @Nullable Message problemOf(String name) {
        if (name.isBlank()) {
            return Message.of("filter.saved.no-name");
        }
        return name.strip().length() > LONGEST_NAME ? Message.of("filter.saved.long-name", LONGEST_NAME) : null;
    }

    /// Keeps the filter under a name, in place of one that has it.
    void save(String name) {
        String text = FilterText.of(workspace.filterProperty().get()).written();
        String before = settings.getValue().get(PREFIX + name.strip());
        boolean replaces = before != null && !before.equals(text);
        change(
                "step.filter-save",
                name.strip(),
                store -> store.put(PREFIX + name.strip(), text),
                replaces ? "filter.saved.replaced" : "filter.saved.done");
    }

    /// What is wrong with another name for a saved filter; null if nothing is. No other filter may have it, as that one
    /// would be lost.
    ///
    /// @param name as typed
    @Nullable
    Message problemOf(Saved saved, String name) {
        boolean taken =
                !name.strip().equals(saved.name()) && settings.getValue().containsKey(PREFIX + name.strip());
        return taken ? Message.of("filter.saved.taken", name.strip()) : problemOf(name);
    }

    /// Gives a saved filter another name, if nothing is wrong with that.
    void rename(Saved saved, String name) {
        if (problemOf(saved, name) == null && !saved.name().equals(name.strip())) {
            change(
                    "step.filter-rename",
                    name.strip(),
                    store -> {
                        store.put(PREFIX + saved.name(), "");
                        store.put(PREFIX + name.strip(), saved.text());
                    },
                    "filter.saved.renamed");
        }
    }

    void delete(Saved saved) {
        change(
                "step.filter-delete",
                saved.name(),
                store -> store.put(PREFIX + saved.name(), ""),
                "filter.saved.deleted");
    }

    private void change(String step, String name, Consumer<SettingStore> work, String done) {
        LibraryService service = library.get();
        if (service == null || workspace.readOnly().get()) {
            return;
        }
        background.start(_ -> service.change(step, name, change -> work.accept(change.settings())), new Outcome<>() {
            @Override
            public void done(Commit commit) {
                notices.say(workspace.messages().text(done, name));
            }

            @Override
            public void failed(Exception failure) {
                notices.warn(Failures.text(failure, workspace.messages()));
            }
        });
    }

    /// Copies the filter as text.
    void copy() {
        clipboard.put(FilterText.of(workspace.filterProperty().get()).written());
        notices.say(workspace.messages().text("filter.text.copied"));
    }

    void apply(Saved saved) {
        Message problem = apply(saved.text());
        if (problem != null) {
            notices.warn(workspace.messages().text(problem));
        }
    }

    /// Filters by what a text says.
    ///
    /// @return what is wrong with it; null if it is applied, or will be as soon as its words are looked up
    @Nullable
    Message apply(String text) {
        FilterText read;
        try {
            read = FilterText.read(text);
        } catch (FilterTextException e) {
            return e.told();
        }
        if (read.words().isBlank()) {
            workspace.filterProperty().set(read.filter());
        } else {
            lookUp(read);
        }
        return null;
    }

    private void lookUp(FilterText read) {
        int number = ++lookedUp;
        Filter before = workspace.filterProperty().get();
        background.start(_ -> new TextMatch(read.words(), search.find(read.words())), new Outcome<>() {
            @Override
            public void done(TextMatch match) {
                // Whoever has gone on meanwhile is not taken back.
                if (number == lookedUp && workspace.filterProperty().get() == before) {
                    workspace.filterProperty().set(read.filter().withText(match));
                }
            }

            @Override
            public void failed(Exception failure) {
                notices.warn(Failures.text(failure, workspace.messages()));
            }
        });
    }
}
