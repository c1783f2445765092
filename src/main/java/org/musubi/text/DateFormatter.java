package org.musubi.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Edtf.EndKind;
import org.musubi.model.Edtf.Precision;
import org.musubi.model.EdtfDate;
import org.musubi.model.EdtfException;

/// Writes dates for people, in the language of its messages: "27 November – 1 December 2017", 1997年5月.
///
/// It says what is known and no more: a month stays a month. For the narrow columns of lists see [ShortDates].
public final class DateFormatter {
    private final Messages messages;
    private final DateWords words;

    public DateFormatter(Messages messages) {
        this.messages = messages;
        this.words = new DateWords(messages);
    }

    /// The date in full.
    ///
    /// @param date null if not known
    /// @param fiscalYear whether it counts Japanese fiscal years; of no effect where it does not begin in April or
    ///     does not end in March
    public String format(@Nullable Edtf date, boolean fiscalYear) {
        if (date == null) {
            return messages.text("date.undated");
        }
        Optional<FiscalYears> fiscal = fiscalYear ? FiscalYears.of(date) : Optional.empty();
        return fiscal.map(years -> fiscal(date, years)).orElseGet(() -> calendar(date));
    }

    /// The date in full.
    public String format(KnownDate date) {
        return format(date.date(), date.fiscalYear());
    }

    /// The date for lists and tables: in figures, alike in all languages, as far as figures can say it:
    /// `2017-11-27 – 12-01`, `1997-05`, `FY2013 – ?`.
    ///
    /// @param date null if not known
    /// @param fiscalYear as for [#format(Edtf, boolean)]
    public String formatShort(@Nullable Edtf date, boolean fiscalYear) {
        if (date == null) {
            return messages.text("date.undated");
        }
        return new ShortDates(words).format(date, fiscalYear);
    }

    /// Why a text is not a date, as a sentence.
    public String explain(DateInputException e) {
        return e.getCause() instanceof EdtfException cause
                ? explain(cause)
                : messages.text("date.problem." + e.problem().code());
    }

    /// Why a text is not a date in EDTF, as a sentence.
    public String explain(EdtfException e) {
        return messages.text("date.edtf." + e.reason().code());
    }

    private String fiscal(Edtf date, FiscalYears years) {
        String first = years.first() == null ? "" : words.qualified(words.fiscalYear(years.first()), date.start());
        String last = years.last() == null ? "" : words.qualified(words.fiscalYear(years.last()), date.end());
        if (years.last() == null) {
            return date.endKind() == EndKind.OPEN
                    ? messages.text("date.fiscal.since", first)
                    : messages.text("date.from", first);
        }
        if (years.first() == null) {
            return upTo(date, last);
        }
        return first.equals(last) ? first : messages.text("date.range", first, last);
    }

    private String calendar(Edtf date) {
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        if (start != null && end != null) {
            return start.equals(end) ? single(start) : range(start, end);
        }
        if (start != null) {
            return messages.text(date.endKind() == EndKind.OPEN ? "date.since" : "date.from", single(start));
        }
        if (end != null) {
            return upTo(date, single(end));
        }
        boolean open = date.startKind() == EndKind.OPEN && date.endKind() == EndKind.OPEN;
        return messages.text(open ? "date.endless" : "date.ends-unknown");
    }

    private String upTo(Edtf date, String end) {
        return messages.text(date.startKind() == EndKind.OPEN ? "date.up-to" : "date.until", end);
    }

    private String range(EdtfDate start, EdtfDate end) {
        if (isPlain(start) && isPlain(end) && start.precision() == end.precision()) {
            if (start.precision() == Precision.YEAR) {
                return messages.text("date.range.years", words.year(start.year()), words.year(end.year()));
            }
            if (start.year() == end.year() && start.precision() == Precision.MONTH) {
                return messages.text(
                        "date.range.months",
                        words.year(start.year()),
                        words.month(start.month()),
                        words.month(end.month()));
            }
            if (start.year() == end.year() && start.precision() == Precision.DAY) {
                return days(start, end);
            }
        }
        return messages.text("date.range", single(start), single(end));
    }

    private String days(EdtfDate start, EdtfDate end) {
        String year = words.year(start.year());
        String first = String.valueOf(start.day());
        String last = String.valueOf(end.day());
        String month = words.month(start.month());
        return start.month() == end.month()
                ? messages.text("date.range.days-of-month", year, month, first, last)
                : messages.text("date.range.days", year, month, first, words.month(end.month()), last);
    }

    /// Whether parts that it has in common with another date can be left away.
    private static boolean isPlain(EdtfDate date) {
        return !date.isApproximate() && !date.isUncertain() && !date.hasUnspecifiedParts();
    }

    private String single(EdtfDate date) {
        return words.qualified(words.date(date), date);
    }
}
