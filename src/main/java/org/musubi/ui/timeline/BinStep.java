package org.musubi.ui.timeline;

import java.time.LocalDate;

/// Stretches of the calendar in which records are gathered, from days to millennia. All begin and end with days of the
/// calendar, so that a counted bar stands for "2015" or "May 2017" and not for a stretch of pixels.
enum BinStep {
    DAY(0, 1),
    /// The 1st, 6th, 11th… of a month; the last one reaches to the end of the month.
    FIVE_DAYS(0, 5),
    MONTH(1, 31),
    QUARTER(3, 92),
    HALF_YEAR(6, 184),
    YEAR(12, 366),
    TWO_YEARS(24, 731),
    FIVE_YEARS(60, 1_827),
    DECADE(120, 3_653),
    TWO_DECADES(240, 7_306),
    HALF_CENTURY(600, 18_263),
    CENTURY(1_200, 36_525),
    HALF_MILLENNIUM(6_000, 182_622),
    MILLENNIUM(12_000, 365_243);

    private static final BinStep[] ALL = values();
    private static final int SLOTS = 6;

    private final int months;
    private final int most;

    BinStep(int months, int most) {
        this.months = months;
        this.most = most;
    }

    /// The finest step whose shortest stretch is at least so wide.
    ///
    /// @param pixelsPerDay above 0
    static BinStep wide(double pixels, double pixelsPerDay) {
        for (BinStep step : ALL) {
            if (step.least() * pixelsPerDay >= pixels) {
                return step;
            }
        }
        return MILLENNIUM;
    }

    /// The finest step in which so many days find room.
    static BinStep holding(int days) {
        for (BinStep step : ALL) {
            if (days <= step.most) {
                return step;
            }
        }
        return MILLENNIUM;
    }

    private double least() {
        return this == DAY ? 1 : this == FIVE_DAYS ? 5 : Math.floor(months * 30.42) - (months < 12 ? 2 : 0);
    }

    boolean isFinest() {
        return this == DAY;
    }

    /// The number of the stretch in which a day lies; those of later days are not smaller.
    ///
    /// @param day since 1 January 1970
    /// @param month its month, counted from January of the year 0
    /// @param dayOfMonth 1 to 31
    int key(int day, int month, int dayOfMonth) {
        return switch (this) {
            case DAY -> day;
            case FIVE_DAYS -> month * SLOTS + Math.min((dayOfMonth - 1) / 5, SLOTS - 1);
            default -> Math.floorDiv(month, months);
        };
    }

    /// The number of the stretch in which a day lies.
    int key(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return key(day, month(date), date.getDayOfMonth());
    }

    /// The first day of a stretch.
    int start(int key) {
        return switch (this) {
            case DAY -> key;
            case FIVE_DAYS -> first(Math.floorDiv(key, SLOTS)) + Math.floorMod(key, SLOTS) * 5;
            default -> first(key * months);
        };
    }

    /// Months since January of the year 0.
    static int month(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private static int first(int month) {
        return (int) LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1)
                .toEpochDay();
    }
}
