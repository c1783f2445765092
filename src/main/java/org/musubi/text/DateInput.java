package org.musubi.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfException;
import org.musubi.text.DateInputException.Problem;

/// Understands dates as people type them, in English and Japanese alike, and in EDTF.
///
/// "27 Nov – 1 Dec 2017", "May 1997", "1990s", "from FY2013", "since June 2015", "about 2012", "spring 2016",
/// 2017年11月27日～12月1日, 平成25年度, 令和元年, 2015年6月から, 2012年頃, 2017/11/27, `199X/..`.
///
/// "Since", "onwards" and 以降 say that something goes on (`..`); "from" and "until" leave the other end unknown. から
/// goes on, except after a fiscal year (2013年度から), where sources mean no more than "from FY2013". "Before 2010" is up
/// to 2009; 2010年以前 takes in 2010.
public final class DateInput {
    /// The most characters that are looked at.
    public static final int MAX_LENGTH = 120;

    private static final Pattern LIKE_EDTF = Pattern.compile("[0-9XY?~%/.:TZ+-]+");

    /// Which end a form leaves away, and what it says of it.
    private enum Missing {
        OPEN_END,
        UNKNOWN_END,
        /// Unknown after a fiscal year, else open.
        END_AS_USUAL,
        OPEN_START,
        /// Open, up to what came just before.
        OPEN_START_BEFORE,
        UNKNOWN_START
    }

    private record OneSided(Pattern pattern, Missing missing) {
        OneSided(String regex, Missing missing) {
            this(Pattern.compile(regex), missing);
        }
    }

    private static final List<OneSided> ONE_SIDED = List.of(
            new OneSided("since (.+)", Missing.OPEN_END),
            new OneSided("(?:from )?(.+?),? (?:onwards?|on)", Missing.OPEN_END),
            new OneSided(
                    "(?:from )?(.+?) ?(?:–|-| to | until | till ) ?(?:the )?(?:present|now|today|date)",
                    Missing.OPEN_END),
            new OneSided("(.+?) ?(?:–|から)現在(?:まで)?", Missing.OPEN_END),
            new OneSided("(.+)(?:以降|以来)", Missing.OPEN_END),
            new OneSided("from (.+), end not known", Missing.UNKNOWN_END),
            new OneSided("(.+)から\\(終了時期不明\\)", Missing.UNKNOWN_END),
            new OneSided("(.+?) ?– ?\\?", Missing.UNKNOWN_END),
            new OneSided("up to (.+)", Missing.OPEN_START),
            new OneSided("(.+)以前", Missing.OPEN_START),
            new OneSided("before (.+)", Missing.OPEN_START_BEFORE),
            new OneSided("(.+)より前", Missing.OPEN_START_BEFORE),
            new OneSided("(?:until|till) (.+), start not known", Missing.UNKNOWN_START),
            new OneSided("(.+)まで\\(開始時期不明\\)", Missing.UNKNOWN_START));

    /// Tried after the two-sided forms, of which these are the beginnings.
    private static final List<OneSided> ONE_SIDED_IN_SHORT = List.of(
            new OneSided("from (.+)", Missing.UNKNOWN_END),
            new OneSided("(.+?) ?(?:から|–|-)", Missing.END_AS_USUAL),
            new OneSided("(?:until|till) (.+)", Missing.UNKNOWN_START),
            new OneSided("(.+)まで", Missing.UNKNOWN_START),
            new OneSided("– ?(.+)", Missing.UNKNOWN_START));

    private static final List<Pattern> TWO_SIDED = Stream.of(
                    "from (.+) (?:to|until|till) (.+)",
                    "between (.+) and (.+)",
                    "(.+)から(.+?)(?:まで)?",
                    "(.+?) ?(?:–| to | - ) ?(.+)",
                    "(.+[^ ]) ?~ ?(.+)",
                    "([^-]+)-([^-]+)")
            .map(Pattern::compile)
            .toList();

    private static final Pattern APPROXIMATE =
            Pattern.compile("(?:(?:about|around|circa|approximately|approx\\.?|ca\\.?|c\\.|c(?= )|約|~) ?)(.+)");
    private static final Pattern APPROXIMATE_AFTER = Pattern.compile("(.+?) ?(?:頃|ころ|ごろ)(\\??)");

    private DateInput() {}

