package org.musubi.service;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Relation;
import org.musubi.model.Source;

/// What entries refer to.
final class References {
    private References() {}

    /// The ids without which an entry cannot be in a library.
    static Set<Id> of(Entry entry) {
        var ids = new LinkedHashSet<Id>();
        switch (entry) {
            case Place _, Source _ -> {}
            case Organisation o -> {
                add(ids, o.seat());
                add(ids, o.parent());
            }
            case Person p -> add(ids, p.affiliation());
            case LibraryRecord r ->
                Stream.of(
                                r.parties().stream().map(Involvement::party),
                                r.relations().stream().map(Relation::record),
                                r.citations().stream().map(Citation::source))
                        .flatMap(s -> s)
                        .forEach(ids::add);
        }
        return ids;
    }

    private static void add(Set<Id> ids, @Nullable Id id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
