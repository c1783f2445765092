package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.Edtf.EndKind;
import org.musubi.model.Edtf.Precision;
import org.musubi.model.EdtfException.Reason;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "20,             CENTURY, 2000-01-01, 2099-12-31",
        "20XX,           CENTURY, 2000-01-01, 2099-12-31",
        "199X,           DECADE,  1990-01-01, 1999-12-31",
        "199X~,          DECADE,  1990-01-01, 1999-12-31",
        "2017,           YEAR,    2017-01-01, 2017-12-31",
        "0000,           YEAR,    0000-01-01, 0000-12-31",
        "-0044,          YEAR,    -0044-01-01, -0044-12-31",
        "Y170000,        YEAR,    +170000-01-01, +170000-12-31",
        "2016-21,        SEASON,  2016-01-01, 2016-03-31",
        "2016-24,        SEASON,  2016-10-01, 2016-12-31",
        "1997-05,        MONTH,   1997-05-01, 1997-05-31",
        "2004-02,        MONTH,   2004-02-01, 2004-02-29",
        "2004-XX,        YEAR,    2004-01-01, 2004-12-31",
        "1985-04-XX,     MONTH,   1985-04-01, 1985-04-30",
        "1985-XX-XX,     YEAR,    1985-01-01, 1985-12-31",
        "XXXX,           UNKNOWN, 0000-01-01, 9999-12-31",
        "2017-11-27,     DAY,     2017-11-27, 2017-11-27",
        "2017-11-27%,    DAY,     2017-11-27, 2017-11-27",
        "2017-11-27/2017-12-01, DAY,  2017-11-27, 2017-12-01",
        "2008-12/2008,   YEAR,    2008-12-01, 2008-12-31",
        "2014/2014,      YEAR,    2014-01-01, 2014-12-31",
        "2016-21/2016-22, SEASON, 2016-01-01, 2016-06-30",
        // Where the implementation behind the frozen dates goes astray:
        "-2360-24,       SEASON,  -2360-10-01, -2360-12-31",
        "-0407-XX,       YEAR,    -0407-01-01, -0407-12-31",
        "-0407-02-XX,    MONTH,   -0407-02-01, -0407-02-28",
        "-004X,          DECADE,  -0049-01-01, -0040-12-31",
        "-000X,          DECADE,  -0009-01-01, -0001-12-31",
        "-00XX,          CENTURY, -0099-01-01, -0001-12-31",
        "0000-02-XX,     MONTH,   0000-02-01, 0000-02-29",
        "0000-02-29,     DAY,     0000-02-29, 0000-02-29",
    })
    void hasAPrecisionAndBounds(String text, Precision precision, LocalDate earliest, LocalDate latest) {
        Edtf date = Edtf.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-27T10:30,            2017-11-27",
        "2017-11-27T23:30:15.25Z,     2017-11-27",
        "2017-11-27T08:30:00+09:00,   2017-11-26",
        "2017-11-27T20:30:00-08:00,   2017-11-28",
        "2017-11-30T24:00:00,         2017-12-01",
        "2017-11-30T24:00:00-12,      2017-12-01",
    })
    void aDateTimeCountsByItsDayInUtc(String text, LocalDate day) {
        Edtf date = Edtf.parse(text);

        assertThat(date.precision()).isEqualTo(Precision.TIME);
        assertThat(date.earliest()).isEqualTo(day);
        assertThat(date.latest()).isEqualTo(day);
    }

    @Test
    void aDateTimeKeepsItsDayAndTimeAsWritten() {
        var date = (EdtfDate) Edtf.parse("2017-11-27T08:30:00+0900");

        assertThat(date).hasToString("2017-11-27T08:30:00+09:00");
        assertThat(date.day()).isEqualTo(27);
        assertThat(date.time()).isEqualTo("08:30:00");
        assertThat(date.zone()).isEqualTo("+09:00");
        assertThat(Edtf.parse("2017-11-27T08:30:00\u221208")).hasToString("2017-11-27T08:30:00-08");
    }

    @Test
    void openAndUnknownEndsAreToldApartAndHaveNoDay() {
        Edtf open = Edtf.parse("2015-06/..");
        Edtf unknown = Edtf.parse("2013-04/");

        assertThat(open.endKind()).isEqualTo(EndKind.OPEN);
        assertThat(unknown.endKind()).isEqualTo(EndKind.UNKNOWN);
        assertThat(List.of(open, unknown)).allSatisfy(date -> {
            assertThat(date.startKind()).isEqualTo(EndKind.KNOWN);
            assertThat(date.latest()).isNull();
            assertThat(date.end()).isNull();
        });
        assertThat(open.earliest()).isEqualTo(LocalDate.of(2015, 6, 1));
        assertThat(Edtf.parse("../2010").startKind()).isEqualTo(EndKind.OPEN);
        assertThat(Edtf.parse("/2010").startKind()).isEqualTo(EndKind.UNKNOWN);
        assertThat(Edtf.parse("/2010").earliest()).isNull();
        assertThat(Edtf.parse("/..").precision()).isEqualTo(Precision.UNKNOWN);
    }

    @Test
    void qualifiersCountForTheWholeAndForEachEnd() {
        assertThat(Edtf.parse("2012?").isUncertain()).isTrue();
        assertThat(Edtf.parse("2012?").isApproximate()).isFalse();
        assertThat(Edtf.parse("2012~").isApproximate()).isTrue();
        assertThat(Edtf.parse("2012%").isApproximate()).isTrue();
        assertThat(Edtf.parse("2012%").isUncertain()).isTrue();
        assertThat(Edtf.parse("2012/2014?").isUncertain()).isTrue();
        assertThat(Edtf.parse("2012/2014?").start()).isEqualTo(Edtf.parse("2012"));
        assertThat(Edtf.parse("2012/2014").isUncertain()).isFalse();
    }

    @Test
    void decadesAndCenturiesAreRecognised() {
        assertThat(Edtf.parse("199X").isDecade()).isTrue();
        assertThat(Edtf.parse("199X").isCentury()).isFalse();
        assertThat(Edtf.parse("19XX").isCentury()).isTrue();
        assertThat(Edtf.parse("19").isCentury()).isTrue();
        assertThat(Edtf.parse("199X/..").isDecade()).isFalse();
    }

    @Test
    void yearsBeyondLocalDateAreOrderedButHaveNoDay() {
        Edtf far = Edtf.parse("Y1234567890123456");
        Edtf early = Edtf.parse("Y-1234567890123456");

        assertThat(far.earliest()).isNull();
        assertThat(far.latest()).isNull();
        assertThat(far.endKind()).isEqualTo(EndKind.KNOWN);
        assertThat(early).isLessThan(Edtf.parse("2017"));
        assertThat(far).isGreaterThan(Edtf.parse("2017"));
        assertThat(((EdtfDate) far).year()).isEqualTo(1_234_567_890_123_456L);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-30, DAY",
        "2017-02-29, DAY",
        "2017-04-31, DAY",
        "2017-11-00, DAY",
        "2017-11-7, DAY",
        "2017-13, MONTH",
        "2017-00, MONTH",
        "2017-1, MONTH",
        "2017-, MONTH",
        "2017-11-, DAY",
        "2017-25, SEASON",
        "2017-21-01, CHARACTER",
        "17/11, YEAR",
        "201, YEAR",
        "20170, CHARACTER",
        "-0000, YEAR",
        "-00, YEAR",
        "Y2017, YEAR",
        "Y02017, YEAR",
        "Y12345678901234567, YEAR_TOO_FAR",
        "2XXX, UNSPECIFIED",
        "X017, YEAR",
        "201X-05, CHARACTER",
        "XXXX-05, UNSPECIFIED",
        "2017-X1, UNSPECIFIED",
        "2017-1X, UNSPECIFIED",
        "2017-XX-12, UNSPECIFIED",
        "2017-11-2X, UNSPECIFIED",
        "2017-11-27T, TIME",
        "2017-11-27T25:00, TIME",
        "2017-11-27T24:01, TIME",
        "2017-11-27T10:60, TIME",
        "2017-11-27T10:30:60, TIME",
        "2017-11-27T10, TIME",
        "2017-11-27T10:30:00., TIME",
        "2017-11-27T10:30+15:00, ZONE",
        "2017-11-27T10:30-12:30, ZONE",
        "2017-11-27T10:30-00:00, ZONE",
        "2017-11-27T10:30+9, ZONE",
        "2017-11-27T10:30JST, CHARACTER",
        "2017-11-27T10:30Z?, CHARACTER",
        "2017-11T10:30, CHARACTER",
        "?2017, YEAR",
        "2017??, CHARACTER",
        "2017/2018/2019, INTERVAL",
        "2018/2017, REVERSED",
        "2017-12-01/2017-11-27, REVERSED",
        "2017/..., CHARACTER",
        "last summer, CHARACTER",
        "May 1997, CHARACTER",
        "２０１７, CHARACTER",
        "٢٠١٧, CHARACTER",
        "199x, CHARACTER",
        "2017年, CHARACTER",
    })
    void saysWhyATextIsNotADate(String text, Reason reason) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> Edtf.parse(text))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(text).contains(e.excerpt());
                    assertThat(e).hasMessageContaining(e.excerpt());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 2017", "2017 ", "\n", "\u0000", "😀", "Y", "-", "T", "/-", "Y-", "..", "X"})
    void garbageIsNotADate(String text) {
        assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(text));
    }

    @Test
    void tenThousandCharactersAreRefusedAndNotRepeated() {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> Edtf.parse("Y" + "1".repeat(10_000)))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TOO_LONG);
                    assertThat(e.getMessage()).hasSizeLessThan(200);
                });
    }

    @Test
    void aListIsSortedByFirstThenLastDayWithOpenStartsFirstAndOpenEndsLast() {
        List<String> sorted = List.of(
                "../1990",
                "/1990",
                "../..",
                "/",
                "-0044",
                "199X",
                "199X/..",
                "1997-05-01",
                "1997-05",
                "1997-05-XX",
                "1997-05/2001",
                "1997-05/",
                "1997-05-02",
                "2017",
                "Y10000");
        var dates = new ArrayList<>(sorted.stream().map(Edtf::parse).toList());
        Collections.shuffle(dates, new Random(1));

        assertThat(dates.stream().sorted().map(Edtf::toString)).containsExactlyElementsOf(sorted);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-27/2017-12-01, 2017-11-30, true",
        "2017-11-27/2017-12-01, 2017-12-02, false",
        "1997-05,               1997,       true",
        "1997-05,               1997-06-01, false",
        "2015-06/..,            2020,       true",
        "2015-06/..,            2015-05,    false",
        "2013-04/,              2020,       true",
        "/2010,                 1950,       true",
        "/2010,                 2011,       false",
        "../..,                 2011,       true",
        "/..,                   Y1000000000000, true",
    })
    void overlapsUnlessCertainlyApart(String one, String other, boolean overlaps) {
        assertThat(Edtf.parse(one).overlaps(Edtf.parse(other))).isEqualTo(overlaps);
        assertThat(Edtf.parse(other).overlaps(Edtf.parse(one))).isEqualTo(overlaps);
    }

    @Test
    void overlapsPeriodsOfDays() {
        Edtf may = Edtf.parse("1997-05");

        assertThat(may.overlaps(LocalDate.of(1997, 5, 31), LocalDate.of(1998, 1, 1)))
                .isTrue();
        assertThat(may.overlaps(LocalDate.of(1997, 6, 1), null)).isFalse();
        assertThat(may.overlaps(null, LocalDate.of(1997, 5, 1))).isTrue();
        assertThat(may.overlaps(null, LocalDate.of(1997, 4, 30))).isFalse();
        assertThat(Stream.of("2013-04/", "2015-06/..", "/").map(Edtf::parse))
                .allMatch(date -> date.overlaps(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
    }
}
