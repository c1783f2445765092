package org.musubi.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), levels 0 and 1.
///
/// A date says no more than its source: `1997-05` is a month and never becomes a day. What can be asked of every date
/// are its outer bounds, [#earliest] and [#latest]; what it looks like is told by its two kinds:
///
/// - [EdtfDate]: a century (`19`, `19XX`), decade (`199X`), year (`2017`, `-0044`, `Y170000`), season (`2016-21`),
///   month (`1997-05`, `2004-XX`), day (`2017-11-27`, `1985-04-XX`, `1985-XX-XX`) or date-time
///   (`2017-11-27T10:30:00+09:00`), perhaps uncertain `?`, approximate `~` or both `%`;
/// - [EdtfInterval]: two of them (`2017-11-27/2017-12-01`), or one, with an open (`2015-06/..`) or unknown
///   (`2013-04/`) other end.
///
/// Three combinations are taken beyond level 1, because sources need them: an interval's end may have unspecified
/// digits (`199X/..`) or be a season, and a qualifier may follow any of the forms but a date-time (`199X~`).
///
/// Dates are equal if their texts are. They are ordered by first possible day, then last possible day, then text; a
/// start that is open or unknown comes before all others, such an end after all others.
public abstract sealed class Edtf implements Comparable<Edtf> permits EdtfDate, EdtfInterval {
    /// The most characters a date may have.
    public static final int MAX_LENGTH = 120;

    /// A start that is open or unknown, in epoch days.
    public static final long UNBOUNDED_START = Long.MIN_VALUE;

    /// An end that is open or unknown, in epoch days.
    public static final long UNBOUNDED_END = Long.MAX_VALUE;

    private static final long FIRST_LOCAL_DATE = LocalDate.MIN.toEpochDay();
    private static final long LAST_LOCAL_DATE = LocalDate.MAX.toEpochDay();

    /// How finely a date is known, from the coarsest to the finest.
    public enum Precision {
        /// Not even the century: `XXXX`, or an interval of which neither end is known.
        UNKNOWN,
        CENTURY,
        DECADE,
        YEAR,
        SEASON,
        MONTH,
        DAY,
        TIME
    }

    /// What is known of one end of a date.
    public enum EndKind {
        /// There is a date.
        KNOWN,
        /// There is none: `..`, as of a cooperation that goes on.
        OPEN,
        /// There is one, but the source does not tell it: nothing before or after the slash.
        UNKNOWN
    }

    private final String text;
    private final long firstDay;
    private final long lastDay;

