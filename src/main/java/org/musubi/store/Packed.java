package org.musubi.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Many rows of a table, fetched as one: each column is one long text. Fetched one by one, rows and their values take
/// three times as long, most of it on the way from SQLite to Java.
///
/// @param columns the values of each column, row by row
record Packed(int rows, @Nullable String[][] columns) {
    /// Between two values, in UTF-8. Values that hold it themselves are found by counting.
    private static final byte SEPARATOR = 0x1e;

    /// In place of null; likewise.
    private static final byte NULL = 0x1d;

    /// Values cannot be told apart, for one holds what parts them. They have to be fetched one by one.
    static final class UnpackableException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// As SQLite answers.
    ///
    /// @param texts of the columns
    /// @param known how many values of each column are not null
    record Raw(int rows, byte[][] texts, int[] known) {
        /// The value of the first row, which has one that holds nothing that parts values.
        String first(int column) {
            byte[] text = texts[column];
            return new String(text, 0, end(text, 0), StandardCharsets.UTF_8);
        }

        /// The value of the last row; likewise.
        String last(int column) {
            byte[] text = texts[column];
            int from = text.length;
            while (from > 0 && text[from - 1] != SEPARATOR) {
                from--;
            }
            return new String(text, from, text.length - from, StandardCharsets.UTF_8);
        }

        /// @throws UnpackableException if values hold what parts them
        @SuppressWarnings("NullAway") // It takes the elements of an array of arrays for never null.
        Packed unpack() {
            var columns = new String[texts.length][];
            for (int i = 0; i < texts.length; i++) {
                columns[i] = split(texts[i], rows, known[i]);
            }
            return new Packed(rows, columns);
        }
    }

    /// @param columns of the answer to be packed; those that may be null end in `?`
    /// @param from the rest of its query, from `FROM` on
    static String query(List<String> columns, String from) {
        // The separators as text: as bytes they would be made anew for each row. Only what is wanted, for the same
        // reason.
        return columns.stream()
                .map(column -> isNullable(column)
                        ? ("group_concat(ifnull(%1$s, '\u001d'), '\u001e'), count(%1$s)").formatted(name(column))
                        : ("group_concat(%1$s, '\u001e'), count(*)").formatted(column))
                .collect(Collectors.joining(
                        ", ",
                        "SELECT count(*), ",
                        columns.stream()
                                .map(Packed::name)
                                .collect(Collectors.joining(", ", " FROM (SELECT ", " " + from + ")"))));
    }

    private static boolean isNullable(String column) {
        return column.endsWith("?");
    }

    private static String name(String column) {
        return isNullable(column) ? column.substring(0, column.length() - 1) : column;
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

    private static @Nullable String[] split(byte[] text, int rows, int known) {
        var values = new @Nullable String[rows];
        String last = "";
        int lastFrom = 0;
        int lastLength = 0;
        int from = 0;
        int nulls = 0;
        for (int i = 0; i < rows; i++) {
            int end = end(text, from);
            if (end == text.length && i < rows - 1) {
                throw new UnpackableException();
            }
            int length = end - from;
            if (length == 1 && text[from] == NULL) {
                nulls++;
            } else {
                // Most often what has many rows comes first in each: the same text again and again.
                if (length != lastLength || !isSame(text, from, lastFrom, length)) {
                    last = new String(text, from, length, StandardCharsets.UTF_8);
                    lastFrom = from;
                    lastLength = length;
                }
                values[i] = last;
            }
            from = end + 1;
        }
        if (rows - nulls != known || rows > 0 && from <= text.length) {
            throw new UnpackableException();
        }
        return values;
    }

    private static int end(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != SEPARATOR) {
            end++;
        }
        return end;
    }

    private static boolean isSame(byte[] text, int one, int other, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (text[one + i] != text[other + i]) {
                return false;
            }
        }
        return true;
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
