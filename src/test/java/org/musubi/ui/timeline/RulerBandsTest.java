package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class RulerBandsTest {
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private static List<RulerBands.Band> bands(Ruler ruler, String from, String to) {
        var scale = new TimeScale(
                LocalDate.parse(from).toEpochDay(), LocalDate.parse(to).toEpochDay(), 1000);
        return new RulerBands(scale, JAPANESE, text -> text.length() * 8.0).of(ruler);
    }

    @Test
    void fiscalYearsBeginInApril() {
        List<RulerBands.Band> bands = bands(Ruler.FISCAL, "2013-01-01", "2015-01-01");
        assertThat(bands).extracting(RulerBands.Band::label).containsExactly("2012年度", "2013年度", "2014年度");
        double april = 1000.0 * 90 / 730;
        assertThat(bands.get(1).x()).isCloseTo(april, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void anEraBeginsInTheMiddleOfAYear() {
        assertThat(bands(Ruler.ERA, "2018-01-01", "2021-01-01"))
                .extracting(RulerBands.Band::label)
                .containsExactly("平成30年", "平成31年", "令和元年", "令和2年");
    }

    @Test
    void overCenturiesErasAreNamedWhole() {
        assertThat(bands(Ruler.ERA, "1850-01-01", "2030-01-01"))
                .extracting(RulerBands.Band::label)
                .containsExactly("明治", "大正", "昭和", "平成", "令和");
    }

    @Property(tries = 100)
    void namesNeverOverlapAndStayWithinTheirStretch(
            @ForAll @IntRange(min = -60_000, max = 20_000) int from,
            @ForAll @IntRange(min = 10, max = 90_000) int days) {
        for (Ruler ruler : Ruler.values()) {
            double end = 0;
            String first = LocalDate.ofEpochDay(from).toString();
            for (RulerBands.Band band :
                    bands(ruler, first, LocalDate.ofEpochDay(from + days).toString())) {
                if (!band.label().isEmpty()) {
                    assertThat(band.labelX()).isGreaterThanOrEqualTo(end);
                    end = band.labelX() + band.label().length() * 8;
                    assertThat(end).isLessThanOrEqualTo(Math.min(band.right(), 1000));
                }
            }
        }
    }

    @Test
    void whatIsUsualDependsOnTheLanguageUntilSomethingIsChosen() {
        assertThat(Ruler.of("", Language.ENGLISH)).containsExactly(Ruler.CALENDAR);
        assertThat(Ruler.of("", Language.JAPANESE)).containsExactly(Ruler.FISCAL, Ruler.CALENDAR);
        assertThat(Ruler.of(Ruler.setting(List.of(Ruler.CALENDAR)), Language.JAPANESE))
                .containsExactly(Ruler.CALENDAR);
        assertThat(Ruler.of(Ruler.setting(List.of()), Language.JAPANESE)).containsExactly(Ruler.CALENDAR);
    }
}
