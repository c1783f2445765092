package org.musubi.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Many rows of a table, fetched as one: each column is one long text. Fetched one by one, rows and their values take
/// three times as long, most of it on the way from SQLite to Java.
///
/// @param columns the values of each column, row by row
record Packed(int rows, @Nullable String[][] columns) {
    /// Between two values. Values that hold it themselves are found by counting.
    private static final char SEPARATOR = '\u001e';

    /// In place of null; likewise.
    private static final String NULL = "\u001d";

    /// Values cannot be told apart, for one holds what parts them. They have to be fetched one by one.
    static final class UnpackableException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// As SQLite answers.
    ///
    /// @param texts of the columns
    /// @param known how many values of each column are not null
    record Raw(int rows, byte[][] texts, int[] known) {
        /// @throws UnpackableException if values hold what parts them
        @SuppressWarnings("NullAway") // It takes the elements of an array of arrays for never null.
        Packed unpack() {
            var columns = new String[texts.length][];
            for (int i = 0; i < texts.length; i++) {
                columns[i] = split(rows == 0 ? "" : new String(texts[i], StandardCharsets.UTF_8), rows, known[i]);
            }
            return new Packed(rows, columns);
        }
    }

    /// @param rows the answer to be packed, a query with these columns
    static String query(String rows, String... columns) {
        return Arrays.stream(columns)
                .map(column -> "group_concat(ifnull(%1$s, x'1d'), x'1e'), count(%1$s)".formatted(column))
                .collect(Collectors.joining(", ", "SELECT count(*), ", " FROM (" + rows + ")"));
    }

    /// Fetches the answer to a [#query].
    static Raw fetch(Sql sql, String query, int columns, @Nullable Object... values) {
        return sql.list(query, row -> raw(row, columns), values).getFirst();
    }

    private static Raw raw(Row row, int columns) {
        int rows = row.integer(1);
        var texts = new byte[columns][];
        var known = new int[columns];
        for (int i = 0; rows > 0 && i < columns; i++) {
            texts[i] = row.bytes(2 + 2 * i);
            known[i] = row.integer(3 + 2 * i);
        }
        return new Raw(rows, texts, known);
    }

    private static @Nullable String[] split(String text, int rows, int known) {
        var values = new @Nullable String[rows];
        int from = 0;
        int nulls = 0;
        for (int i = 0; i < rows; i++) {
            int end = i == rows - 1 ? text.length() : text.indexOf(SEPARATOR, from);
            if (end < from) {
                throw new UnpackableException();
            }
            if (text.startsWith(NULL, from) && end == from + NULL.length()) {
                nulls++;
            } else {
                values[i] = text.substring(from, end);
            }
            from = end + 1;
        }
        if (rows - nulls != known || rows > 0 && text.indexOf(SEPARATOR, from - 1 - length(values[rows - 1])) >= 0) {
            throw new UnpackableException();
        }
        return values;
    }

    private static int length(@Nullable String value) {
        return value == null ? NULL.length() : value.length();
    }

    /// A value that must be there.
    ///
    /// @throws IllegalArgumentException if it is null
    String text(int column, int row) {
        String text = columns[column][row];
        if (text == null) {
            throw new IllegalArgumentException("no value in column " + column);
        }
        return text;
    }

    @Nullable
    String textOrNull(int column, int row) {
        return columns[column][row];
    }

    boolean flag(int column, int row) {
        return !text(column, row).equals("0");
    }

    @Nullable
    Integer integerOrNull(int column, int row) {
        String text = columns[column][row];
        return text == null ? null : Integer.valueOf(text);
    }
}
