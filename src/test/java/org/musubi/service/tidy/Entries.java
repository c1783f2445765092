package org.musubi.service.tidy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;

/// A library's entries of all types, for tests.
final class Entries {
    private Entries() {}

    static List<Entry> of(LibraryContent content) {
        return Stream.<List<? extends Entry>>of(
                        content.places(),
                        content.organisations(),
                        content.people(),
                        content.records(),
                        content.sources())
                .<Entry>flatMap(List::stream)
                .toList();
    }

    /// About a third of them.
    static Set<Id> some(List<? extends Entry> entries, long seed) {
        var random = new Random(seed);
        return entries.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /// An entry of the same type as another.
    @SuppressWarnings("unchecked") // checked by its class
    static <E extends Entry> E cast(E like, Entry entry) {
        return (E) like.getClass().cast(entry);
    }
}
