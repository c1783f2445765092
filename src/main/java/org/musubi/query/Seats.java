package org.musubi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.Organisation;

/// The places that take part in no record themselves, but are seats of organisations that do. Immutable.
public final class Seats {
    private static final int NOWHERE = -1;

    private final Map<Id, BitSet> rows = new HashMap<>();

    /// One walk over who takes part in what: nothing is looked up by party.
    Seats(LibraryIndex index, Columns columns) {
        Dictionary<Id> parties = columns.parties();
        var seatOf = new int[parties.size()];
        Arrays.fill(seatOf, NOWHERE);
        var seats = new ArrayList<Id>();
        var numbers = new HashMap<Id, Integer>();
        for (Organisation organisation : index.organisations()) {
            Id seat = organisation.seat();
            int party = parties.number(organisation.id());
            if (seat != null && party >= 0) {
                seatOf[party] = numbers.computeIfAbsent(seat, place -> {
                    seats.add(place);
                    return seats.size() - 1;
                });
            }
        }
        var found = new BitSet[seats.size()];
        Arrays.setAll(found, _ -> new BitSet());
        var takesPart = new boolean[parties.size()];
        columns.involved().each(columns.rows(), (row, involvement) -> {
            int party = Columns.partyOf(involvement);
            takesPart[party] = true;
            if (seatOf[party] != NOWHERE) {
                found[seatOf[party]].set(row);
            }
        });
        for (int seat = 0; seat < found.length; seat++) {
            int itself = parties.number(seats.get(seat));
            if (!found[seat].isEmpty() && (itself < 0 || !takesPart[itself])) {
                rows.put(seats.get(seat), found[seat]);
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
