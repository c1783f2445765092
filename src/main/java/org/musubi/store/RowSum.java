package org.musubi.store;

import java.util.zip.CRC32C;

/// The sum over rows that a seal keeps: of CRC-32C sums, one for each row, so that the order of rows does not matter,
/// and sums of parts add up to that of the whole. A bit that turned over always shows.
///
/// Texts of several rows may come as one, which SQLite hands over many times faster than row by row.
final class RowSum {
    /// Stands between rows. A text that contains it is summed up in parts, wherever it comes from.
    private static final byte BETWEEN = 30;

    private RowSum() {}

    /// An SQL expression for the texts of many rows as one.
    static String together(String row) {
        return "group_concat(" + row + ", char(" + BETWEEN + "))";
    }

    static long of(byte[] rows) {
        var crc = new CRC32C();
        long sum = 0;
        int start = 0;
        for (int i = 0; i <= rows.length; i++) {
            if (i == rows.length || rows[i] == BETWEEN) {
                crc.reset();
                crc.update(rows, start, i - start);
                sum += crc.getValue();
                start = i + 1;
            }
        }
        return sum;
    }
}
