package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Edtf.Precision;
import org.musubi.model.EdtfDate;
import org.musubi.model.EdtfPropertyTest;

class DatePropertyTest {
    private static final List<DateFormatter> FORMATTERS = Stream.of(Language.values())
            .map(language -> new DateFormatter(Messages.in(language)))
            .toList();
    private static final Pattern DAY = Pattern.compile("\\d日|\\b\\d{1,2} [A-Z][a-z]+ \\d|\\d-\\d\\d-\\d\\d");

    @Provide
    Arbitrary<Edtf> dates() {
        return EdtfPropertyTest.edtfs();
    }

    /// Dates as records have them: years of four digits, without what only EDTF can say.
    @Provide
    Arbitrary<String> usualDates() {
        Arbitrary<String> year = Arbitraries.integers().between(1873, 2200).map(String::valueOf);
        Arbitrary<String> month = number(1, 12);
        Arbitrary<String> yearMonth = Combinators.combine(year, month).as((y, m) -> y + "-" + m);
        Arbitrary<String> date = Arbitraries.oneOf(
                year,
                yearMonth,
                Combinators.combine(yearMonth, number(1, 28)).as((m, d) -> m + "-" + d),
                Combinators.combine(year, number(21, 24)).as((y, s) -> y + "-" + s),
                year.map(y -> y.substring(0, 3) + "X"));
        Arbitrary<String> qualified =
                Combinators.combine(date, Arbitraries.of("", "", "?", "~", "%")).as(String::concat);
        return Arbitraries.oneOf(
                        qualified,
                        qualified.flatMap(d -> Arbitraries.of(d + "/..", d + "/", "../" + d, "/" + d)),
                        Combinators.combine(qualified, qualified).as(DatePropertyTest::period))
                .withoutEdgeCases();
    }

    /// Fiscal years as records have them.
    @Provide
    Arbitrary<String> fiscalYears() {
        Arbitrary<Integer> year = Arbitraries.integers().between(1873, 2200);
        return Combinators.combine(year, Arbitraries.integers().between(1, 9), Arbitraries.of("", "?", "~", "%"))
                .flatAs((first, more, q) -> Arbitraries.of(
                        first + "-04" + q + "/" + (first + 1) + "-03" + q,
                        first + "-04" + q + "/" + (first + more) + "-03",
                        first + "-04" + q + "/",
                        first + "-04" + q + "/..",
                        "/" + (first + 1) + "-03" + q,
                        "../" + (first + 1) + "-03" + q));
    }

    private static String period(String one, String other) {
        boolean inOrder = Edtf.parse(one).compareTo(Edtf.parse(other)) < 0;
        return one.equals(other) ? one : inOrder ? one + "/" + other : other + "/" + one;
    }

    private static Arbitrary<String> number(int min, int max) {
        return Arbitraries.integers().between(min, max).map("%02d"::formatted);
    }

    @Property
    void everyDateCanBeWritten(@ForAll("dates") Edtf date, @ForAll boolean fiscalYear) {
        for (DateFormatter formatter : FORMATTERS) {
            assertThat(formatter.format(date, fiscalYear)).isNotBlank().doesNotContain("{", "null");
            assertThat(formatter.formatShort(date, fiscalYear)).isNotBlank().doesNotContain("{", "null");
        }
    }

    @Property
    void noDayIsWrittenWhereNoneIsKnown(@ForAll("dates") Edtf date, @ForAll boolean fiscalYear) {
        boolean noDay = Stream.of(date.start(), date.end()).noneMatch(DatePropertyTest::hasDay);
        if (noDay) {
            for (DateFormatter formatter : FORMATTERS) {
                assertThat(formatter.format(date, fiscalYear)).doesNotContainPattern(DAY);
                assertThat(formatter.formatShort(date, fiscalYear)).doesNotContainPattern(DAY);
            }
        }
    }

    private static boolean hasDay(@Nullable EdtfDate date) {
        return date != null && date.precision().compareTo(Precision.DAY) >= 0;
    }

    @Property(tries = 3000)
    void whatIsWrittenIsUnderstood(@ForAll("usualDates") String edtf) {
        var date = new KnownDate(Edtf.parse(edtf), false);
        for (DateFormatter formatter : FORMATTERS) {
            assertThat(DateInput.parse(formatter.format(date)))
                    .as(formatter.format(date))
                    .isEqualTo(date);
        }
    }

    @Property
    void whatIsWrittenOfFiscalYearsIsUnderstood(@ForAll("fiscalYears") String edtf) {
        var date = new KnownDate(Edtf.parse(edtf), true);
        for (DateFormatter formatter : FORMATTERS) {
            assertThat(DateInput.parse(formatter.format(date)))
                    .as(formatter.format(date))
                    .isEqualTo(date);
        }
    }

    @Property
    void edtfIsAlwaysUnderstood(@ForAll("dates") Edtf date) {
        assertThat(DateInput.parse(date.toString())).isEqualTo(new KnownDate(date, false));
    }

    @Property
    void anyTextIsUnderstoodOrRefused(@ForAll String text) {
        assertUnderstoodOrRefused(text);
    }

    @Provide
    Arbitrary<String> nearDates() {
        return Arbitraries.of(
                        "2013", "11", "1", "32", "0", "年", "年度", "月", "日", "平成", "令和", "元", "H", "～", "–", "-", "/",
                        ".", " ", " ", "から", "まで", "頃", "?", "~", "about", "since", "from", "to", "Nov", "spring", "春",
                        "FY", "1990s", "年代", "(", ")", "heisei", "th", ",", "XX", "..")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void anyTextLikeADateIsUnderstoodOrRefused(@ForAll("nearDates") String text) {
        assertUnderstoodOrRefused(text);
    }

    private static void assertUnderstoodOrRefused(String text) {
        try {
            assertThat(DateInput.parse(text).date().toString()).isNotEmpty();
        } catch (DateInputException e) {
            assertThat(FORMATTERS)
                    .allSatisfy(formatter -> assertThat(formatter.explain(e)).isNotBlank());
        }
    }
}
