package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

public class EdtfPropertyTest {
    /// Every form of levels 0 and 1.
    public static Arbitrary<Edtf> edtfs() {
        return Arbitraries.frequencyOf(Tuple.of(3, dates().map(Edtf::parse)), Tuple.of(2, intervals()))
                .withoutEdgeCases();
    }

    private static Arbitrary<Edtf> intervals() {
        Arbitrary<String> ends = Arbitraries.frequencyOf(Tuple.of(4, dates()), Tuple.of(1, Arbitraries.of("", "..")));
        return Combinators.combine(ends, ends).as(EdtfPropertyTest::inOrder).map(Edtf::parse);
    }

    private static String inOrder(String one, String other) {
        if (one.length() < 3 || other.length() < 3) {
            return one + "/" + other;
        }
        return Edtf.parse(one).compareTo(Edtf.parse(other)) <= 0 ? one + "/" + other : other + "/" + one;
    }

    private static Arbitrary<String> dates() {
        Arbitrary<String> year = Arbitraries.integers()
                .between(-9999, 9999)
                .map(y -> y < 0 ? "-%04d".formatted(-y) : "%04d".formatted(y));
        Arbitrary<String> month = number(1, 12);
        Arbitrary<String> day = Combinators.combine(year, month, number(1, 28)).as((y, m, d) -> y + "-" + m + "-" + d);
        Arbitrary<String> time =
                Combinators.combine(number(0, 23), number(0, 59), number(0, 59)).as((h, m, s) -> h + ":" + m + ":" + s);
        Arbitrary<String> zone = Arbitraries.of("", "Z", "+09:00", "-08", "+05:30");
        Arbitrary<String> qualified = Combinators.combine(
                        Arbitraries.oneOf(
                                year,
                                Combinators.combine(year, month).as((y, m) -> y + "-" + m),
                                day,
                                Combinators.combine(year, number(21, 24)).as((y, s) -> y + "-" + s),
                                year.map(y -> y.substring(0, y.length() - 1) + "X"),
                                year.map(y -> y.substring(0, y.length() - 2) + "XX"),
                                year.map(y -> y + "-XX"),
                                year.map(y -> y + "-XX-XX"),
                                Combinators.combine(year, month).as((y, m) -> y + "-" + m + "-XX"),
                                Arbitraries.of("XXXX", "XXXX-XX", "XXXX-XX-XX"),
                                Arbitraries.longs()
                                        .between(10_000, 9_999_999_999_999_999L)
                                        .map(y -> "Y" + y),
                                Arbitraries.longs()
                                        .between(10_000, 9_999_999_999_999_999L)
                                        .map(y -> "Y-" + y)),
                        Arbitraries.of("", "", "", "?", "~", "%"))
                .as((date, qualifier) -> date + qualifier);
        return Arbitraries.frequencyOf(
                Tuple.of(8, qualified),
                Tuple.of(1, Combinators.combine(day, time, zone).as((d, t, z) -> d + "T" + t + z)));
    }

    private static Arbitrary<String> number(int min, int max) {
        return Arbitraries.integers().between(min, max).map("%02d"::formatted);
    }

    @Provide
    Arbitrary<Edtf> dateOrInterval() {
        return edtfs();
    }

    /// Texts that come near to dates.
    @Provide
    Arbitrary<String> nearDates() {
        return Arbitraries.strings().withChars("0123456789-XY/.?~%T:Z+ 年").ofMaxLength(24);
    }

    @Property
    void whatIsPrintedIsReadAsTheSame(@ForAll("dateOrInterval") Edtf date) {
        Edtf again = Edtf.parse(date.toString());

        assertThat(again).isEqualTo(date).hasSameHashCodeAs(date).isEqualByComparingTo(date);
        assertThat(again.toString()).isEqualTo(date.toString());
    }

    @Property
    void beginsBeforeItEnds(@ForAll("dateOrInterval") Edtf date) {
        assertThat(date.firstDay()).isLessThanOrEqualTo(date.lastDay());
        var earliest = date.earliest();
        var latest = date.latest();
        if (earliest != null && latest != null) {
            assertThat(earliest).isBeforeOrEqualTo(latest);
        }
    }

    @Property
    void theOrderIsTotalAndAgreesWithEquals(
            @ForAll("dateOrInterval") Edtf a, @ForAll("dateOrInterval") Edtf b, @ForAll("dateOrInterval") Edtf c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void overlappingIsMutual(@ForAll("dateOrInterval") Edtf a, @ForAll("dateOrInterval") Edtf b) {
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
        assertThat(a.overlaps(a)).isTrue();
        assertThat(a.overlaps(b.earliest(), b.latest()) || !a.overlaps(b)).isTrue();
    }

    @Property
    void anyTextIsADateOrRefused(@ForAll String text) {
        assertReadOrRefused(text);
    }

    @Property(tries = 5000)
    void anyTextLikeADateIsADateOrRefused(@ForAll("nearDates") String text) {
        assertReadOrRefused(text);
    }

    private static void assertReadOrRefused(String text) {
        Edtf date;
        try {
            date = Edtf.parse(text);
        } catch (EdtfException e) {
            assertThat(e.reason()).isNotNull();
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(date).hasToString(text);
        assertThat(date.firstDay()).isLessThanOrEqualTo(date.lastDay());
    }
}
