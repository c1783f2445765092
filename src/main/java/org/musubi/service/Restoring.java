package org.musubi.service;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.store.Version;

/// Brings back an entry as it once was, whether it has changed since or been deleted.
public final class Restoring {
    private Restoring() {}

    /// Makes an entry what it was, in one step. What it refers to and is no longer there comes back too, each as it was
    /// last: an agreement is not restored without its parties.
    ///
    /// @param language of the name that the step tells
    public static Commit restore(LibraryService service, Entry version, String language) {
        Map<Id, Entry> back = withReferences(service.library(), version);
        return service.change(
                "step.restore-version",
                version.name(language),
                step -> back.values().forEach(entry -> {
                    // Another commit may have brought it back in the meantime.
                    if (entry == version || step.find(entry.id()).isEmpty()) {
                        step.put(entry);
                    }
                }));
    }

    /// The newest version of an entry in which it was there.
    public static Optional<Entry> last(Library library, Id id) {
        return library.history(id).stream()
                .map(Version::content)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Map<Id, Entry> withReferences(Library library, Entry version) {
        var back = new LinkedHashMap<Id, Entry>();
        var next = new ArrayDeque<Entry>(List.of(version));
        while (!next.isEmpty()) {
            Entry entry = next.remove();
            if (back.putIfAbsent(entry.id(), entry) == null) {
                missing(library, References.of(entry)).stream()
                        .filter(id -> !back.containsKey(id))
                        .forEach(id -> last(library, id).ifPresent(next::add));
            }
        }
        return back;
    }

    private static Set<Id> missing(Library library, Set<Id> wanted) {
        var missing = new LinkedHashSet<>(wanted);
        LibraryContent there = library.content(wanted);
        Stream.of(there.places(), there.organisations(), there.people(), there.records(), there.sources())
                .flatMap(List::stream)
                .map(Entry.class::cast)
                .forEach(entry -> missing.remove(entry.id()));
        return missing;
    }
}
