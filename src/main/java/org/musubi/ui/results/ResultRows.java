package org.musubi.ui.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// The lines of the list: numbers only, until a line is looked at. Never changes.
final class ResultRows extends ObservableListBase<ResultRows.Row> {
    /// A line of the list.
    sealed interface Row {}

    /// A group's heading.
    ///
    /// @param folded whether its records are not listed
    record Heading(Arrangement.Group group, int count, boolean folded, RecordWords words) implements Row {
        String name() {
            return words.group(group);
        }
    }

    /// A record. It is put in words when it is shown.
    record Entry(LibraryRecord record, RecordWords words) implements Row {
        String text(ResultColumn column) {
            return words.text(column, record);
        }
    }

    private final Arrangement arrangement;
    private final BitSet left;
    private final Set<Arrangement.Group> folded;
    private final RecordWords words;

    /// Places of records; a heading is -1 less its group.
    private final int[] lines;
    private final int[] counts;

    /// @param left the places of the records to list
    /// @param folded the groups of which only the heading is listed
    ResultRows(Arrangement arrangement, BitSet left, Set<Arrangement.Group> folded, RecordWords words) {
        this.arrangement = arrangement;
        this.left = left;
        this.folded = folded;
        this.words = words;
        int groups = arrangement.groups().size();
        counts = new int[groups];
        var found = new int[arrangement.places().length + groups];
        int size = 0;
        for (int group = 0; group < groups; group++) {
            int heading = size;
            if (arrangement.headed()) {
                size++;
            }
            int first = size;
            for (int at = arrangement.starts()[group]; at < arrangement.starts()[group + 1]; at++) {
                int place = arrangement.places()[at];
                if (left.get(place)) {
                    found[size++] = place;
                }
            }
            counts[group] = size - first;
            if (counts[group] == 0) {
                size = heading;
            } else if (arrangement.headed()) {
                found[heading] = -1 - group;
                if (folded.contains(arrangement.groups().get(group))) {
                    size = first;
                }
            }
        }
        lines = Arrays.copyOf(found, size);
    }

    /// No lines at all.
    static ResultRows none() {
        Arrangement none = Arrangement.none();
        return new ResultRows(
                none,
                new BitSet(),
                Set.of(),
                new RecordWords(LibraryIndex.of(LibraryContent.EMPTY), Messages.in(Language.ENGLISH)));
    }

    RecordWords words() {
        return words;
    }

    /// The records of all lines, in their order.
    List<LibraryRecord> listed() {
        return Arrays.stream(lines)
                .filter(line -> line >= 0)
                .mapToObj(arrangement.records()::get)
                .toList();
    }

    @Override
    public Row get(int index) {
        LibraryRecord record = record(index);
        if (record != null) {
            return new Entry(record, words);
        }
        int group = -1 - lines[index];
        Arrangement.Group shown = arrangement.groups().get(group);
        return new Heading(shown, counts[group], folded.contains(shown), words);
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

    /// The first line of a record, or -1.
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
            int line = -1 - arrangement.groups().indexOf(heading.group());
            for (int i = 0; line < 0 && i < lines.length; i++) {
                if (lines[i] == line) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int find(Predicate<LibraryRecord> wanted) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] >= 0 && wanted.test(arrangement.records().get(lines[i]))) {
                return i;
            }
        }
        return -1;
    }

    /// Whether these lines are in the order of the others, whichever there are.
    boolean isOrderedLike(ResultRows other) {
        return arrangement.order().equals(other.arrangement.order());
    }

    /// Where a line of an older list stands in this one; where it is gone, the next one that is still there; -1 if none
    /// after it is.
    int indexNear(ResultRows older, int index) {
        if (older.arrangement != arrangement) {
            return indexOf(older.get(index));
        }
        int group = older.groupAt(index);
        for (int i = index; i < older.lines.length; i++) {
            int line = older.lines[i];
            group = line < 0 ? -1 - line : group;
            if (line < 0 ? counts[group] > 0 : lists(line, group)) {
                return lineOf(line, group);
            }
        }
        return -1;
    }

    private boolean lists(int place, int group) {
        return left.get(place) && !folded.contains(arrangement.groups().get(group));
    }

    private int groupAt(int index) {
        int i = index;
        while (i >= 0 && lines[i] >= 0) {
            i--;
        }
        return i < 0 ? 0 : -1 - lines[i];
    }

    private int lineOf(int line, int group) {
        int at = 0;
        for (int i = 0; i < lines.length; i++) {
            at = lines[i] < 0 ? -1 - lines[i] : at;
            if (at == group && lines[i] == line) {
                return i;
            }
        }
        return -1;
    }
}
