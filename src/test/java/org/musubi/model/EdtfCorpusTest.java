package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Four thousand frozen dates of levels 0 and 1 have the bounds that another implementation, npm `edtf` 4.11.1, gives
/// them. How they were made is told in `src/tools/edtf/README.md`.
class EdtfCorpusTest {
    private static final long MILLIS_PER_DAY = 86_400_000;

    /// Where that implementation deviates from the standard, and we do not follow.
    private enum Deviation {
        /// It takes 29 February in every year and goes on to 1 March. There is no such day.
        NO_SUCH_DAY(text -> Stream.of(text.split("/")).anyMatch(Deviation::isFalseLeapDay)),

        /// It swaps the bounds of months and days that are not known before the year 0, so that they begin in
        /// December and end in January.
        UNSPECIFIED_BEFORE_YEAR_0(Pattern.compile("-\\d{4}(-\\d\\d)?(-XX)+").asMatchPredicate()),

        /// It loses the minus sign of the last day of a season, and of a decade or century that leads up to the year 0.
        LOST_SIGN(Pattern.compile("-\\d{4}-2[1-4]|-00(0X|XX)").asMatchPredicate()),

        /// JavaScript's dates take the year 0 for 1900, so that it has no 29 February.
        LEAP_DAY_OF_YEAR_0(
                Pattern.compile("(.*/)?0000-02-(28[?~%]?|XX)|0000-02-29.*").asMatchPredicate());

        private final Predicate<String> concerns;

        Deviation(Predicate<String> concerns) {
            this.concerns = concerns;
        }

        boolean concerns(String text) {
            return concerns.test(text);
        }

        static boolean isDeviation(String text) {
            return Stream.of(values()).anyMatch(deviation -> deviation.concerns(text));
        }

        private static boolean isFalseLeapDay(String text) {
            var matcher = Pattern.compile("(-?\\d{4})-02-29.*").matcher(text);
            return matcher.matches() && !Year.isLeap(Long.parseLong(matcher.group(1)));
        }
    }

    /// @param first first instant in milliseconds since 1970, or a word
    /// @param last last instant, likewise
    private record Line(String text, String first, String last) {}

    private static List<Line> corpus() throws IOException {
        try (var in = Objects.requireNonNull(EdtfCorpusTest.class.getResourceAsStream("/edtf/npm-edtf-4.11.1.tsv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    @Test
    void everyDateHasTheSameBounds() throws IOException {
        var different = new ArrayList<String>();
        int compared = 0;
        for (Line line : corpus()) {
            if (Deviation.isDeviation(line.text())) {
                continue;
            }
            compared++;
            Edtf date = Edtf.parse(line.text());
            if (!sameStart(date, line.first()) || !sameEnd(date, line.last())) {
                different.add(line + " but here " + date.earliest() + " to " + date.latest());
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(3750);
    }

    private static boolean sameStart(Edtf date, String first) {
        return switch (first) {
            case "-inf" -> date.startKind() == Edtf.EndKind.OPEN && date.earliest() == null;
            case "unknown" -> date.startKind() == Edtf.EndKind.UNKNOWN && date.earliest() == null;
            case "nan" -> isFirstDayOfItsYear(date);
            default -> date.firstDay() == Math.floorDiv(Long.parseLong(first), MILLIS_PER_DAY);
        };
    }

    private static boolean sameEnd(Edtf date, String last) {
        return switch (last) {
            case "inf" -> date.endKind() == Edtf.EndKind.OPEN && date.latest() == null;
            case "unknown" -> date.endKind() == Edtf.EndKind.UNKNOWN && date.latest() == null;
            case "nan" -> isLastDayOfItsYear(date);
            default -> date.lastDay() == Math.floorDiv(Long.parseLong(last), MILLIS_PER_DAY);
        };
    }

    /// JavaScript's dates end in the year 275760; java.time's in 999,999,999.
    private static boolean isFirstDayOfItsYear(Edtf date) {
        var earliest = date.earliest();
        long year = Long.parseLong(date.toString().substring(1));
        return earliest == null
                ? Math.abs(year) > Year.MAX_VALUE
                : earliest.getYear() == year && earliest.getDayOfYear() == 1;
    }

    private static boolean isLastDayOfItsYear(Edtf date) {
        var latest = date.latest();
        long year = Long.parseLong(date.toString().substring(1));
        return latest == null
                ? Math.abs(year) > Year.MAX_VALUE
                : latest.getYear() == year && latest.getDayOfYear() == latest.lengthOfYear();
    }

    @Test
    void everyDateIsPrintedAsItWas() throws IOException {
        for (Line line : corpus()) {
            if (!Deviation.NO_SUCH_DAY.concerns(line.text())) {
                String text = line.text().replace('\u2212', '-').replaceAll("(T[^/]*[+-]\\d\\d)(\\d\\d)", "$1:$2");
                assertThat(Edtf.parse(line.text())).hasToString(text);
            }
        }
    }

    @Test
    void deviationsAreNoMoreThanNeeded() throws IOException {
        for (Line line : corpus()) {
            if (Deviation.NO_SUCH_DAY.concerns(line.text())) {
                assertThatThrownBy(() -> Edtf.parse(line.text()))
                        .isInstanceOfSatisfying(
                                EdtfException.class, e -> assertThat(e.reason()).isEqualTo(EdtfException.Reason.DAY));
            } else if (Deviation.isDeviation(line.text())) {
                Edtf date = Edtf.parse(line.text());
                assertThat(sameStart(date, line.first()) && sameEnd(date, line.last()))
                        .as(line.text())
                        .isFalse();
            }
        }
    }
}
