package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfException;
import org.musubi.text.DateInputException.Problem;

class DateInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-11-27 | 2017-11-27",
                "  2017-11  | 2017-11",
                "199X/.. | 199X/..",
                "199x | 199X",
                "2013-04/ | 2013-04/",
                "y170000 | Y170000",
                "2017-11-27t10:30z | 2017-11-27T10:30Z",
                "２０１７ | 2017",
                "２０１７－１１－２７ | 2017-11-27",
                "1985-04-XX | 1985-04-XX",
            })
    void understandsEdtf(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27 November 2017 | 2017-11-27",
                "27th of November, 2017 | 2017-11-27",
                "November 27, 2017 | 2017-11-27",
                "Monday 27 Nov. 2017 | 2017-11-27",
                "1 sept 2017 | 2017-09-01",
                "May 1997 | 1997-05",
                "2017 | 2017",
                "1990s | 199X",
                "1990's | 199X",
                "spring 2016 | 2016-21",
                "Fall 2016 | 2016-23",
                "winter of 2016 | 2016-24",
                "about 2012 | 2012~",
                "c. 2012 | 2012~",
                "c.2012 | 2012~",
                "ca 2012 | 2012~",
                "circa May 2012 | 2012-05~",
                "~ May 2012 | 2012-05~",
                "May 2012? | 2012-05?",
                "about May 2012? | 2012-05%",
                "about the 1990s | 199X~",
                "Heisei 25 | 2013",
                "April 1, Reiwa 2 | 2020-04-01",
                "2017/11/27 | 2017-11-27",
                "2017/11 | 2017-11",
                "2017.11.27 | 2017-11-27",
                "2017-1-5 | 2017-01-05",
                "27/11/2017 | 2017-11-27",
                "11/27/2017 | 2017-11-27",
                "5.5.2017 | 2017-05-05",
                "11/2017 | 2017-11",
            })
    void understandsEnglish(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017年 | 2017",
                "2017年11月 | 2017-11",
                "2017年11月27日 | 2017-11-27",
                "２０１７年１１月２７日 | 2017-11-27",
                "2017年 11月 27日（月） | 2017-11-27",
                "平成25年 | 2013",
                "平成２５年４月１日 | 2013-04-01",
                "令和元年 | 2019",
                "令和元年5月1日 | 2019-05-01",
                "平成31年4月30日 | 2019-04-30",
                "平成31年10月 | 2019-10",
                "昭和64年1月7日 | 1989-01-07",
                "大正15年 | 1926",
                "㍻25年 | 2013",
                "H25 | 2013",
                "H25.4.1 | 2013-04-01",
                "R元年5月 | 2019-05",
                "R5/4 | 2023-04",
                "1990年代 | 199X",
                "2016年春 | 2016-21",
                "2012年頃 | 2012~",
                "2012年5月ごろ | 2012-05~",
                "約2012年 | 2012~",
                "2012年？ | 2012?",
                "2012年頃？ | 2012%",
            })
    void understandsJapanese(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27 Nov – 1 Dec 2017 | 2017-11-27/2017-12-01",
                "27 Nov - 1 Dec 2017 | 2017-11-27/2017-12-01",
                "27–29 November 2017 | 2017-11-27/2017-11-29",
                "27-29 November 2017 | 2017-11-27/2017-11-29",
                "November 27 to December 1, 2017 | 2017-11-27/2017-12-01",
                "from 27 November 2017 until 1 December 2017 | 2017-11-27/2017-12-01",
                "between 2012 and 2014 | 2012/2014",
                "27 December – 3 January 2018 | 2017-12-27/2018-01-03",
                "November–December 2017 | 2017-11/2017-12",
                "2015–2021 | 2015/2021",
                "2015-2021 | 2015/2021",
                "about 2012 – 2014? | 2012~/2014?",
                "2017-11-27 – 2017-12-01 | 2017-11-27/2017-12-01",
                "1980s–1990s | 198X/199X",
                "2017年11月27日～12月1日 | 2017-11-27/2017-12-01",
                "2017年11月27日〜29日 | 2017-11-27/2017-11-29",
                "2017年11月27日(月)～12月1日(金) | 2017-11-27/2017-12-01",
                "2017年12月27日～1月3日 | 2017-12-27/2018-01-03",
                "平成27年9月15日から17日まで | 2015-09-15/2015-09-17",
                "1997年5月～6月 | 1997-05/1997-06",
                "2015年～2021年 | 2015/2021",
                "2015～2021年 | 2015/2021",
                "2017/11/27～2017/12/1 | 2017-11-27/2017-12-01",
            })
    void understandsPeriods(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since June 2015 | 2015-06/..",
                "since about 2012 | 2012~/..",
                "from June 2015 | 2015-06/",
                "from June 2015, end not known | 2015-06/",
                "until June 2015 | /2015-06",
                "up to 2015 | ../2015",
                "2015– | 2015/..",
                "2013-04 – ? | 2013-04/",
                "2015年6月から | 2015-06/..",
                "2015年6月以降 | 2015-06/..",
                "2015年6月～ | 2015-06/..",
                "2015年6月まで | /2015-06",
                "～2015年6月 | /2015-06",
                "2015年6月以前 | ../2015-06",
                "1990年代から | 199X/..",
            })
    void understandsOpenAndUnknownEnds(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FY2013 | 2013-04/2014-03",
                "FY 2013 | 2013-04/2014-03",
                "fiscal year 2013 | 2013-04/2014-03",
                "Japanese fiscal year 2013 | 2013-04/2014-03",
                "FY Heisei 25 | 2013-04/2014-03",
                "from FY2013 | 2013-04/",
                "from fiscal year 2013 | 2013-04/",
                "since FY2013 | 2013-04/..",
                "until FY2013 | /2014-03",
                "about FY2013 | 2013-04~/2014-03~",
                "FY2013? | 2013-04?/2014-03?",
                "FY2013–FY2015 | 2013-04/2016-03",
                "FY2013-2015 | 2013-04/2016-03",
                "from FY2013 to FY2015 | 2013-04/2016-03",
                "平成25年度 | 2013-04/2014-03",
                "2013年度 | 2013-04/2014-03",
                "2013年度（平成25年度） | 2013-04/2014-03",
                "２０１３年度 | 2013-04/2014-03",
                "2013年度から | 2013-04/",
                "平成25年度から | 2013-04/",
                "2013年度以降 | 2013-04/..",
                "2013～2015年度 | 2013-04/2016-03",
                "平成25年度から平成27年度まで | 2013-04/2016-03",
                "令和元年度 | 2019-04/2020-03",
                "平成31年度 | 2019-04/2020-03",
                "H25年度 | 2013-04/2014-03",
            })
    void understandsFiscalYears(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FY2013/14 | 2013-04/2014-03 | true",
                "FY2013/2014 | 2013-04/2014-03 | true",
                "from FY2013/14 | 2013-04/ | true",
                "FY1999/00 | 1999-04/2000-03 | true",
                "fiscal year 2013/14 | 2013-04/2014-03 | true",
                "FY13 | 2013-04/2014-03 | true",
                "FY 13 | 2013-04/2014-03 | true",
                "FY13/14 | 2013-04/2014-03 | true",
                "FY98 | 1998-04/1999-03 | true",
                "FY13–FY15 | 2013-04/2016-03 | true",
                "FY2013-15 | 2013-04/2016-03 | true",
                "2015-17 | 2015/2017 | false",
                "2013-14 | 2013/2014 | false",
                "2015–17 | 2015/2017 | false",
                "2015 – 21 | 2015/2021 | false",
                "2015～17年 | 2015/2017 | false",
                "2009～12年 | 2009/2012 | false",
                "2015年から17年まで | 2015/2017 | false",
                "2013～15年度 | 2013-04/2016-03 | true",
                "2013年度～15年度 | 2013-04/2016-03 | true",
                "平成25～27年度 | 2013-04/2016-03 | true",
                "平成元～3年 | 1989/1991 | false",
                "H25～27年 | 2013/2015 | false",
            })
    void writesOutShortYearsThatMeanOneThing(String typed, String edtf, boolean fiscal) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), fiscal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015 onwards | 2015/.. | false",
                "May 1997 onward | 1997-05/.. | false",
                "from 2015 on | 2015/.. | false",
                "2015 on | 2015/.. | false",
                "since 2015 | 2015/.. | false",
                "2015- | 2015/.. | false",
                "2015 - | 2015/.. | false",
                "2015/06- | 2015-06/.. | false",
                "FY2013- | 2013-04/ | true",
                "2015 to present | 2015/.. | false",
                "from May 2015 to the present | 2015-05/.. | false",
                "2015–now | 2015/.. | false",
                "2015年～現在 | 2015/.. | false",
                "2015年6月から現在まで | 2015-06/.. | false",
                "2015年以降 | 2015/.. | false",
                "2010年以前 | ../2010 | false",
                "before 2010 | ../2009 | false",
                "before May 1997 | ../1997-04 | false",
                "before 1 March 2016 | ../2016-02-29 | false",
                "before the 1990s | ../1989 | false",
                "before FY2013 | ../2013-03 | true",
                "2010年より前 | ../2009 | false",
            })
    void understandsWhatGoesOnAndWhatCameBefore(String typed, String edtf, boolean fiscal) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), fiscal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27 November 2017 (Monday) | 2017-11-27",
                "27 Nov. 2017 (Mon.) | 2017-11-27",
                "27 Nov (Mon) - 1 Dec (Fri) 2017 | 2017-11-27/2017-12-01",
                "平成25年11月27日（水） | 2013-11-27",
                "H25.11.27 | 2013-11-27",
                "2017/11/27-12/1 | 2017-11-27/2017-12-01",
                "2017/11/27～12/1 | 2017-11-27/2017-12-01",
                "2017.11.27 - 12.1 | 2017-11-27/2017-12-01",
                "2017/12/27-1/3 | 2017-12-27/2018-01-03",
                "2017/11/27-28 | 2017-11-27/2017-11-28",
                "2017/11-12 | 2017-11/2017-12",
            })
    void understandsWeekdaysInBracketsAndShortPeriodsInFigures(String typed, String edtf) {
        assertThat(DateInput.parse(typed)).isEqualTo(new KnownDate(Edtf.parse(edtf), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "'   ' | EMPTY",
                "last summer | UNCLEAR",
                "May | UNCLEAR",
                "27 May | UNCLEAR",
                "27 2017 | UNCLEAR",
                "May June 2017 | UNCLEAR",
                "spring 27 2016 | UNCLEAR",
                "FY | UNCLEAR",
                "FY May 2013 | UNCLEAR",
                "since | UNCLEAR",
                "from spring to summer | UNCLEAR",
                "the end of 2017 | UNCLEAR",
                "2017年27日 | UNCLEAR",
                "11月27日 | UNCLEAR",
                "0月 | UNCLEAR",
                "平成年 | UNCLEAR",
                "春 | UNCLEAR",
                "３／４／２０１７ | AMBIGUOUS",
                "3/4/2017 | AMBIGUOUS",
                "2009–12 | SHORT_YEAR",
                "2013/14 | SHORT_YEAR",
                "FY2013-14 | SHORT_YEAR",
                "FY2013/15 | SHORT_YEAR",
                "FY45 | SHORT_YEAR",
                "November 2017 – 12 | UNCLEAR",
                "2017/11/27 - 1.12 | UNCLEAR",
                "before about 2010 | UNCLEAR",
                "before spring 2016 | UNCLEAR",
                "before | UNCLEAR",
                "onwards | UNCLEAR",
                "27 November 2017 (Toyama) | UNCLEAR",
                "2017/11/27-13/1 | NO_SUCH_DATE",
                "平成32年 | ERA",
                "昭和65年4月 | ERA",
                "令和元年4月30日 | ERA",
                "令和元年4月 | ERA",
                "令和0年 | ERA",
                "明治5年 | ERA",
                "Heisei 40 | ERA",
                "30 February 2017 | NO_SUCH_DATE",
                "2017-02-30 | NO_SUCH_DATE",
                "2017年13月 | NO_SUCH_DATE",
                "2018年～2017年 | NO_SUCH_DATE",
                "2017-13 | NO_SUCH_DATE",
                "2015-14 | NO_SUCH_DATE",
                "201 | NO_SUCH_DATE",
            })
    void saysWhatItDoesNotUnderstand(String typed, Problem expected) {
        assertThatExceptionOfType(DateInputException.class)
                .isThrownBy(() -> DateInput.parse(typed))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(expected));
    }

    @Test
    void refusesTenThousandCharactersAtOnce() {
        assertThatExceptionOfType(DateInputException.class)
                .isThrownBy(() -> DateInput.parse("about ".repeat(2_000)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LONG));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsEveryProblemInBothLanguages(Language language) {
        var formatter = new DateFormatter(Messages.in(language));

        for (Problem problem : Problem.values()) {
            if (problem != Problem.NO_SUCH_DATE) {
                assertThat(formatter.explain(new DateInputException(problem))).isNotBlank();
            }
        }
        for (EdtfException.Reason reason : EdtfException.Reason.values()) {
            var cause = new EdtfException(reason, "2017-02-30");
            assertThat(formatter.explain(cause)).isNotBlank();
            assertThat(formatter.explain(new DateInputException(cause))).isEqualTo(formatter.explain(cause));
        }
    }
}
