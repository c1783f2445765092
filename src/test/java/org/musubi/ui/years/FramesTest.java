package org.musubi.ui.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.query.Period;

class FramesTest {
    private static Frames frames(int first, int last, boolean fiscal, YearWindow window) {
        return new Frames(first, last, fiscal, window);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Period years(int first, int last) {
        return period(first + "-01-01", last + "-12-31");
    }

    private static List<Period> played(Frames frames) {
        var all = new ArrayList<Period>();
        for (Optional<Period> now = Optional.of(frames.beginning()); now.isPresent(); now = frames.step(now.get(), 1)) {
            all.add(now.get());
        }
        return all;
    }

    @Test
    void goesYearByYear() {
        assertThat(played(frames(2012, 2014, false, YearWindow.YEAR)))
                .containsExactly(years(2012, 2012), years(2013, 2013), years(2014, 2014));
    }

    @Test
    void goesByFiscalYears() {
        assertThat(played(frames(2012, 2013, true, YearWindow.YEAR)))
                .containsExactly(period("2012-04-01", "2013-03-31"), period("2013-04-01", "2014-03-31"));
    }

    @Test
    void movesAWindowOfSeveralYearsByOneYear() {
        assertThat(played(frames(2010, 2014, false, new YearWindow(36, false))))
                .containsExactly(years(2010, 2012), years(2011, 2013), years(2012, 2014));
    }

    @Test
    void movesAShortWindowByItsOwnLength() {
        assertThat(played(frames(2012, 2012, false, new YearWindow(3, false))))
                .containsExactly(
                        period("2012-01-01", "2012-03-31"),
                        period("2012-04-01", "2012-06-30"),
                        period("2012-07-01", "2012-09-30"),
                        period("2012-10-01", "2012-12-31"));
    }

    @Test
    void growsFromTheBeginningOfTime() {
        assertThat(played(frames(2012, 2013, false, YearWindow.UP_TO)))
                .containsExactly(period("0001-01-01", "2012-12-31"), period("0001-01-01", "2013-12-31"));
    }

    @Test
    void goesBackTheSameWay() {
        Stream.of(YearWindow.YEAR, YearWindow.UP_TO, new YearWindow(36, false), new YearWindow(3, false))
                .map(window -> frames(2010, 2016, true, window))
                .forEach(frames -> {
                    List<Period> forth = played(frames);
                    var back = new ArrayList<Period>();
                    for (Optional<Period> now = Optional.of(frames.ending());
                            now.isPresent();
                            now = frames.step(now.get(), -1)) {
                        back.addFirst(now.get());
                    }
                    assertThat(back).isEqualTo(forth);
                });
    }

    @Test
    void comesBackFromBeyondTheYears() {
        Frames frames = frames(2010, 2014, false, YearWindow.YEAR);
        assertThat(frames.step(years(1900, 1900), 1)).contains(years(2010, 2010));
        assertThat(frames.step(years(1900, 1900), -1)).isEmpty();
        assertThat(frames.step(years(2050, 2050), -1)).contains(years(2014, 2014));
        assertThat(frames.step(years(2050, 2050), 1)).isEmpty();
    }

    @Test
    void keepsABrushedWindowWhereItBegins() {
        Period brushed = period("2012-02-01", "2013-07-31");
        Frames frames = frames(2010, 2016, false, YearWindow.of(brushed));
        assertThat(frames.window()).isEqualTo(new YearWindow(18, false));
        assertThat(frames.step(brushed, 1)).contains(period("2013-02-01", "2014-07-31"));
    }

    @Test
    void findsTheFrameAroundASpot() {
        Frames frames = frames(2010, 2019, false, YearWindow.YEAR);
        assertThat(frames.around(0)).isEqualTo(years(2010, 2010));
        assertThat(frames.around(0.34)).isEqualTo(years(2013, 2013));
        assertThat(frames.around(1)).isEqualTo(years(2019, 2019));
        Frames several = frames(2010, 2019, false, new YearWindow(36, false));
        assertThat(several.around(0.5)).isIn(years(2013, 2015), years(2014, 2016));
        assertThat(several.around(1)).isEqualTo(years(2017, 2019));
        Frames growing = frames(2010, 2019, false, YearWindow.UP_TO);
        assertThat(growing.around(0.34).to()).isEqualTo(LocalDate.of(2013, 12, 31));
        assertThat(growing.around(1).to()).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void saysWhereAPeriodIs() {
        Frames frames = frames(2010, 2019, false, YearWindow.YEAR);
        assertThat(frames.from(years(2012, 2012))).isEqualTo(0.2, within(1e-9));
        assertThat(frames.to(years(2012, 2012))).isEqualTo(0.3, within(1e-9));
        assertThat(frames.from(years(1900, 2012))).isZero();
    }

    @Test
    void staysWhereItIsWhenAnotherWindowIsChosen() {
        Frames year = frames(2010, 2019, false, YearWindow.YEAR);
        Frames growing = frames(2010, 2019, false, YearWindow.UP_TO);
        Frames three = frames(2010, 2019, false, new YearWindow(36, false));
        Frames fiscal = frames(2009, 2019, true, YearWindow.YEAR);
        assertThat(growing.instead(years(2013, 2013), year)).isEqualTo(period("0001-01-01", "2013-12-31"));
        assertThat(year.instead(period("0001-01-01", "2013-12-31"), growing)).isEqualTo(years(2013, 2013));
        assertThat(three.instead(years(2013, 2013), year)).isEqualTo(years(2013, 2015));
        assertThat(fiscal.instead(years(2013, 2013), year)).isEqualTo(period("2013-04-01", "2014-03-31"));
        assertThat(year.instead(period("2013-04-01", "2014-03-31"), fiscal)).isEqualTo(years(2013, 2013));
    }

    @Test
    void knowsTheYearThatIsSeen() {
        var frames = new Frames(2010, 2019, true, YearWindow.YEAR);
        assertThat(frames.year(null)).isEqualTo(2010);
        assertThat(frames.year(new Period(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31))))
                .isEqualTo(2013);
        assertThat(frames.year(new Period(LocalDate.of(1, 1, 1), LocalDate.of(2014, 3, 31))))
                .isEqualTo(2013);
        assertThat(frames.year(years(1900, 1900))).isEqualTo(2010);
        assertThat(frames.year(years(2050, 2050))).isEqualTo(2019);
    }
}
