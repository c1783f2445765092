package org.musubi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class JsonReaderTest {
    private static JsonFormat.Reading read(String json) throws IOException {
        return JsonFormat.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static ExchangeException refused(String json) {
        return catchThrowableOfType(ExchangeException.class, () -> read(json));
    }

    /// A library with one list.
    private static String library(String key, String members) {
        return "{\"musubi\":1,\"" + key + "\":[" + members + "]}";
    }

    /// The only problem, as `where key`.
    private static String problem(String json) {
        var problems = refused(json).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().where() + " "
                + problems.getFirst().what().key().substring("json.".length());
    }

    @Test
    void whateverMayBeEmptyMayBeLeftOut() throws IOException {
        var reading = read("""
                {"records": [{"id": "r", "kind": "event", "type": "forum", "titles": {"en": "Forum"}}],
                 "musubi": 1, "places": null}""");

        assertThat(reading.content().records()).containsExactly(Samples.event("r", "Forum"));
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void aSummaryIsEnglishAndOtherLanguagesStandBesideIt() throws IOException {
        var reading = read(library("records", """
                {"id": "r", "kind": "event", "type": "forum", "titles": {"en": "F"},
                 "summary": "In short", "summaries": {"vi": "Tóm lại", "ja": "要するに"}}"""));

        assertThat(reading.content().records().getFirst().summary())
                .isEqualTo(new Names(Map.of("en", "In short", "ja", "要するに", "vi", "Tóm lại")));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        assertThat(read("\uFEFF{\"musubi\":1}").content()).isEqualTo(LibraryContent.EMPTY);
    }

    @Test
    void unknownKeysAreLeftOutWithAWarning() throws IOException {
        var reading = read("""
                {"musubi": 1, "colour": {"deep": [1]}, "sources": [{"id": "s", "title": "T", "isbn": 12}]}""");

        assertThat(reading.content().sources()).hasSize(1);
        assertThat(reading.warnings()).extracting(Problem::where).containsExactly("$.colour", "$.sources[0].isbn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"s"}                              | $.sources[0].title missing
            {"id":"s","title":" "}                  | $.sources[0].title blank
            {"id":"s","title":7}                    | $.sources[0].title not-text
            {"title":"T"}                           | $.sources[0].id missing
            {"id":"a b","title":"T"}                | $.sources[0].id bad-id
            {"id":"s","title":"T","date":"May 97"}  | $.sources[0].date bad-date
            {"id":"s","title":"T","date":"2017-13"} | $.sources[0].date bad-date
            {"id":"s","title":"a\\u0000b"}          | $.sources[0].title bad-characters
            {"id":"s","title":"a\\ud800b"}          | $.sources[0].title bad-characters
            7                                       | $.sources[0] not-object
            """)
    void saysWhatIsWrongWithASource(String source, String problem) {
        var problems = refused(library("sources", source)).problems();
        assertThat(problems.getFirst().where() + " "
                        + problems.getFirst().what().key().substring("json.".length()))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind":"village"                               | kind unknown-word
            "kind":null                                    | kind missing
            "names":{}                                     | names missing
            "names":{"en":""}                              | names.en blank
            "names":["Toyama"]                             | names not-object
            "aliases":"Toyama"                             | aliases not-list
            "aliases":["Toyama",1]                         | aliases[1] not-text
            "lat":36.7                                     | lon half-point
            "lat":91,"lon":0                               | lat out-of-range
            "lat":"36","lon":137                           | lat not-number
            "geonames":1.5                                 | geonames not-whole
            "geonames":99999999999999999999                | geonames not-whole
            "population":{"value":-1}                      | population.value out-of-range
            "population":{"asOf":"2020"}                   | population.value missing
            "population":12                                | population not-object
            """)
    void saysWhatIsWrongWithAPlace(String keys, String problem) {
        String place = "{\"id\":\"p\"" + (keys.contains("kind") ? "" : ",\"kind\":\"city\"")
                + (keys.contains("\"names\"") ? "" : ",\"names\":{\"en\":\"P\"}") + "," + keys + "}";
        var first = refused(library("places", place)).problems().getFirst();
        assertThat(first.where() + " " + first.what().key().substring("json.".length()))
                .isEqualTo("$.places[0]." + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind":"party"                                 | kind unknown-word
            "status":"broken"                              | status unknown-word
            "fiscalYear":"yes"                             | fiscalYear not-flag
            "date":"27.11.2017"                            | date bad-date
            "parties":[{"party":"x","role":"host"}]        | parties[0].party dangling
            "parties":[{"party":"r","role":"host"}]        | parties[0].party wrong-kind.record
            "parties":[{"party":"p","role":"juggler"}]     | parties[0].role unknown-word
            "parties":[{"role":"host"}]                    | parties[0].party missing
            "participants":{"persons":-1}                  | participants.persons out-of-range
            "participants":{"cities":3000000000}           | participants.cities out-of-range
            "relations":[{"type":"likes","record":"r"}]    | relations[0].type unknown-word
            "relations":[{"type":"follows","record":"p"}]  | relations[0].record wrong-kind.place
            "citations":[{"source":"p"}]                   | citations[0].source wrong-kind.place
            "summary":""                                   | summary blank
            "summary":"a","summaries":{"en":"b"}           | summaries.en twice
            """)
    void saysWhatIsWrongWithARecord(String keys, String problem) {
        String record = "{\"id\":\"r\",\"type\":\"t\",\"titles\":{\"en\":\"T\"}"
                + (keys.contains("\"kind\"") ? "" : ",\"kind\":\"event\"") + "," + keys + "}";
        String json =
                "{\"musubi\":1,\"places\":[{\"id\":\"p\",\"kind\":\"city\",\"names\":{\"en\":\"P\"}}],\"records\":["
                        + record + "]}";
        assertThat(problem(json)).isEqualTo("$.records[0]." + problem);
    }

    @Test
    void saysWhatIsWrongWithOrganisationsAndPeople() {
        assertThat(problem(library("organisations", "{\"id\":\"o\",\"names\":{\"en\":\"O\"},\"seat\":\"o\"}")))
                .isEqualTo("$.organisations[0].seat wrong-kind.organisation");
        assertThat(problem(library("people", "{\"id\":\"m\"}"))).isEqualTo("$.people[0].name nobody");
        assertThat(problem(library("people", "{\"id\":\"m\",\"name\":\"M\",\"affiliation\":\"m\"}")))
                .isEqualTo("$.people[0].affiliation wrong-kind.person");
    }

    @Test
    void anIdIsGivenOnceInTheWholeFile() {
        assertThat(problem("""
                        {"musubi": 1, "sources": [{"id": "x", "title": "S"}], "people": [{"id": "x", "name": "M"}]}""")).isEqualTo("$.people[0].id duplicate");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | $ empty
            []                                      | $ not-library
            "text"                                  | $ not-library
            {}                                      | $ not-library
            {"type":"FeatureCollection"}            | $ not-library
            {"musubi":2}                            | $.musubi version
            {"musubi":"1"}                          | $.musubi version
            {"musubi":1,"places":{}}                | $.places not-list
            {"musubi":1} {"musubi":1}               | $ more
            {"musubi":1,"places":[                  | 1:24 cut-off
            {"musubi":1,"pla                        | 1:17 cut-off
            {musubi:1}                              | 1:2 not-json
            {"musubi":1,"musubi":1}                 | 1:21 not-json
            Dear colleagues                         | 1:5 not-json
            """)
    void saysWhyAFileIsNoLibrary(String json, String problem) {
        String found = problem(json);
        assertThat(found.split(" ")[1]).isEqualTo(problem.split(" ")[1]);
        assertThat(found.startsWith("$")).isEqualTo(problem.startsWith("$"));
    }

    @Test
    void valuesNestedWithoutEndAreRefused() {
        assertThat(problem("{\"musubi\":1,\"places\":" + "[".repeat(100_000))).endsWith("too-deep");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] noise = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, (byte) 0xFF};

        var refusal =
                catchThrowableOfType(ExchangeException.class, () -> JsonFormat.read(new ByteArrayInputStream(noise)));

        assertThat(refusal.problems()).hasSize(1);
    }

    @Test
    void allProblemsAreCountedAndTheFirstTwentyNamed() {
        String many = "{\"id\":\"?\"},".repeat(30) + "{\"id\":\"good\",\"title\":\"T\"}";

        var refusal = refused(library("sources", many));

        assertThat(refusal.count()).isEqualTo(60);
        assertThat(refusal.problems()).hasSize(20);
        assertThat(Messages.in(Language.ENGLISH).text(refusal.message()))
                .isEqualTo("There are 60 problems in the file. Nothing was imported.");
    }

    @Test
    void problemsAreSaidInBothLanguages() {
        Problem problem = refused(library("sources", "{\"id\":\"s\",\"title\":\"T\",\"date\":\"May 97\"}"))
                .problems()
                .getFirst();

        assertThat(problem.text(Messages.in(Language.ENGLISH)))
                .isEqualTo("$.sources[0].date: “May 97” is not a date in EDTF");
        assertThat(problem.text(Messages.in(Language.JAPANESE)))
                .isEqualTo("$.sources[0].date: 「May 97」は EDTF の日付ではありません");
    }

    @Test
    void aStreamThatFailsIsNotAFormatError() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        var start = new ByteArrayInputStream("{\"musubi\":1,".getBytes(StandardCharsets.UTF_8));

        assertThat(catchThrowableOfType(
                        IOException.class, () -> JsonFormat.read(new SequenceInputStream(start, failing))))
                .hasMessage("gone");
    }

    @Test
    void anEmptyLibraryHasAllItsKeys() throws IOException {
        var out = new ByteArrayOutputStream();
        JsonFormat.write(LibraryContent.EMPTY, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {
                          "musubi": 1,
                          "places": [],
                          "organisations": [],
                          "people": [],
                          "records": [],
                          "sources": []
                        }
                        """);
    }

    @Test
    void everyKeyIsWrittenInItsPlace() throws IOException {
        var out = new ByteArrayOutputStream();
        JsonFormat.write(
                new LibraryContent(
                        List.of(Samples.HAI_PHONG),
                        List.of(),
                        List.of(),
                        List.of(Samples.event("r", "Forum", Edtf.parse("1997-05"))),
                        List.of()),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {
                          "musubi": 1,
                          "places": [
                            {
                              "id": "hai-phong",
                              "kind": "city",
                              "names": {
                                "en": "Hai Phong",
                                "ja": "ハイフォン",
                                "vi": "Hải Phòng"
                              },
                              "aliases": [
                                "Haiphong"
                              ],
                              "country": "VN",
                              "admin1": "VN-HP",
                              "lat": 20.86481,
                              "lon": 106.68345,
                              "geonames": 1581298,
                              "wikidata": "Q72818",
                              "lgcode": null,
                              "population": {
                                "value": 2028514,
                                "asOf": "2019"
                              }
                            }
                          ],
                          "organisations": [],
                          "people": [],
                          "records": [
                            {
                              "id": "r",
                              "kind": "event",
                              "type": "forum",
                              "titles": {
                                "en": "Forum"
                              },
                              "date": "1997-05",
                              "dateText": null,
                              "fiscalYear": false,
                              "parties": [],
                              "participants": null,
                              "themes": [],
                              "status": null,
                              "summary": null,
                              "summaries": {},
                              "relations": [],
                              "citations": []
                            }
                          ],
                          "sources": []
                        }
                        """);
    }
}
