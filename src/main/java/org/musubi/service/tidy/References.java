package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

/// What entries refer to, and how they are when that is another entry, or gone.
public final class References {
    private References() {}

    /// The ids that an entry refers to: parties, related records, sources, seat, parent, affiliation.
    public static Set<Id> of(Entry entry) {
        var ids = new LinkedHashSet<Id>();
        switch (entry) {
            case LibraryRecord r -> {
                r.parties().forEach(p -> ids.add(p.party()));
                r.relations().forEach(link -> ids.add(link.record()));
                r.citations().forEach(c -> ids.add(c.source()));
            }
            case Organisation o -> {
                add(ids, o.seat());
                add(ids, o.parent());
            }
            case Person p -> add(ids, p.affiliation());
            case Place _, Source _ -> {}
        }
        return ids;
    }

    private static void add(Set<Id> ids, @Nullable Id id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /// The entry with every reference replaced; the same instance if none is. Roles, relations and citations
    /// that become the same as another collapse into one.
    ///
    /// @param to what stands in place of an id: itself, another one, or null for nothing
    static Entry redirect(Entry entry, Function<Id, @Nullable Id> to) {
        if (of(entry).stream().allMatch(id -> id.equals(to.apply(id)))) {
            return entry;
        }
        return switch (entry) {
            case LibraryRecord r -> redirect(r, to);
            case Organisation o ->
                new Organisation(
                        o.id(),
                        o.names(),
                        o.aliases(),
                        o.type(),
                        o.acronym(),
                        moved(o.seat(), to),
                        moved(o.parent(), to),
                        o.founded(),
                        o.figures());
            case Person p -> new Person(p.id(), p.name(), p.role(), moved(p.affiliation(), to));
            case Place p -> p;
            case Source s -> s;
        };
    }

    private static LibraryRecord redirect(LibraryRecord r, Function<Id, @Nullable Id> to) {
        List<Involvement> parties = each(r.parties(), i -> {
            Id party = to.apply(i.party());
            return party == null ? null : new Involvement(party, i.role(), i.date());
        });
        List<Relation> relations = each(r.relations(), link -> {
            Id record = to.apply(link.record());
            return record == null ? null : new Relation(link.type(), record);
        });
        List<Citation> citations = each(r.citations(), c -> {
            Id source = to.apply(c.source());
            return source == null
                    ? null
                    : new Citation(source, c.locator(), c.quote(), c.field(), c.value(), c.inferred());
        });
        return new RecordCopy(r)
                .parties(parties)
                .relations(relations)
                .citations(citations)
                .make();
    }

    private static @Nullable Id moved(@Nullable Id id, Function<Id, @Nullable Id> to) {
        return id == null ? null : to.apply(id);
    }

    private static <T> List<T> each(List<T> list, Function<T, @Nullable T> change) {
        var kept = new ArrayList<T>();
        list.stream().map(change).filter(Objects::nonNull).distinct().forEach(kept::add);
        return kept;
    }
}
