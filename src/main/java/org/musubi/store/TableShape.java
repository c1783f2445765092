package org.musubi.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rows of a table look like in a file.
///
/// @param name of the table
/// @param byNumber whether SQLite knows its rows by a number, rather than by their key
/// @param stored the columns in the order in which a file has them
record TableShape(String name, boolean byNumber, List<Column> stored) {
    /// @param key 0, or its place in the table's key, from 1
    /// @param required whether it is never null
    record Column(String name, String type, int key, boolean required) {
        boolean holds(@Nullable Object value) {
            return switch (value) {
                case null -> !required;
                case String _ -> type.equals("TEXT") || type.equals("ANY");
                case Long _ -> !type.equals("TEXT") && !type.equals("BLOB");
                case Double _ -> type.equals("REAL") || type.equals("ANY");
                default -> type.equals("BLOB") || type.equals("ANY");
            };
        }
    }

    /// The tables of a library, those first that others refer to.
    static List<TableShape> of(Sql sql) {
        return sql.list("""
                        SELECT t.name, t.wr FROM pragma_table_list t JOIN sqlite_schema s ON s.name = t.name
                        WHERE t.schema = 'main' AND t.strict = 1 ORDER BY s.rowid""", row -> new TableShape(row.text(1), !row.flag(2), List.of())).stream()
                .map(table -> new TableShape(table.name, table.byNumber, columns(sql, table)))
                .toList();
    }

    private static List<Column> columns(Sql sql, TableShape table) {
        var columns = new ArrayList<>(sql.list(
                "SELECT name, type, pk, \"notnull\" FROM pragma_table_info('" + table.name + "') ORDER BY cid",
                row -> new Column(row.text(1), row.text(2), row.integer(3), row.flag(4) || row.integer(3) > 0)));
        if (!table.byNumber) {
            // A table without row numbers is kept as an index on its key, which comes first.
            columns.sort(Comparator.comparingInt(c -> c.key == 0 ? Integer.MAX_VALUE : c.key));
        }
        return List.copyOf(columns);
    }

    /// A row's values by the columns of this table.
    ///
    /// @param rowid the number of the row, where it has one
    /// @return as many values as there are columns
    /// @throws DamagedPageException if these cannot be the values of such a row
    List<@Nullable Object> fit(List<@Nullable Object> found, long rowid) throws DamagedPageException {
        if (found.size() > stored.size()) {
            throw new DamagedPageException("a row of " + found.size() + " values");
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < stored.size(); i++) {
            Column column = stored.get(i);
            // Columns that were added to a table later are missing at the end of older rows.
            @Nullable Object value = i < found.size() ? found.get(i) : null;
            if (byNumber && column.key == 1 && value == null && column.type.equals("INTEGER")) {
                value = rowid;
            }
            if (column.type.equals("TEXT") && value instanceof byte[] bytes) {
                value = RowValues.text(bytes);
            }
            if (!column.holds(value)) {
                throw new DamagedPageException("no value for " + column.name);
            }
            values.add(value);
        }
        return values;
    }

    /// How many columns are needed at least: those of the key.
    List<String> keys() {
        return stored.stream()
                .filter(c -> c.key > 0)
                .sorted(Comparator.comparingInt(Column::key))
                .map(Column::name)
                .toList();
    }
}