    Edtf(String text, long firstDay, long lastDay) {
        this.text = text;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /// Reads a date.
    ///
    /// @param text the date alone, without surrounding space; at most [#MAX_LENGTH] characters
    /// @throws EdtfException with the reason, if the text is not a date at levels 0 or 1 or no such day exists
    public static Edtf parse(String text) {
        return EdtfParser.parse(text);
    }

    /// The first day on which it can have been or begun; null if the start is open or unknown, or lies in a year that
    /// [LocalDate] cannot hold (beyond ±999,999,999).
    ///
    /// A date-time with a zone counts by its day in UTC, one without a zone by the day as written. `24:00` is the
    /// following midnight. The four seasons are the quarters of their year, for the standard leaves it open which
    /// months they have. The century `N` has the years 100 N to 100 N + 99.
    public @Nullable LocalDate earliest() {
        return localDate(firstDay);
    }

    /// The last day on which it can have been or ended; null as for [#earliest].
    public @Nullable LocalDate latest() {
        return localDate(lastDay);
    }

    private static @Nullable LocalDate localDate(long epochDay) {
        return epochDay < FIRST_LOCAL_DATE || epochDay > LAST_LOCAL_DATE ? null : LocalDate.ofEpochDay(epochDay);
    }

    /// How finely it is known; of an interval, the coarser of its known ends.
    public abstract Precision precision();

    /// Whether it, or an end of it, is marked as uncertain (`?` or `%`).
    public abstract boolean isUncertain();

    /// Whether it, or an end of it, is marked as approximate (`~` or `%`).
    public abstract boolean isApproximate();

    /// Whether nothing of it is certain: it, or an end of it, is marked as uncertain or approximate.
    public final boolean isDoubtful() {
        return isUncertain() || isApproximate();
    }

    public abstract boolean isInterval();

    /// An interval's start, null unless [#startKind] is known; a date itself.
    public abstract @Nullable EdtfDate start();

    /// An interval's end, null unless [#endKind] is known; a date itself.
    public abstract @Nullable EdtfDate end();

    /// What is known of the start; always known for a date.
    public abstract EndKind startKind();

    /// What is known of the end; always known for a date.
    public abstract EndKind endKind();

    /// Whether it is one decade: `199X`.
    public boolean isDecade() {
        return !isInterval() && precision() == Precision.DECADE;
    }

    /// Whether it is one century: `19` or `19XX`.
    public boolean isCentury() {
        return !isInterval() && precision() == Precision.CENTURY;
    }

    /// Whether the two can have had a day in common: false only where they are certainly apart.
    ///
    /// Each counts with its outer bounds, and open ends reach without limit. So do unknown ends, for they can lie
    /// anywhere: a programme that is known only to have begun in 2013 is not left out of a search for 2016.
    public boolean overlaps(Edtf other) {
        return firstDay <= other.lastDay && other.firstDay <= lastDay;
    }

    /// Whether it can have had a day in common with a period, in the sense of [#overlaps(Edtf)].
    ///
    /// @param from the period's first day; null if it has no start
    /// @param to the period's last day; null if it has no end
    public boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (to == null || firstDay <= to.toEpochDay()) && (from == null || from.toEpochDay() <= lastDay);
    }

    /// Whether it had a day in common with a period for certain, whatever day of those possible is the true one.
    ///
    /// That is so if it lies in the period with all the days it can mean; or, for an interval, if one of its ends
    /// does, or if the days that it covers in any case reach into the period. Of a date that is marked as
    /// uncertain or approximate nothing is certain.
    public boolean certainlyOverlaps(LocalDate from, LocalDate to) {
        if (isDoubtful()) {
            return false;
        }
        EdtfDate start = start();
        EdtfDate end = end();
        if (!isInterval()) {
            return isWithin(this, from, to);
        }
        return start != null && isWithin(start, from, to)
                || end != null && isWithin(end, from, to)
                || coversAnyOf(from, to);
    }

    private static boolean isWithin(Edtf date, LocalDate from, LocalDate to) {
        return date.firstDay >= from.toEpochDay() && date.lastDay <= to.toEpochDay();
    }

    /// From the last day on which it can have begun to the first on which it can have ended.
    private boolean coversAnyOf(LocalDate from, LocalDate to) {
        EdtfDate start = start();
        EdtfDate end = end();
        if (startKind() == EndKind.UNKNOWN || endKind() == EndKind.UNKNOWN) {
            return false;
        }
        long covered = start == null ? UNBOUNDED_START : start.lastDay();
        long until = end == null ? UNBOUNDED_END : end.firstDay();
        return covered <= until && covered <= to.toEpochDay() && from.toEpochDay() <= until;
    }

    /// The first possible day, counted from 1 January 1970, or [#UNBOUNDED_START]: what dates are ordered by.
    public long firstDay() {
        return firstDay;
    }

    /// The last possible day, counted from 1 January 1970, or [#UNBOUNDED_END].
    public long lastDay() {
        return lastDay;
    }

    @Override
    public final int compareTo(Edtf other) {
        int byFirst = Long.compare(firstDay, other.firstDay);
        if (byFirst != 0) {
            return byFirst;
        }
        int byLast = Long.compare(lastDay, other.lastDay);
        return byLast != 0 ? byLast : text.compareTo(other.text);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Edtf date && date.text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /// The date in EDTF: the text it was read from, except that a zone is always written `Z`, `+hh` or `+hh:mm`.
    @Override
    public final String toString() {
        return text;
    }
}
