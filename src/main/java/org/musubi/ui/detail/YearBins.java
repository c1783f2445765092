package org.musubi.ui.detail;

import org.musubi.model.RecordKind;
import org.musubi.query.YearCounts;

/// The columns of a strip of years: one for each year, or for several where there is no room.
///
/// @param years what is counted; not empty
/// @param size of a column, in years; columns of several years begin at a multiple of that
/// @param width of a column, in pixels
record YearBins(YearCounts years, int size, double width) {
    private static final int[] SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final double NARROWEST = 5;
    private static final double WIDEST = 28;

    /// @param room for all columns, in pixels
    static YearBins fitting(YearCounts years, double room) {
        int size = SIZES[SIZES.length - 1];
        for (int i = SIZES.length - 1; i >= 0; i--) {
            if (count(years, SIZES[i]) * NARROWEST <= room) {
                size = SIZES[i];
            }
        }
        return new YearBins(years, size, Math.min(WIDEST, room / count(years, size)));
    }

    private static int count(YearCounts years, int size) {
        return Math.floorDiv(years.last(), size) - Math.floorDiv(years.first(), size) + 1;
    }

    int count() {
        return count(years, size);
    }

    /// The first year of a column that can have anything in it.
    int from(int column) {
        return Math.max(years.first(), (Math.floorDiv(years.first(), size) + column) * size);
    }

    /// The last year of a column that can have anything in it.
    int to(int column) {
        return Math.min(years.last(), (Math.floorDiv(years.first(), size) + column + 1) * size - 1);
    }

    /// The column at a distance from the left edge, the nearest one where there is none.
    int at(double x) {
        return Math.clamp((int) Math.floor(x / width), 0, count() - 1);
    }

    /// How many records certainly began in a column.
    int begun(RecordKind kind, int column) {
        int sum = 0;
        for (int year = from(column); year <= to(column); year++) {
            sum += years.begun(kind, year);
        }
        return sum;
    }

    /// How many records may have begun in a column; at least so many, as one may count in several of its years.
    int possible(RecordKind kind, int column) {
        int most = 0;
        for (int year = from(column); year <= to(column); year++) {
            most = Math.max(most, years.possible(kind, year));
        }
        return most;
    }

    /// How many earlier records still lasted in a column.
    int lasting(RecordKind kind, int column) {
        int most = 0;
        for (int year = from(column); year <= to(column); year++) {
            most = Math.max(most, years.lasting(kind, year));
        }
        return most;
    }

    boolean isEmpty(RecordKind kind, int column) {
        return begun(kind, column) == 0 && possible(kind, column) == 0;
    }

    /// The most records of one kind in one column; at least 1.
    int most() {
        int most = 1;
        for (RecordKind kind : RecordKind.values()) {
            for (int column = 0; column < count(); column++) {
                most = Math.max(most, Math.max(begun(kind, column), possible(kind, column)));
            }
        }
        return most;
    }
}
