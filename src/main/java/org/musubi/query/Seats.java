package org.musubi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.Organisation;

/// The places that take part in no record themselves, but are seats of organisations that do. Immutable.
public final class Seats {
    private static final int NOWHERE = -1;
    private static final int[] NONE = {};

    /// The rows of the records of each place, rising.
    private final Map<Id, int[]> rows = new HashMap<>();

    /// Walks over who takes part in what, to count and to gather: nothing is looked up by party, and what is kept
    /// grows with the records, not with records times places.
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
        var most = new int[seats.size()];
        var takesPart = new boolean[parties.size()];
        columns.involved().each(columns.rows(), (_, involvement) -> {
            int party = Columns.partyOf(involvement);
            takesPart[party] = true;
            if (seatOf[party] != NOWHERE) {
                most[seatOf[party]]++;
            }
        });
        var found = new int[seats.size()][];
        Arrays.setAll(found, seat -> {
            int itself = parties.number(seats.get(seat));
            return itself >= 0 && takesPart[itself] ? NONE : new int[most[seat]];
        });
        var counts = new int[seats.size()];
        columns.involved().each(columns.rows(), (row, involvement) -> {
            int seat = seatOf[Columns.partyOf(involvement)];
            if (seat != NOWHERE && found[seat] != NONE && (counts[seat] == 0 || found[seat][counts[seat] - 1] != row)) {
                found[seat][counts[seat]++] = row;
            }
        });
        for (int seat = 0; seat < found.length; seat++) {
            if (counts[seat] > 0) {
                rows.put(seats.get(seat), Arrays.copyOf(found[seat], counts[seat]));
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
        int count = 0;
        for (int row : rows.getOrDefault(place, NONE)) {
            if (among.rows().get(row)) {
                count++;
            }
        }
        return count;
    }
}
