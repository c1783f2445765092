package org.musubi.ui.tidy;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;

/// What one state of the library has to choose from, in one language, in that language's order. Each list goes through
/// the library when it is first asked for: ask in the background. Safe for use by several threads.
final class LibraryLists {
    private final LibraryIndex index;
    private final Messages messages;
    private final Map<Set<RecordKind>, Words> types = new HashMap<>();
    private @Nullable Words themes;
    private @Nullable List<Choice<Id>> parties;
    private @Nullable List<Choice<Id>> sources;

    LibraryLists(LibraryIndex index, Messages messages) {
        this.index = index;
        this.messages = messages;
    }

    /// Words of the library as the user sees them.
    ///
    /// @param shown in the user's language
    /// @param byShown the library's word for each of these, by its small letters
    record Words(List<String> shown, Map<String, String> byShown) {
        static final Words NONE = new Words(List.of(), Map.of());

        /// The library's word for what was typed, which is a new one if it has none.
        String of(String typed) {
            return byShown.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
        }
    }

    boolean isOf(LibraryIndex now, Messages language) {
        return index == now && messages == language;
    }

    LibraryIndex index() {
        return index;
    }

    Messages messages() {
        return messages;
    }

    synchronized Words themes() {
        if (themes == null) {
            themes = words(index.records().stream().flatMap(r -> r.themes().stream()));
        }
        return themes;
    }

    /// What records of some kinds are called.
    synchronized Words types(Set<RecordKind> kinds) {
        return types.computeIfAbsent(
                kinds,
                wanted -> words(index.records().stream()
                        .filter(r -> wanted.contains(r.kind()))
                        .map(LibraryRecord::type)));
    }

    synchronized List<Choice<Id>> parties() {
        if (parties == null) {
            parties = entries(index.parties());
        }
        return parties;
    }

    /// All sources, also those that nothing cites yet.
    synchronized List<Choice<Id>> sources() {
        if (sources == null) {
            sources = entries(index.sources().stream());
        }
        return sources;
    }

    /// What entries are called; an entry without a name by its id.
    List<Choice<Id>> entries(Stream<? extends Entry> entries) {
        return sorted(
                entries.map(e -> {
                    String name = e.name(messages.language().tag());
                    return new Choice<>(name.isBlank() ? e.id().value() : name, e.id());
                }),
                Choice::label);
    }

    private Words words(Stream<String> of) {
        var byShown = new LinkedHashMap<String, String>();
        List<String> known = of.distinct().sorted().toList();
        known.forEach(word -> byShown.putIfAbsent(messages.term(word).toLowerCase(Locale.ROOT), word));
        return new Words(
                sorted(known.stream().map(messages::term).distinct(), Function.identity()), Map.copyOf(byShown));
    }

    /// In the order of the user's language. What a text is sorted by is worked out once for each.
    <T> List<T> sorted(Stream<T> of, Function<T, String> text) {
        record Keyed<T>(T value, CollationKey key) {}
        Collator collator = Collator.getInstance(messages.language().locale());
        return of.map(value -> new Keyed<>(value, collator.getCollationKey(text.apply(value))))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::value)
                .toList();
    }
}
