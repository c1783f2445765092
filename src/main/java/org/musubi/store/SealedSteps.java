package org.musubi.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sums up steps with the rows that they noted.
final class SealedSteps {
    /// How many rows are looked at in one go: SQLite hands them over as one text.
    static final int PIECE = 10_000;

    private static final String HEADS =
            "SELECT number, concat_ws(char(31), number, name, subject, at) FROM step WHERE number BETWEEN ? AND ?";
    private static final String ROW = "concat_ws(char(31), part, owner, sub, ifnull(image, char(26)))";
    private static final String ROWS_OF_ONE =
            "SELECT " + RowSum.together(ROW) + " FROM change WHERE step = ? HAVING count(*) > 0";
    private static final String NEXT = """
            SELECT step, part, owner FROM change
            WHERE (step, part, owner) > (?, ?, ?) AND step <= ?
            ORDER BY step, part, owner LIMIT 1 OFFSET %d""".formatted(PIECE);
    private static final String ROWS = """
            SELECT step, %s FROM change
            WHERE (step, part, owner) > (?, ?, ?) AND (step, part, owner) <= (?, ?, ?)
            GROUP BY step""".formatted(RowSum.together(ROW));

    private final Sql sql;

    SealedSteps(Sql sql) {
        this.sql = sql;
    }

    /// Does one look at part of a history; several may need transactions of their own.
    @FunctionalInterface
    interface Turn {
        void take(Runnable look);
    }

    /// The end of a piece of the history.
    private record Place(long step, Object part, Object owner) {}

    /// Whether a step noted so many rows that it takes a moment to sum them up.
    boolean isLarge(long step) {
        return !sql.list("SELECT 1 FROM change WHERE step = ? LIMIT 1 OFFSET " + PIECE, row -> row.integer(1), step)
                .isEmpty();
    }

    /// The sum of one step.
    long sum(long step) {
        if (isLarge(step)) {
            return sums(step, step, Runnable::run).getOrDefault(step, 0L);
        }
        long head = sql.list(HEADS, row -> RowSum.of(row.bytes(2)), step, step).stream()
                .mapToLong(Long::longValue)
                .sum();
        return head
                + sql.list(ROWS_OF_ONE, row -> RowSum.of(row.bytes(1)), step).stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /// The sum of each step in a range, by its number.
    Map<Long, Long> sums(long first, long last, Turn turn) {
        var sums = new TreeMap<Long, Long>();
        turn.take(() -> sql.each(HEADS, row -> sums.put(row.whole(1), RowSum.of(row.bytes(2))), first, last));
        var end = new Place(last, SealedRows.END, SealedRows.END);
        var at = new Place[] {new Place(first, "", "")};
        while (at[0] != end) {
            turn.take(() -> {
                Place from = at[0];
                at[0] = next(from, last).stream().findFirst().orElse(end);
                add(sums, from, at[0]);
            });
        }
        return sums;
    }

    private List<Place> next(Place from, long last) {
        return sql.list(
                NEXT, row -> new Place(row.whole(1), row.text(2), row.text(3)), from.step, from.part, from.owner, last);
    }

    private void add(Map<Long, Long> sums, Place from, Place to) {
        sql.each(
                ROWS,
                row -> sums.merge(row.whole(1), RowSum.of(row.bytes(2)), Long::sum),
                from.step,
                from.part,
                from.owner,
                to.step,
                to.part,
                to.owner);
    }
}
