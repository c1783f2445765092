package org.musubi.ui.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.ui.results.ResultsViewModel.Entry;
import org.musubi.ui.results.ResultsViewModel.Heading;
import org.musubi.ui.results.ResultsViewModel.Row;

/// The lines of the list: numbers only, until a line is looked at. Never changes.
final class ResultRows extends ObservableListBase<Row> {
    /// How lines are put in words.
    interface Wording {
        String name(Arrangement.Group group);

        Entry entry(LibraryRecord record);
    }

    private final Arrangement arrangement;
    private final Wording wording;

    /// Places of records; a heading is -1 less its group.
    private final int[] lines;
    private final int[] counts;

    /// @param left the places of the records to list
    ResultRows(Arrangement arrangement, BitSet left, Wording wording) {
        this.arrangement = arrangement;
        this.wording = wording;
        int groups = arrangement.groups().size();
        counts = new int[groups];
        var found = new int[left.cardinality() + groups];
        int size = 0;
        for (int group = 0; group < groups; group++) {
            int heading = size++;
            for (int at = arrangement.starts()[group]; at < arrangement.starts()[group + 1]; at++) {
                int place = arrangement.places()[at];
                if (left.get(place)) {
                    found[size++] = place;
                }
            }
            counts[group] = size - heading - 1;
            if (counts[group] == 0) {
                size = heading;
            } else {
                found[heading] = -1 - group;
            }
        }
        lines = Arrays.copyOf(found, size);
    }

    /// No lines at all.
    static ResultRows none(Wording wording) {
        return new ResultRows(new Arrangement(List.of(), new int[0], new int[] {0}, List.of()), new BitSet(), wording);
    }

    @Override
    public Row get(int index) {
        LibraryRecord record = record(index);
        if (record != null) {
            return wording.entry(record);
        }
        int group = -1 - lines[index];
        Arrangement.Group shown = arrangement.groups().get(group);
        return new Heading(wording.name(shown), shown.kind(), counts[group]);
    }

    /// The record of a line; null for a heading.
    @Nullable
    LibraryRecord record(int index) {
        return lines[index] < 0 ? null : arrangement.records().get(lines[index]);
    }

    @Override
    public int size() {
        return lines.length;
    }

    /// The line of a record, or -1.
    int indexOf(Id record) {
        return find(r -> r.id().equals(record));
    }

    /// The line of the same record, which may have changed since, or of the same heading; or -1. The toolkit asks for
    /// it whenever the list is replaced.
    @Override
    public int indexOf(@Nullable Object row) {
        if (row instanceof Entry entry) {
            int same = find(r -> r == entry.record());
            return same >= 0 ? same : indexOf(entry.record().id());
        }
        if (row instanceof Heading heading) {
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] < 0
                        && get(i) instanceof Heading other
                        && other.name().equals(heading.name())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int find(Function<LibraryRecord, Boolean> wanted) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] >= 0 && wanted.apply(arrangement.records().get(lines[i]))) {
                return i;
            }
        }
        return -1;
    }
}
