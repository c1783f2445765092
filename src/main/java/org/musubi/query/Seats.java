package org.musubi.query;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;

/// The places that take part in no record themselves, but are seats of organisations that do. Immutable.
public final class Seats {
    private final Map<Id, BitSet> rows = new HashMap<>();

    Seats(LibraryIndex index) {
        for (Organisation organisation : index.organisations()) {
            Id seat = organisation.seat();
            List<LibraryRecord> records = index.recordsOf(organisation.id());
            if (seat != null && !records.isEmpty() && index.recordsOf(seat).isEmpty()) {
                BitSet known = rows.computeIfAbsent(seat, _ -> new BitSet());
                records.forEach(record -> known.set(index.row(record).number()));
            }
        }
    }

    /// All such places.
    public Set<Id> places() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /// In how many of some records organisations take part that sit in a place.
    ///
    /// @param place one of [#places]
    /// @param among records of the same index
    public int recordsOf(Id place, RecordSet among) {
        BitSet known = rows.get(place);
        if (known == null) {
            return 0;
        }
        BitSet both = (BitSet) known.clone();
        both.and(among.rows());
        return both.cardinality();
    }
}
