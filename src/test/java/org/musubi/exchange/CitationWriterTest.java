package org.musubi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class CitationWriterTest {
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private static CitationWriter writer(Messages messages) {
        return new CitationWriter(id -> Optional.of(Samples.NEWSLETTER).filter(s -> s.id().equals(id)), messages);
    }

    private static Source published(@Nullable String date) {
        return ReferenceLists.source("s", "Report", null, date == null ? null : Edtf.parse(date), null, null, null);
    }

    private static String source(Source source, CitationFormat format) {
        return writer(ENGLISH).sources(List.of(source), format);
    }

    @Test
    void aRecordIsASentenceWithItsSources() {
        assertThat(writer(ENGLISH).records(List.of(Samples.WORKSHOP), CitationFormat.PLAIN_TEXT))
                .isEqualTo("Pilot training workshop (27 November – 1 December 2017). Source: “City Newsletter 12”, "
                        + "Cities Press, January 2018, Heading 2, Annex (https://example.org/12).");
        assertThat(writer(JAPANESE).records(List.of(Samples.WORKSHOP), CitationFormat.PLAIN_TEXT))
                .isEqualTo("試行研修ワークショップ（2017年11月27日～12月1日）。出典：「City Newsletter 12」、"
                        + "Cities Press、2018年1月、Heading 2、Annex（https://example.org/12）。");
    }

    @Test
    void aSourceIsASentence() {
        assertThat(source(Samples.NEWSLETTER, CitationFormat.PLAIN_TEXT))
                .isEqualTo("“City Newsletter 12”, Cities Press, January 2018 (https://example.org/12).");
    }

    @Test
    void severalRecordsHaveALineEach() {
        assertThat(writer(ENGLISH)
                        .records(List.of(Samples.WORKSHOP, Samples.AGREEMENT), CitationFormat.PLAIN_TEXT)
                        .lines())
                .hasSize(2)
                .last()
                .isEqualTo("JCM feasibility study agreement (since FY2014).");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN_TEXT")
    void aRecordWithoutSourcesGivesNoReferences(CitationFormat format) {
        assertThat(writer(ENGLISH).records(List.of(Samples.AGREEMENT), format)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingGivesNothing(CitationFormat format) {
        assertThat(writer(ENGLISH).records(List.of(), format)).isEmpty();
        assertThat(writer(ENGLISH).sources(List.of(), format)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameSourceIsListedOnce(CitationFormat format) {
        Source source = Samples.NEWSLETTER;
        assertThat(writer(ENGLISH).sources(List.of(source, source), format))
                .isEqualTo(writer(ENGLISH).sources(List.of(source), format));
    }

    @Test
    void cslJson() {
        assertThat(writer(ENGLISH).records(List.of(Samples.WORKSHOP), CitationFormat.CSL_JSON))
                .isEqualToIgnoringWhitespace("""
                        [{
                          "id": "cities-city-2018-KEY",
                          "type": "document",
                          "title": "City Newsletter 12",
                          "publisher": "Cities Press",
                          "issued": {"date-parts": [[2018, 1]]},
                          "language": "en",
                          "URL": "https://example.org/12",
                          "note": "Cited for “Pilot training workshop” (27 November – 1 December 2017): Heading 2, Annex"
                        }]""".replace("KEY", newsletterDigits()));
    }

    @Test
    void bibTex() {
        assertThat(writer(ENGLISH).records(List.of(Samples.WORKSHOP), CitationFormat.BIBTEX))
                .isEqualTo("""
                        @misc{cities-city-2018-KEY,
                          title = {{City Newsletter 12}},
                          publisher = {Cities Press},
                          date = {2018-01},
                          year = {2018},
                          month = jan,
                          language = {en},
                          url = {https://example.org/12},
                          annote = {Cited for “Pilot training workshop” (27 November – 1 December 2017): Heading 2, Annex}
                        }
                        """.replace("KEY", newsletterDigits()));
    }

    @Test
    void ris() {
        assertThat(writer(ENGLISH).records(List.of(Samples.WORKSHOP), CitationFormat.RIS))
                .isEqualTo("""
                        TY  - GEN
                        ID  - cities-city-2018-KEY
                        TI  - City Newsletter 12
                        PB  - Cities Press
                        PY  - 2018
                        DA  - 2018/01//
                        LA  - en
                        UR  - https://example.org/12
                        N1  - Cited for “Pilot training workshop” (27 November – 1 December 2017): Heading 2, Annex
                        ER  -\s
                        """.replace("\n", "\r\n").replace("KEY", newsletterDigits()));
    }

    private static String newsletterDigits() {
        String key = new CitationKeys().keyOf(Samples.NEWSLETTER);
        return key.substring(key.lastIndexOf('-') + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017                  | {'date-parts':[[2017]]}",
                "1997-05               | {'date-parts':[[1997,5]]}",
                "2017-11-27            | {'date-parts':[[2017,11,27]]}",
                "2017-11-27T10:30      | {'date-parts':[[2017,11,27]]}",
                "2004-XX               | {'date-parts':[[2004]]}",
                "1985-04-XX            | {'date-parts':[[1985,4]]}",
                "2016-22               | {'date-parts':[[2016]],'season':2}",
                "2012~                 | {'date-parts':[[2012]],'circa':true}",
                "2012-03?              | {'date-parts':[[2012,3]],'circa':true}",
                "2016-24%              | {'date-parts':[[2016]],'season':4,'circa':true}",
                "2017-11-27/2017-12-01 | {'date-parts':[[2017,11,27],[2017,12,1]]}",
                "2015/2016-03          | {'date-parts':[[2015],[2016,3]]}",
                "2015/2015             | {'date-parts':[[2015]]}",
                "2012~/2014            | {'date-parts':[[2012],[2014]],'circa':true}",
                "2015-06/..            | {'literal':'since June 2015'}",
                "2013-04/              | {'literal':'from April 2013, end not known'}",
                "/2013-04              | {'literal':'until April 2013, start not known'}",
                "199X                  | {'literal':'1990s'}",
                "2016-21/2016-22       | {'literal':'spring 2016 – summer 2016'}",
                "-0044-21              | {'literal':'spring 45 BC'}",
                "-0044                 | {'literal':'45 BC'}",
                "Y170000               | {'literal':'170000'}"
            })
    void cslTellsADateInFiguresAsFarAsFiguresCan(String date, String issued) {
        String json = source(published(date), CitationFormat.CSL_JSON);

        assertThat(ReferenceLists.cslJson(json).getFirst().get("issued").toString())
                .isEqualTo(issued.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2017                  | 2017 | -   | -  | -",
                "1997-05               | 1997 | may | -  | -",
                "2017-11-27            | 2017 | nov | 27 | -",
                "2016-22               | 2016 | -   | -  | summer 2016",
                "2015-09-15/2015-09-17 | 2015 | sep | -  | 15–17 September 2015",
                "2015-03/2015-06       | 2015 | -   | -  | March–June 2015",
                "2017-12/2018-01       | -    | -   | -  | December 2017 – January 2018",
                "2012~                 | -    | -   | -  | about 2012",
                "199X                  | -    | -   | -  | 1990s",
                "2015-06/..            | -    | -   | -  | since June 2015"
            })
    void bibTexHasWhatIsCertainApartAndTheRestInWords(
            String date, @Nullable String year, @Nullable String month, @Nullable String day, @Nullable String note) {
        Map<String, String> entry = ReferenceLists.bibTex(source(published(date), CitationFormat.BIBTEX))
                .getFirst();

        assertThat(entry.get("date")).isEqualTo(date);
        assertThat(entry.get("year")).isEqualTo(year);
        assertThat(entry.get("month")).isEqualTo(month);
        assertThat(entry.get("day")).isEqualTo(day);
        assertThat(entry.get("note")).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2017                  | 2017 | 2017///",
                "1997-05               | 1997 | 1997/05//",
                "2017-11-27            | 2017 | 2017/11/27/",
                "0987                  | 0987 | 0987///",
                "2016-22               | 2016 | 2016///summer 2016",
                "2015-09-15/2015-09-17 | 2015 | 2015/09//15–17 September 2015",
                "2012~                 | -    | ///about 2012",
                "2015-06/..            | -    | ///since June 2015"
            })
    void risHasWhatIsCertainApartAndTheRestInWords(String date, @Nullable String year, String full) {
        Map<String, List<String>> entry =
                ReferenceLists.ris(source(published(date), CitationFormat.RIS)).getFirst();

        assertThat(entry.get("PY")).isEqualTo(year == null ? null : List.of(year));
        assertThat(entry.get("DA")).containsExactly(full);
    }

    @Test
    void anUndatedSourceHasNoDate() {
        assertThat(source(published(null), CitationFormat.CSL_JSON)).doesNotContain("issued");
        assertThat(source(published(null), CitationFormat.BIBTEX)).doesNotContain("date", "year", "note");
        assertThat(source(published(null), CitationFormat.RIS)).doesNotContain("PY  -", "DA  -");
        assertThat(source(published(null), CitationFormat.PLAIN_TEXT)).isEqualTo("“Report”.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://example.org/news/12, -, webpage, ELEC",
                "HTTP://EXAMPLE.ORG, -, webpage, ELEC",
                "https://example.org/report.PDF, -, document, GEN",
                "https://example.org/news/12, 12.pdf, document, GEN",
                "ftp://example.org/12, -, document, GEN",
                "not an address, -, document, GEN",
                "-, 12.pdf, document, GEN",
                "-, -, document, GEN"
            })
    void onlyWhatLiesOnTheWebAloneIsAPageOfIt(@Nullable String url, @Nullable String file, String csl, String ris) {
        var source = ReferenceLists.source("s", "Report", null, null, null, url, file);

        assertThat(ReferenceLists.cslJson(source(source, CitationFormat.CSL_JSON))
                        .getFirst()
                        .get("type")
                        .asString())
                .isEqualTo(csl);
        assertThat(ReferenceLists.ris(source(source, CitationFormat.RIS))
                        .getFirst()
                        .get("TY"))
                .containsExactly(ris);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A Report on Đà Nẵng | Institute for Cities (IFC) | 2017-05 | ifc-report-2017-",
                "The City’s Report   | Ville de Québec            | 199X    | ville-citys-",
                "富山市年報          | 環境省                     | 2017    | 2017-",
                "年報                | -                          | -       | source-"
            })
    void aKeyNamesPublisherTitleAndYear(
            String title, @Nullable String publisher, @Nullable String date, String beginning) {
        var source =
                ReferenceLists.source("s", title, publisher, date == null ? null : Edtf.parse(date), null, null, null);

        assertThat(new CitationKeys().keyOf(source)).matches(beginning + "[0-9a-f]{4}");
    }

    @Test
    void keysOfAListAreUniqueWhateverTheIds() {
        var keys = new CitationKeys();
        var given = new ArrayList<String>();
        for (String id : List.of("AaAa", "BBBB", "AaBB", "BBAa")) {
            given.add(keys.keyOf(ReferenceLists.source(id, "Report", null, null, null, null, null)));
        }

        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void aSourceOfManyRecordsCountsThem() {
        List<LibraryRecord> records = Collections.nCopies(6, Samples.WORKSHOP);
        String use = "Cited for “Pilot training workshop” (27 November – 1 December 2017): Heading 2, Annex";

        assertThat(writer(ENGLISH).records(records.subList(0, 2), CitationFormat.RIS))
                .contains("N1  - " + use + "; " + use + "\r\n");
        assertThat(writer(ENGLISH).records(records, CitationFormat.RIS)).contains("N1  - Cited for 6 records\r\n");
    }
}
