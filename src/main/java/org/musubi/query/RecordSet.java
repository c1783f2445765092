package org.musubi.query;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;

/// Some records of a library, by date as known, undated ones last, then by id. Immutable; whatever is asked
/// of one record takes the same short time however many there are.
public final class RecordSet extends AbstractList<LibraryRecord> implements RandomAccess {
    /// The first day of a record whose start is open or unknown.
    public static final int OPEN_START = Days.OPEN_START;

    /// The last day of a record whose end is open or unknown.
    public static final int OPEN_END = Days.OPEN_END;

    private final Table<Row> table;
    private final Columns columns;
    private final BitSet rows;
    private final int @Nullable [] places;

    /// The numbers of the rows of all records, in their order; made when records are first chosen among them.
    private int @Nullable [] numbers;

    /// @param rows those of the records
    /// @param places where in the table's order the records are, by date; null if all are among them
    private RecordSet(Table<Row> table, Columns columns, BitSet rows, int @Nullable [] places) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.places = places;
    }

    /// All records.
    static RecordSet all(Table<Row> table, Columns columns) {
        return new RecordSet(table, columns, columns.rows(), null);
    }

    /// Some of these, which are all records.
    ///
    /// @param chosen rows of records only; nobody changes them any more
    RecordSet choose(BitSet chosen) {
        var found = new int[chosen.cardinality()];
        if (found.length == size()) {
            return this;
        }
        int[] all = numbers();
        int size = 0;
        for (int at = 0; size < found.length; at++) {
            if (chosen.get(all[at])) {
                found[size++] = at;
            }
        }
        return new RecordSet(table, columns, chosen, found);
    }

    private synchronized int[] numbers() {
        int[] known = numbers;
        if (known == null) {
            known = new int[size()];
            for (int at = 0; at < known.length; at++) {
                known[at] = row(at).number();
            }
            numbers = known;
        }
        return known;
    }

    /// Where these records are among all records, from the first to the last.
    ///
    /// @param all records of the library
    /// @return empty if those are of another state of the library
    public Optional<int[]> placesIn(RecordSet all) {
        if (all.places != null || all.columns != columns) {
            return Optional.empty();
        }
        return Optional.of(places == null ? IntStream.range(0, size()).toArray() : places.clone());
    }

    private Row row(int at) {
        return table.all().get(places == null ? at : places[at]);
    }

    @Override
    public LibraryRecord get(int at) {
        return row(at).record();
    }

    @Override
    public int size() {
        return places == null ? table.all().size() : places.length;
    }

    /// Whether the record of this id is among them.
    public boolean has(Id record) {
        Row row = table.get(record);
        return row != null && rows.get(row.number());
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof LibraryRecord record
                && has(record.id())
                && table.get(record.id()) instanceof Row row
                && row.record().equals(record);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordSet set && set.columns == columns ? set.rows.equals(rows) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    public RecordKind kind(int at) {
        return row(at).record().kind();
    }

    public boolean isDated(int at) {
        int row = row(at).number();
        return columns.days().first(row) <= columns.days().last(row);
    }

    /// The first day that a record's date can mean, in days since 1 January 1970; [#OPEN_START] if the
    /// start is open or unknown. Only for a record with a date.
    public int firstDay(int at) {
        return columns.days().first(row(at).number());
    }

    /// The last day that a record's date can mean, in days since 1 January 1970; [#OPEN_END] if the end is
    /// open or unknown. Only for a record with a date.
    public int lastDay(int at) {
        return columns.days().last(row(at).number());
    }

    /// The rows of the records; not to be changed.
    BitSet rows() {
        return rows;
    }

    /// Whether these are records of this state of the library.
    boolean isOf(Columns other) {
        return columns == other;
    }
}
