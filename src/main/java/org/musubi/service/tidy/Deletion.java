package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;

/// What else changes when entries are deleted: whatever refers to them loses that reference, be it a role, a
/// relation, a citation, a seat, a parent or an affiliation.
///
/// @param deleted what goes
/// @param adapted what stays, as it is afterwards; none of the deleted ones
public record Deletion(Set<Id> deleted, List<Entry> adapted) {
    public Deletion {
        deleted = Set.copyOf(deleted);
        adapted = List.copyOf(adapted);
    }

    /// @param delete the ids of what goes
    /// @param referrers at least whatever refers to them; others, and what is deleted itself, are left alone
    public static Deletion of(Set<Id> delete, Iterable<? extends Entry> referrers) {
        var adapted = new ArrayList<Entry>();
        for (Entry entry : referrers) {
            if (!delete.contains(entry.id())) {
                Entry without = References.redirect(entry, id -> delete.contains(id) ? null : id);
                if (without != entry) {
                    adapted.add(without);
                }
            }
        }
        return new Deletion(delete, adapted);
    }

    /// How many records are left without something they named.
    public int adaptedRecords() {
        return (int) adapted.stream().filter(LibraryRecord.class::isInstance).count();
    }

    /// How many organisations and people are left without a seat, parent or affiliation.
    public int adaptedParties() {
        return (int) adapted.stream()
                .filter(e -> e instanceof Organisation || e instanceof Person)
                .count();
    }
}
