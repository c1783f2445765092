package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.model.Edtf;

class DateFormatterTest {
    private static final DateFormatter ENGLISH = new DateFormatter(Messages.in(Language.ENGLISH));
    private static final DateFormatter JAPANESE = new DateFormatter(Messages.in(Language.JAPANESE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-11-27 | 27 November 2017 | 2017年11月27日 | 2017-11-27",
                "1997-05 | May 1997 | 1997年5月 | 1997-05",
                "2017 | 2017 | 2017年 | 2017",
                "199X | 1990s | 1990年代 | 1990s",
                "19XX | between 1900 and 1999 | 1900年から1999年の間 | 1900–1999",
                "2016-21 | spring 2016 | 2016年春 |",
                "2012~ | about 2012 | 2012年頃 | ~2012",
                "2012? | 2012? | 2012年？ | 2012?",
                "2012-05% | about May 2012? | 2012年5月頃？ | ~2012-05?",
                "2004-XX | 2004 (month not known) | 2004年（月は不明） | 2004",
                "1985-04-XX | April 1985 (day not known) | 1985年4月（日は不明） | 1985-04",
                "XXXX | year not known | 年不明 | ?",
                "-0044 | 45 BC | 紀元前45年 | -0044",
                "-004X | between 50 BC and 41 BC | 紀元前50年から紀元前41年の間 | -004X",
                "Y170000 | 170000 | 170000年 | 170000",
                "2017-11-27T10:30 | 27 November 2017, 10:30 | 2017年11月27日 10:30 | 2017-11-27 10:30",
                "2017-11-27T08:30+09:00 | 27 November 2017, 08:30 UTC+09:00 | 2017年11月27日 08:30 UTC+09:00"
                        + " | 2017-11-27 08:30 UTC+09:00",
                "2017-11-27/2017-12-01 | 27 November – 1 December 2017 | 2017年11月27日～12月1日" + " | 2017-11-27 – 12-01",
                "2015-09-15/2015-09-17 | 15–17 September 2015 | 2015年9月15日～17日 | 2015-09-15 – 17",
                "2017-12-27/2018-01-03 | 27 December 2017 – 3 January 2018 | 2017年12月27日～2018年1月3日"
                        + " | 2017-12-27 – 2018-01-03",
                "1997-05/1997-06 | May–June 1997 | 1997年5月～6月 | 1997-05 – 06",
                "1997-05/1998-06 | May 1997 – June 1998 | 1997年5月～1998年6月 | 1997-05 – 1998-06",
                "2015/2021 | 2015–2021 | 2015年～2021年 | 2015 – 2021",
                "2014/2014 | 2014 | 2014年 | 2014",
                "2017/2017-12-01 | 2017 – 1 December 2017 | 2017年～2017年12月1日 | 2017 – 2017-12-01",
                "2012~/2014? | about 2012 – 2014? | 2012年頃～2014年？ | ~2012 – 2014?",
                "1980/199X | 1980 – 1990s | 1980年～1990年代 | 1980 – 1990s",
                "2015-06/.. | since June 2015 | 2015年6月から | 2015-06 –",
                "2015-06/ | from June 2015, end not known | 2015年6月から（終了時期不明） | 2015-06 – ?",
                "199X/.. | since 1990s | 1990年代から | 1990s –",
                "../2015 | up to 2015 | 2015年以前 | – 2015",
                "/2015 | until 2015, start not known | 2015年まで（開始時期不明） | ? – 2015",
                "../.. | without start or end | 期間の定めなし | –",
                "/ | start and end not known | 開始・終了時期不明 | ? – ?",
            })
    void writesWhatIsKnown(String edtf, String english, String japanese, String shortForm) {
        Edtf date = Edtf.parse(edtf);

        assertThat(ENGLISH.format(date, false)).isEqualTo(english);
        assertThat(JAPANESE.format(date, false)).isEqualTo(japanese);
        if (shortForm != null) {
            assertThat(ENGLISH.formatShort(date, false)).isEqualTo(shortForm);
            assertThat(JAPANESE.formatShort(date, false)).isEqualTo(shortForm);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-04/2014-03 | FY2013 | 2013年度（平成25年度） | FY2013",
                "2013 | FY2013 | 2013年度（平成25年度） | FY2013",
                "2013-04/ | from FY2013, end not known | 2013年度（平成25年度）から（終了時期不明） | FY2013 – ?",
                "2013-04/.. | since FY2013 | 2013年度（平成25年度）以降 | FY2013 –",
                "/2014-03 | until FY2013, start not known | 2013年度（平成25年度）まで（開始時期不明） | ? – FY2013",
                "2013-04/2016-03 | FY2013 – FY2015 | 2013年度（平成25年度）～2015年度（平成27年度）" + " | FY2013 – FY2015",
                "2013-04~/2014-03~ | about FY2013 | 2013年度（平成25年度）頃 | ~FY2013",
                // An era that begins within a fiscal year: both names are in use.
                "2019-04/2020-03 | FY2019 | 2019年度（平成31年度・令和元年度） | FY2019",
                "1988-04/1989-03 | FY1988 | 1988年度（昭和63年度） | FY1988",
                "1989-04/1990-03 | FY1989 | 1989年度（平成元年度） | FY1989",
                "1870-04/1871-03 | FY1870 | 1870年度 | FY1870",
                // No fiscal years, whatever the record says.
                "2013-05/2014-03 | May 2013 – March 2014 | 2013年5月～2014年3月 | 2013-05 – 2014-03",
                "2013-04-01/2014-03-31 | 1 April 2013 – 31 March 2014 | 2013年4月1日～2014年3月31日"
                        + " | 2013-04-01 – 2014-03-31",
            })
    void writesFiscalYears(String edtf, String english, String japanese, String shortForm) {
        Edtf date = Edtf.parse(edtf);

        assertThat(ENGLISH.format(date, true)).isEqualTo(english);
        assertThat(JAPANESE.format(date, true)).isEqualTo(japanese);
        assertThat(ENGLISH.formatShort(date, true)).isEqualTo(shortForm);
        assertThat(JAPANESE.formatShort(date, true)).isEqualTo(shortForm);
    }

    @Test
    void saysThatADateIsNotKnown() {
        assertThat(ENGLISH.format(null, false)).isEqualTo("undated");
        assertThat(JAPANESE.format(null, true)).isEqualTo("日付不明");
        assertThat(JAPANESE.formatShort(null, false)).isEqualTo("日付不明");
    }

    @Test
    void aSeasonNeedsAWordEvenInShort() {
        assertThat(ENGLISH.formatShort(Edtf.parse("2016-21/2016-23~"), false)).isEqualTo("spring 2016 – ~autumn 2016");
        assertThat(JAPANESE.formatShort(Edtf.parse("2016-22"), false)).isEqualTo("2016年夏");
    }

    @ParameterizedTest
    @CsvSource({
        "1873-01-01, 明治6",
        "1912-07-29, 明治45",
        "1912-07-30, 大正元",
        "1926-12-24, 大正15",
        "1926-12-25, 昭和元",
        "1989-01-07, 昭和64",
        "1989-01-08, 平成元",
        "2019-04-30, 平成31",
        "2019-05-01, 令和元",
        "2025-01-01, 令和7",
    })
    void erasChangeOnTheirDay(LocalDate day, String year) {
        assertThat(EraYears.yearName(day)).contains(year);
    }

    @Test
    void noEraYearBeforeTheGregorianCalendar() {
        assertThat(EraYears.yearName(LocalDate.of(1872, 12, 31))).isEmpty();
    }
}
