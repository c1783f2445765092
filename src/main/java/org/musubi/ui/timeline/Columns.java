package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;

/// The dates of all records of an index as plain numbers, by the records' place in it; immutable. Working them out asks
/// each date a dozen things, so it is done once for each record, and again only for those that changed.
///
/// A place is the number of a record in [LibraryIndex#records]. The timeline knows records by it: numbers are compared,
/// sorted and counted in arrays, and records are only asked about when they are drawn.
final class Columns {
    static final Columns EMPTY = new Columns(List.of(), null);

    private static final int DRAWN = 1;
    private static final int OPEN_START = 2;
    private static final int UNKNOWN_START = 4;
    private static final int OPEN_END = 8;
    private static final int UNKNOWN_END = 16;
    private static final int ENDLESS = OPEN_START | UNKNOWN_START | OPEN_END | UNKNOWN_END;
    private static final RecordKind[] KINDS = RecordKind.values();
    private static final BinStep[] STEPS = BinStep.values();

    private final List<LibraryRecord> records;
    private final int[] from;
    private final int[] to;
    private final int[] middle;
    private final int[] month;
    private final byte[] dayOfMonth;
    private final byte[] flags;
    private final byte[] kind;
    private final byte[] step;
    private final int first;
    private final int last;

    private Columns(List<LibraryRecord> records, @Nullable Columns before) {
        this.records = records;
        int size = records.size();
        from = new int[size];
        to = new int[size];
        middle = new int[size];
        month = new int[size];
        dayOfMonth = new byte[size];
        flags = new byte[size];
        kind = new byte[size];
        step = new byte[size];
        fill(before);
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            if (isDrawn(i)) {
                lowest = Math.min(lowest, from[i]);
                highest = Math.max(highest, to[i]);
            }
        }
        first = lowest;
        last = highest;
    }

    /// The columns of an index's records.
    ///
    /// @param records in the order of [LibraryIndex#BY_DATE]
    /// @param before of an earlier version of the same index, or of any other
    static Columns of(List<LibraryRecord> records, Columns before) {
        return records == before.records ? before : new Columns(records, before);
    }

    private void fill(@Nullable Columns before) {
        int at = 0;
        for (int i = 0; i < records.size(); i++) {
            LibraryRecord record = records.get(i);
            if (before != null) {
                at = before.skip(at, record);
                if (at < before.size() && before.records.get(at) == record) {
                    copy(before, at++, i);
                    continue;
                }
            }
            read(record, i);
        }
    }

    /// Past all that comes before the record in order of date and is not that record.
    private int skip(int at, LibraryRecord record) {
        int next = at;
        while (next < size()
                && records.get(next) != record
                && LibraryIndex.BY_DATE.compare(records.get(next), record) < 0) {
            next++;
        }
        return next;
    }

    private void copy(Columns before, int at, int i) {
        from[i] = before.from[at];
        to[i] = before.to[at];
        middle[i] = before.middle[at];
        month[i] = before.month[at];
        dayOfMonth[i] = before.dayOfMonth[at];
        flags[i] = before.flags[at];
        kind[i] = before.kind[at];
        step[i] = before.step[at];
    }

    private void read(LibraryRecord record, int i) {
        kind[i] = (byte) record.kind().ordinal();
        Span span = record.date() == null ? null : Span.of(record.date());
        if (span == null) {
            return;
        }
        from[i] = (int) span.from();
        to[i] = (int) span.to();
        middle[i] = Math.floorDiv(from[i] + to[i] - 1, 2);
        LocalDate day = LocalDate.ofEpochDay(middle[i]);
        month[i] = BinStep.month(day);
        dayOfMonth[i] = (byte) day.getDayOfMonth();
        step[i] = (byte) BinStep.holding(to[i] - from[i]).ordinal();
        flags[i] = (byte)
                (DRAWN | flag(span.start(), OPEN_START, UNKNOWN_START) | flag(span.end(), OPEN_END, UNKNOWN_END));
    }

    private static int flag(Span.End end, int open, int unknown) {
        return switch (end) {
            case KNOWN -> 0;
            case OPEN -> open;
            case UNKNOWN -> unknown;
        };
    }

    /// The places of records of this index, in the order of the list.
    ///
    /// @param among in the order of the index; those that are not in it are left out
    int[] places(List<LibraryRecord> among) {
        int[] places = new int[among.size()];
        if (among == records) {
            Arrays.setAll(places, i -> i);
            return places;
        }
        if (among instanceof RecordSet some && records instanceof RecordSet all) {
            Optional<int[]> known = some.placesIn(all);
            if (known.isPresent()) {
                return known.get();
            }
        }
        int found = 0;
        int next = 0;
        boolean inStep = true;
        for (LibraryRecord record : among) {
            int at = next;
            while (inStep && at < records.size() && records.get(at) != record) {
                at++;
            }
            if (!inStep || at == records.size()) {
                // A list of another version of the index, of which only some are in this one.
                inStep = false;
                at = find(record);
            }
            if (at >= 0 && records.get(at) == record) {
                places[found++] = at;
                next = at + 1;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /// The place of a record; negative if it is not in the index.
    int find(LibraryRecord record) {
        return Collections.binarySearch(records, record, LibraryIndex.BY_DATE);
    }

    int size() {
        return records.size();
    }

    LibraryRecord record(int place) {
        return records.get(place);
    }

    Id id(int place) {
        return records.get(place).id();
    }

    /// Whether its date can be drawn at all.
    boolean isDrawn(int place) {
        return (flags[place] & DRAWN) != 0;
    }

    /// As [Span#from].
    int from(int place) {
        return from[place];
    }

    /// As [Span#to].
    int to(int place) {
        return to[place];
    }

    RecordKind kind(int place) {
        return KINDS[kind[place]];
    }

    boolean startsOpen(int place) {
        return (flags[place] & OPEN_START) != 0;
    }

    boolean goesOn(int place) {
        return (flags[place] & OPEN_END) != 0;
    }

    boolean startUnknown(int place) {
        return (flags[place] & UNKNOWN_START) != 0;
    }

    boolean endUnknown(int place) {
        return (flags[place] & UNKNOWN_END) != 0;
    }

    /// Whether both ends are known, if only roughly.
    boolean isBounded(int place) {
        return (flags[place] & ENDLESS) == 0;
    }

    /// The finest stretch of the calendar as long as what is known of it: a year for a year.
    BinStep step(int place) {
        return STEPS[step[place]];
    }

    /// The stretch of the calendar in which its middle lies.
    int key(int place, BinStep by) {
        return by.key(middle[place], month[place], dayOfMonth[place]);
    }

    /// The first day of all dates that can be drawn; above [#last] if there are none.
    int first() {
        return first;
    }

    /// The day after the last one of all dates that can be drawn.
    int last() {
        return last;
    }
}