    /// Reads a date.
    ///
    /// @throws DateInputException with the problem, if it is not understood or there is no such date
    public static KnownDate parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new DateInputException(Problem.EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            throw new DateInputException(Problem.TOO_LONG);
        }
        String normalised = normalise(text);
        String upper = normalised.toUpperCase(Locale.ROOT);
        if (!LIKE_EDTF.matcher(upper).matches()) {
            return phrase(normalised);
        }
        try {
            return new KnownDate(Edtf.parse(upper), false);
        } catch (EdtfException notEdtf) {
            return phraseLikeEdtf(normalised, notEdtf);
        }
    }

    /// Figures alone may be a date that is usual though not EDTF: 2017/11/27. If not, what EDTF has against
    /// them says more than "unclear".
    private static KnownDate phraseLikeEdtf(String normalised, EdtfException notEdtf) {
        try {
            return phrase(normalised);
        } catch (DateInputException e) {
            throw e.problem() == Problem.UNCLEAR ? new DateInputException(notEdtf) : e;
        }
    }

    /// Full-width figures and signs become plain, letters lower case, every dash that spans an interval an en dash.
    private static String normalise(String text) {
        String dashes = text.replaceAll(" ?[\u301C\uFF5E\u2014\u2015\u2012\u2013] ?", "–");
        String plain = Normalizer.normalize(dashes, Normalizer.Form.NFKC)
                .replace('\u2010', '-')
                .replace('\u2011', '-')
                .replace('\u2212', '-');
        return plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static KnownDate phrase(String typed) {
        try {
            String text = ShortYears.writeOut(typed);
            return oneSided(ONE_SIDED, text)
                    .or(() -> twoSided(text))
                    .or(() -> oneSided(ONE_SIDED_IN_SHORT, text))
                    .or(() -> date(text).map(date -> known(date.edtf(), date.isFiscal())))
                    .orElseThrow(() -> new DateInputException(Problem.UNCLEAR));
        } catch (EdtfException e) {
            throw new DateInputException(e);
        }
    }

    private static Optional<KnownDate> oneSided(List<OneSided> forms, String text) {
        for (OneSided form : forms) {
            Matcher matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                Optional<DatePhrase> date = date(matcher.group(1));
                if (date.isPresent()) {
                    return date.map(known -> oneSided(known, form.missing));
                }
            }
        }
        return Optional.empty();
    }

    private static KnownDate oneSided(DatePhrase date, Missing missing) {
        String edtf = switch (missing) {
            case OPEN_END -> date.edtfStart() + "/..";
            case UNKNOWN_END -> date.edtfStart() + "/";
            case END_AS_USUAL -> date.edtfStart() + (date.isFiscal() ? "/" : "/..");
            case OPEN_START -> "../" + date.edtfEnd();
            case OPEN_START_BEFORE -> "../" + date.edtfBefore();
            case UNKNOWN_START -> "/" + date.edtfEnd();
        };
        return known(edtf, date.isFiscal());
    }

    private static Optional<KnownDate> twoSided(String text) {
        if (NumericDates.parse(text).isPresent()) {
            return Optional.empty();
        }
        for (Pattern form : TWO_SIDED) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                Optional<DatePhrase> start = date(matcher.group(1));
                Optional<DatePhrase> end =
                        NumericDates.after(matcher.group(1), matcher.group(2)).or(() -> date(matcher.group(2)));
                if (start.isPresent() && end.isPresent()) {
                    return Optional.of(interval(start.get(), end.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static KnownDate interval(DatePhrase first, DatePhrase last) {
        DatePhrase start = first.completedByEnd(last);
        DatePhrase end = last.completedByStart(first);
        return known(start.edtfStart() + "/" + end.edtfEnd(), start.isFiscal() && end.isFiscal());
    }

    private static KnownDate known(String edtf, boolean fiscalYear) {
        return new KnownDate(Edtf.parse(edtf), fiscalYear);
    }

    /// One date, perhaps with words or signs that say that it is approximate or uncertain.
    private static Optional<DatePhrase> date(String text) {
        String rest = text.strip();
        boolean approximate = false;
        Matcher before = APPROXIMATE.matcher(rest);
        Matcher after = APPROXIMATE_AFTER.matcher(rest);
        if (before.matches()) {
            approximate = true;
            rest = before.group(1);
        } else if (after.matches()) {
            approximate = true;
            rest = after.group(1) + after.group(2);
        }
        boolean uncertain = rest.endsWith("?");
        if (uncertain) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        String qualifier = approximate ? (uncertain ? "%" : "~") : (uncertain ? "?" : "");
        String plain = rest;
        return NumericDates.parse(plain)
                .or(() -> JapaneseDates.parse(plain))
                .or(() -> EnglishDates.parse(plain))
                .map(date -> date.qualified(qualifier));
    }
}
