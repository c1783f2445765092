package org.musubi.ui.common;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;

/// Which records stand out, because of the parties that are picked: those that all of them take part in, or, if there
/// are none, those of any of them.
///
/// @param records null if nothing is picked, so that nothing stands out or steps back
public record Emphasis(@Nullable Set<Id> records) {
    public static Emphasis of(LibraryIndex index, Selection selection) {
        Set<Id> shared = null;
        Set<Id> any = new HashSet<>();
        for (Id party : selection.parties()) {
            Set<Id> own = new HashSet<>();
            for (LibraryRecord r : index.recordsOf(party)) {
                own.add(r.id());
            }
            any.addAll(own);
            if (shared == null) {
                shared = own;
            } else {
                shared.retainAll(own);
            }
        }
        return new Emphasis(shared == null ? null : Set.copyOf(shared.isEmpty() ? any : shared));
    }

    /// Whether the record stands out.
    public boolean has(Id record) {
        return records != null && records.contains(record);
    }

    /// Whether the record steps back behind others.
    public boolean fades(Id record) {
        return records != null && !records.contains(record);
    }
}
