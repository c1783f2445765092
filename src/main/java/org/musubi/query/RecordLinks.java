package org.musubi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Relation;

/// Which records refer to an entry: those that a party takes part in, those related to a record, those that cite a
/// source. Immutable.
record RecordLinks(
        Referrers<LibraryRecord> byParty, Referrers<LibraryRecord> byRelation, Referrers<LibraryRecord> bySource) {
    static final RecordLinks NONE = new RecordLinks(
            Referrers.empty(record -> ids(record.parties(), Involvement::party), LibraryIndex.BY_DATE),
            Referrers.empty(record -> ids(record.relations(), Relation::record), LibraryIndex.BY_DATE),
            Referrers.empty(record -> ids(record.citations(), Citation::source), LibraryIndex.BY_DATE));

    RecordLinks with(Change<LibraryRecord> change) {
        return new RecordLinks(byParty.with(change), byRelation.with(change), bySource.with(change));
    }

    /// What some parts of a record name, each once: a few at most, so that looking through them is quickest.
    private static <T> Collection<Id> ids(List<T> parts, Function<T, Id> named) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var ids = new ArrayList<Id>(parts.size());
        for (T part : parts) {
            Id id = named.apply(part);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
