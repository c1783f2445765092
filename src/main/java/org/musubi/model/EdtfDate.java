package org.musubi.model;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One date: a century, decade, year, season, month, day or date-time.
public final class EdtfDate extends Edtf {
    private final Fields fields;

    EdtfDate(String text, Fields fields) {
        super(text, fields.firstDay(), fields.lastDay());
        this.fields = fields;
    }

    /// The year, counted as in ISO 8601 (0 is 1 BC, −44 is 45 BC); of a decade or century the one with zeros for the
    /// digits not known (`199X`: 1990); 0 if nothing is known of the year.
    public long year() {
        return fields.year;
    }

    /// The month, 1 to 12; 0 if not known, or if it is a season.
    public int month() {
        return fields.month <= 12 ? fields.month : 0;
    }

    /// The season: 21 spring, 22 summer, 23 autumn, 24 winter; 0 if it is not a season.
    public int season() {
        return fields.month > 12 ? fields.month : 0;
    }

    /// The day of the month, 1 to 31, as written; 0 if not known.
    public int day() {
        return fields.day;
    }

    /// The time of day as written, `hh:mm` or `hh:mm:ss`, perhaps with a fraction; null if there is none.
    public @Nullable String time() {
        return fields.clock == null ? null : fields.clock.time();
    }

    /// The zone of the time: `Z`, `+09`, `+09:00`…; null if there is none.
    public @Nullable String zone() {
        return fields.clock == null ? null : fields.clock.zone();
    }

    /// Whether it says that there is a month or a day that is not known: `2004-XX`, `1985-04-XX`, `1985-XX-XX`. It
    /// then has the [#precision] of what is known: year, month, year.
    public boolean hasUnspecifiedParts() {
        return fields.unspecifiedParts;
    }

    @Override
    public Precision precision() {
        return fields.precision;
    }

    @Override
    public boolean isUncertain() {
        return fields.uncertain;
    }

    @Override
    public boolean isApproximate() {
        return fields.approximate;
    }

    @Override
    public boolean isInterval() {
        return false;
    }

    @Override
    public EdtfDate start() {
        return this;
    }

    @Override
    public EdtfDate end() {
        return this;
    }

    @Override
    public EndKind startKind() {
        return EndKind.KNOWN;
    }

    @Override
    public EndKind endKind() {
        return EndKind.KNOWN;
    }

    /// A time of day.
    ///
    /// @param time as written
    /// @param zone as printed; null if there is none
    /// @param dayShift by how many days the day in UTC differs from the day as written: −1, 0, 1 or 2
    record Clock(String time, @Nullable String zone, int dayShift) {}

    /// What a date's text says, part by part.
    ///
    /// @param firstYear the first year it can be
    /// @param lastYear the last year it can be
    /// @param year as [EdtfDate#year]
    /// @param month 1 to 12, 21 to 24 for a season, else 0
    /// @param day 1 to 31, else 0
    /// @param clock null if there is no time
    record Fields(
            Precision precision,
            long firstYear,
            long lastYear,
            long year,
            int month,
            int day,
            @Nullable Clock clock,
            boolean unspecifiedParts,
            boolean uncertain,
            boolean approximate) {
        /// The standard leaves it open which months a season has, so that it holds for both hemispheres. As in other
        /// implementations the four seasons are the four quarters of their year.
        private static final int FIRST_SEASON = 21;

        private static final int MONTHS_IN_SEASON = 3;

        long firstDay() {
            return switch (precision) {
                case UNKNOWN, CENTURY, DECADE, YEAR -> firstDayOf(firstYear);
                case SEASON -> epochDay(firstMonth(), 1);
                case MONTH -> epochDay(month, 1);
                case DAY -> epochDay(month, day);
                case TIME -> epochDay(month, day) + shift();
            };
        }

        long lastDay() {
            return switch (precision) {
                case UNKNOWN, CENTURY, DECADE, YEAR -> firstDayOf(lastYear + 1) - 1;
                case SEASON -> endOf(firstMonth() + MONTHS_IN_SEASON - 1);
                case MONTH -> endOf(month);
                case DAY, TIME -> firstDay();
            };
        }

        private int firstMonth() {
            return (month - FIRST_SEASON) * MONTHS_IN_SEASON + 1;
        }

        private int shift() {
            return clock == null ? 0 : clock.dayShift();
        }

        private long endOf(int ofMonth) {
            return epochDay(ofMonth, YearMonth.of((int) year, ofMonth).lengthOfMonth());
        }

        /// Only years of four digits have months.
        private long epochDay(int ofMonth, int dayOfMonth) {
            return YearMonth.of((int) year, ofMonth).atDay(dayOfMonth).toEpochDay();
        }

        /// 1 January in epoch days, by the Gregorian rule of leap years, also where [java.time.LocalDate] ends.
        private static long firstDayOf(long year) {
            long before = year - 1;
            long leapDays = Math.floorDiv(before, 4L) - Math.floorDiv(before, 100L) + Math.floorDiv(before, 400L);
            return 365 * before + leapDays - 719_162;
        }
    }
}
