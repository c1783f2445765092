package org.musubi.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;

/// How two states of a library differ, entry by entry.
///
/// @param entries those that differ, in the order of the later state; then those that are gone, in that of the earlier
/// one
public record LibraryDiff(List<EntryDiff> entries) {
    public LibraryDiff {
        entries = List.copyOf(entries);
    }

    public static LibraryDiff between(LibraryContent before, LibraryContent after) {
        Map<Id, Entry> old = byId(before);
        Map<Id, Entry> now = byId(after);
        var entries = new ArrayList<EntryDiff>();
        now.forEach((id, entry) -> {
            if (!entry.equals(old.get(id))) {
                entries.add(new EntryDiff(old.get(id), entry));
            }
        });
        old.forEach((id, entry) -> {
            if (!now.containsKey(id)) {
                entries.add(new EntryDiff(entry, null));
            }
        });
        return new LibraryDiff(entries);
    }

    private static Map<Id, Entry> byId(LibraryContent content) {
        var byId = new LinkedHashMap<Id, Entry>();
        Stream.<List<? extends Entry>>of(
                        content.places(),
                        content.organisations(),
                        content.people(),
                        content.records(),
                        content.sources())
                .flatMap(List::stream)
                .forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public long count(EntryDiff.Change change) {
        return entries.stream().filter(e -> e.change() == change).count();
    }

    /// The differences of these entries, and of whatever they need to be as they are after: a record that comes back
    /// brings its parties and sources with it, if they are not there.
    public LibraryDiff only(Collection<Id> wanted) {
        Map<Id, EntryDiff> byId = new LinkedHashMap<>();
        entries.forEach(e -> byId.put(e.id(), e));
        Set<Id> taken = new LinkedHashSet<>();
        var next = new ArrayList<>(wanted);
        while (!next.isEmpty()) {
            Id id = next.removeLast();
            EntryDiff diff = byId.get(id);
            if (diff != null && taken.add(id) && diff.after() != null) {
                References.of(diff.after()).stream()
                        .filter(needed ->
                                byId.containsKey(needed) && byId.get(needed).before() == null)
                        .forEach(next::add);
            }
        }
        return new LibraryDiff(
                entries.stream().filter(e -> taken.contains(e.id())).toList());
    }
}
