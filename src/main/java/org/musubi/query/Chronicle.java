package org.musubi.query;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;

/// Some records that belong together, such as those of a city, as a page about them tells of them. What it counts it
/// counts in one pass; its lists are made of positions, so that 20,000 records cost no more than looking at each once.
public final class Chronicle {
    private final List<LibraryRecord> records;
    private final int[][] byKind;
    private final YearCounts years;

    private Chronicle(List<LibraryRecord> records) {
        this.records = records;
        this.byKind = positions(records);
        this.years = YearCounts.of(records);
    }

    /// @param records by date, undated last
    public static Chronicle of(List<LibraryRecord> records) {
        return new Chronicle(records);
    }

    /// Where the records of each kind are, in the order of [#latestFirst].
    private static int[][] positions(List<LibraryRecord> records) {
        var counts = new int[RecordKind.values().length];
        records.forEach(r -> counts[r.kind().ordinal()]++);
        var positions = new int[counts.length][];
        for (int kind = 0; kind < counts.length; kind++) {
            positions[kind] = new int[counts[kind]];
        }
        var filled = new int[counts.length];
        for (int at : latestFirst(records)) {
            int kind = records.get(at).kind().ordinal();
            positions[kind][filled[kind]++] = at;
        }
        return positions;
    }

    private static int[] latestFirst(List<LibraryRecord> records) {
        int dated = records.size();
        while (dated > 0 && records.get(dated - 1).date() == null) {
            dated--;
        }
        var positions = new int[records.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i < dated ? dated - 1 - i : i;
        }
        return positions;
    }

    /// By date, undated last.
    public List<LibraryRecord> records() {
        return records;
    }

    /// The latest first, undated ones last.
    public List<LibraryRecord> latestFirst() {
        return new Picked(records, latestFirst(records));
    }

    /// The records of a kind, the latest first, undated ones last.
    public List<LibraryRecord> ofKind(RecordKind kind) {
        return new Picked(records, byKind[kind.ordinal()]);
    }

    /// The records of a kind that began in a year or between two, or may have.
    public List<LibraryRecord> begunIn(RecordKind kind, int from, int to) {
        return ofKind(kind).stream().filter(r -> YearCounts.begins(r, from, to)).toList();
    }

    /// The kind of most of the records; of several equally frequent ones the first in the order of [RecordKind].
    public RecordKind leadingKind() {
        int best = 0;
        for (int kind = 1; kind < byKind.length; kind++) {
            best = byKind[kind].length > byKind[best].length ? kind : best;
        }
        return RecordKind.values()[best];
    }

    public YearCounts years() {
        return years;
    }

    /// The sources that the records cite with how many of them do so, the most cited first.
    public List<Counted<Id>> sources() {
        var tally = new Tally<Id>();
        var seen = new ArrayList<Id>();
        for (LibraryRecord record : records) {
            seen.clear();
            for (Citation citation : record.citations()) {
                if (!seen.contains(citation.source())) {
                    seen.add(citation.source());
                    tally.add(citation.source());
                }
            }
        }
        return tally.mostFirst();
    }

    /// The themes of the records with how many have them, the most frequent first.
    public List<Counted<String>> themes() {
        var tally = new Tally<String>();
        records.forEach(r -> r.themes().stream().distinct().forEach(tally::add));
        return tally.mostFirst();
    }

    /// Records by their positions in another list.
    private static final class Picked extends AbstractList<LibraryRecord> implements RandomAccess {
        private final List<LibraryRecord> all;
        private final int[] positions;

        Picked(List<LibraryRecord> all, int[] positions) {
            this.all = all;
            this.positions = positions;
        }

        @Override
        public LibraryRecord get(int at) {
            return all.get(positions[at]);
        }

        @Override
        public int size() {
            return positions.length;
        }
    }
}
