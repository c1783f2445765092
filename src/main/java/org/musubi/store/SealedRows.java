package org.musubi.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sums up the rows of owners: all that an entry, a setting or a template has, in whichever tables.
final class SealedRows {
    /// Comes after all owners: to SQLite, any bytes come after any text.
    static final Object END = new byte[1];

    private final Sql sql;
    private final List<TrackedTable> tables;
    private final String strangers;
    // These are long, and put together once.
    private final String togetherOfOne;
    private final String togetherOfRange;
    private final String ofRange;
    private final String ofList;

    SealedRows(Sql sql) {
        this.sql = sql;
        tables = TrackedTable.of(sql);
        togetherOfOne = together(rows(table -> "%s t WHERE t.%s = ?1".formatted(table.name(), table.owner())));
        ofRange = rows(table -> "%1$s t WHERE t.%2$s > ?1 AND t.%2$s <= ?2".formatted(table.name(), table.owner()));
        togetherOfRange = together(ofRange);
        ofList = rows(table ->
                "json_each(?1) o CROSS JOIN %1$s t ON t.%2$s = o.value".formatted(table.name(), table.owner()));
        // The tables that have one row for each owner; `entry` comes first of them and answers for most.
        strangers = tables.stream()
                .filter(table -> table.sub() == null)
                .map(table -> "EXISTS (SELECT 1 FROM %s t WHERE t.%s = o.owner)".formatted(table.name(), table.owner()))
                .collect(Collectors.joining(
                        " OR ", "SELECT owner FROM seal o WHERE owner > ? AND owner <= ? AND NOT (", ")"));
    }

    private String rows(Function<TrackedTable, String> from) {
        return tables.stream()
                .map(table -> "SELECT t.%s AS owner, %s AS line FROM %s"
                        .formatted(table.owner(), table.line("t"), from.apply(table)))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String together(String rows) {
        return "SELECT " + RowSum.together("line") + " FROM (" + rows + ") HAVING count(*) > 0";
    }

    /// The sum of one owner.
    ///
    /// @return empty if it has no rows
    OptionalLong sumOf(String owner) {
        return together(togetherOfOne, owner);
    }

    /// The sum over all rows of owners that come after one, up to another; by the order of texts in SQLite.
    ///
    /// @param last an owner, or [#END]
    long sum(String after, Object last) {
        return together(togetherOfRange, after, last).orElse(0);
    }

    private OptionalLong together(String query, Object... values) {
        return sql.list(query, row -> RowSum.of(row.bytes(1)), values).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// The sum of each owner in such a range, by owner.
    Map<String, Long> sums(String after, Object last) {
        return byOwner(ofRange, after, last);
    }

    /// The sums of some owners, by owner; those that have no rows are left out.
    ///
    /// @param owners a JSON array
    Map<String, Long> sumsOf(String owners) {
        return byOwner(ofList, owners);
    }

    private Map<String, Long> byOwner(String query, Object... values) {
        var sums = new TreeMap<String, Long>();
        sql.each(query, row -> sums.merge(row.text(1), RowSum.of(row.bytes(2)), Long::sum), values);
        return sums;
    }

    /// Whether there are seals, in such a range, of owners that have nothing at all.
    boolean hasStrangers(String after, Object last) {
        return !sql.list(strangers + " LIMIT 1", row -> row.text(1), after, last)
                .isEmpty();
    }
}
