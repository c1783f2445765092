package org.musubi.ui.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.musubi.query.Period;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class YearWordsTest {
    private final YearWords english = new YearWords(Messages.in(Language.ENGLISH));
    private final YearWords japanese = new YearWords(Messages.in(Language.JAPANESE));

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void namesAYear() {
        Period year = period("2013-01-01", "2013-12-31");
        assertThat(english.of(year, false, false)).isEqualTo("2013");
        assertThat(japanese.of(year, true, false)).isEqualTo("2013年");
    }

    @Test
    void namesAFiscalYear() {
        Period year = period("2013-04-01", "2014-03-31");
        assertThat(english.of(year, true, false)).isEqualTo("FY2013");
        assertThat(japanese.of(year, true, false)).isEqualTo("2013年度（平成25年度）");
        assertThat(japanese.of(year, true, true)).isEqualTo("2013年度");
        assertThat(japanese.of(period("2013-04-01", "2015-03-31"), true, false)).isEqualTo("2013年度～2014年度");
        assertThat(english.of(year, false, false)).isEqualTo("April 2013 – March 2014");
    }

    @Test
    void namesSeveralYears() {
        assertThat(english.of(period("2013-01-01", "2015-12-31"), false, false)).isEqualTo("2013–2015");
        assertThat(japanese.of(period("2013-01-01", "2015-12-31"), false, false))
                .isEqualTo("2013年～2015年");
    }

    @Test
    void namesWhatHasNoBeginningOrEnd() {
        assertThat(english.of(period("0001-01-01", "2013-12-31"), false, false)).isEqualTo("Up to 2013");
        assertThat(japanese.of(period("0001-01-01", "2013-12-31"), false, false))
                .isEqualTo("2013年まで");
        assertThat(japanese.of(period("0001-01-01", "2014-03-31"), true, false)).isEqualTo("2013年度（平成25年度）まで");
        assertThat(english.of(period("0001-01-01", "2014-05-31"), true, false)).isEqualTo("Up to May 2014");
        assertThat(english.of(period("2013-01-01", "9999-12-31"), false, false)).isEqualTo("Since 1 January 2013");
        assertThat(english.of(null, false, false)).isEqualTo("All years");
    }

    @Test
    void namesMonthsAndDays() {
        assertThat(english.of(period("2013-05-01", "2013-05-31"), true, false)).isEqualTo("May 2013");
        assertThat(english.of(period("2013-05-02", "2013-05-31"), false, false)).isEqualTo("2–31 May 2013");
    }

    @Test
    void saysOfAWindowHowFarItMoves() {
        assertThat(name(Language.ENGLISH, 12)).isEqualTo("One year at a time");
        assertThat(name(Language.ENGLISH, 36)).isEqualTo("A window of 3 years");
        assertThat(name(Language.ENGLISH, 3)).isEqualTo("3 months at a time");
        assertThat(name(Language.ENGLISH, 18)).isEqualTo("A window of 18 months");
        assertThat(name(Language.JAPANESE, 12)).isEqualTo("1年ずつ");
        assertThat(name(Language.JAPANESE, 36)).isEqualTo("3年間（1年ずつ移動）");
        assertThat(name(Language.JAPANESE, 3)).isEqualTo("3か月ずつ");
        assertThat(name(Language.JAPANESE, 18)).isEqualTo("18か月間（1年ずつ移動）");
    }

    private static String name(Language language, int months) {
        return YearsMenu.name(new YearWindow(months, false), Messages.in(language));
    }
}
