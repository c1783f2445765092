package org.musubi.ui.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.search.EntryGroup;

/// A line under the search field.
sealed interface Line {
    /// Whether it can be chosen.
    default boolean canBeChosen() {
        return true;
    }

    /// The heading of a group.
    ///
    /// @param text in the user's language
    /// @param count how many were found; 0 where nothing was counted
    record Heading(String text, int count) implements Line {
        @Override
        public boolean canBeChosen() {
            return false;
        }
    }

    /// Something found.
    ///
    /// @param because where the words stand, if they do not in the name
    /// @param detail what tells it from others of that name; may be empty
    /// @param kind of a record; null for anything else
    record Hit(
            EntryGroup group,
            Id id,
            Marked name,
            Marked because,
            Marked detail,
            @Nullable RecordKind kind) implements Line {}

    /// Offers to filter by what is typed.
    ///
    /// @param records how many records it leaves, without any other filter
    record ShowAll(String text, String search, int records) implements Line {}

    /// An entry of the menus.
    ///
    /// @param keys that do the same; may be empty
    record Doing(Marked name, String menu, String keys, Runnable action) implements Line {}

    /// Something searched for before.
    record Before(String search) implements Line {}

    /// A word on what can be done.
    record Hint(String text) implements Line {
        @Override
        public boolean canBeChosen() {
            return false;
        }
    }

    /// What a reader of the screen says of it.
    default String spoken() {
        return switch (this) {
            case Heading heading -> heading.count == 0 ? heading.text : heading.text + " " + heading.count;
            case Hit hit -> joined(hit.name.text(), hit.because.text(), hit.detail.text());
            case ShowAll all -> all.text;
            case Doing doing -> joined(doing.name.text(), doing.menu, doing.keys);
            case Before before -> before.search;
            case Hint hint -> hint.text;
        };
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
