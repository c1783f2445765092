package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Libraries;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;

class RecordFormTest {
    private static final Id ID = new Id("new-record");
    private static final Place KITAKYUSHU_OF_GAZETTEER = new Place(
            new Id("gazetteer-1859307"),
            PlaceKind.CITY,
            org.musubi.model.Names.of("Kitakyushu", "ja", "北九州市"),
            List.of(),
            "JP",
            "JP-40",
            null,
            1859307L,
            null,
            null,
            null);
    private static final Gazetteer ONE_CITY = new Gazetteer() {
        @Override
        public List<Suggestion> suggest(String text, String language, int limit) {
            return List.of(new Suggestion("1859307", "Kitakyushu", "Japan"));
        }

        @Override
        public Optional<Place> place(String key) {
            return key.equals("1859307") ? Optional.of(KITAKYUSHU_OF_GAZETTEER) : Optional.empty();
        }
    };
    private static final Known REFERENCE = new LibraryKnown(() -> Reference.INDEX, ONE_CITY);
    private static final Vocabulary TYPES = new Vocabulary(List.of("training workshop", "forum", "sister city"));
    private static final Vocabulary THEMES = new Vocabulary(List.of("waste", "SDGs"));

    private static Parsed<LibraryRecord> read(Map<String, String> values) {
        return read(values, RecordKind.EVENT, REFERENCE);
    }

    private static Parsed<LibraryRecord> read(Map<String, String> values, RecordKind kind, Known known) {
        return RecordForm.read(values, ID, kind, known, TYPES, THEMES, Id::next);
    }

    /// A form with all that a record needs, and what a test is about.
    private static Map<String, String> form(String... fields) {
        var values = new HashMap<String, String>();
        values.put("title.en", "A workshop");
        values.put("type", "Training workshop");
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return values;
    }

    private static LibraryRecord record(String... fields) {
        Parsed<LibraryRecord> parsed = read(form(fields));
        assertThat(parsed.problems()).isEmpty();
        return java.util.Objects.requireNonNull(parsed.entry());
    }

    private static List<String> problems(String... fields) {
        return read(form(fields)).problems().stream()
                .map(problem -> problem.field() + " " + problem.message().key())
                .toList();
    }

    @Test
    void twoNewPeopleOfOneNameAreTwoWhereTheirOfficesDiffer() {
        String[] fields = {
            "party.0.name",
            "Tanaka",
            "party.0.name.ref",
            "+person",
            "party.0.role",
            "host",
            "party.0.name.office",
            "Mayor",
            "party.1.name",
            "Tanaka",
            "party.1.name.ref",
            "+person",
            "party.1.role",
            "speaker",
            "party.1.name.office",
            "Director",
            "party.2.name",
            "Tanaka",
            "party.2.name.ref",
            "+person",
            "party.2.role",
            "chair"
        };
        Parsed<LibraryRecord> parsed = read(form(fields));
        assertThat(parsed.parties())
                .extracting(party -> ((Person) party).role())
                .containsExactly("Mayor", "Director");
        assertThat(java.util.Objects.requireNonNull(parsed.entry()).parties())
                .extracting(involvement -> involvement.party())
                .containsExactly(
                        parsed.parties().get(0).id(),
                        parsed.parties().get(1).id(),
                        parsed.parties().get(0).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 27 November 2013 | 2013-11-27",
                "date | 平成25年度 | 2013-04/2014-03",
                "status | signed | signed",
                "type | フォーラム | forum",
                "type | Round table | Round table",
                "participants | about 150 persons, 4 cities | about 150 persons, 4 cities",
                "participants | 150 | 150 persons",
                "participants | 1,500 people and 3 countries | 1500 persons, 3 countries",
                "participants | 約１５０名、4都市、3か国 | about 150 persons, 4 cities, 3 countries",
                "parties | Toyama and Osaka | Toyama and Osaka",
            })
    void whatASourceStatesIsKeptInTheFormOfItsField(String field, String typed, String value) {
        Citation citation = record(
                        "citation.0.source",
                        "Report",
                        "citation.0.source.ref",
                        "+source",
                        "citation.0.field",
                        field,
                        "citation.0.value",
                        typed)
                .citations()
                .getFirst();
        assertThat(citation.value()).isEqualTo(value);
        assertThat(citation.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | some day in May | date.problem.unclear",
                "status | doubtful | editor.problem.choice",
                "participants | many | editor.problem.source.participants",
            })
    void whatASourceStatesHasToBeUnderstood(String field, String typed, String problem) {
        assertThat(problems(
                        "citation.0.source",
                        "Report",
                        "citation.0.source.ref",
                        "+source",
                        "citation.0.field",
                        field,
                        "citation.0.value",
                        typed))
                .containsExactly("citation.0.value " + problem);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRecordOfTheReferenceLibraryComesThroughItsFormUnchanged(Language language) {
        for (LibraryRecord record : Reference.CONTENT.records()) {
            Map<String, String> texts = RecordTexts.of(record, REFERENCE, Messages.in(language));
            Parsed<LibraryRecord> parsed =
                    RecordForm.read(texts, record.id(), record.kind(), REFERENCE, TYPES, THEMES, Id::next);
            assertThat(parsed.problems()).allMatch(FieldProblem::doubtful);
            assertThat(parsed.entry()).isEqualTo(record);
            assertThat(parsed.parties()).isEmpty();
            assertThat(parsed.sources()).isEmpty();
        }
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 30)
    void everyRecordComesThroughItsFormUnchanged(@ForAll("libraries") LibraryContent content) {
        LibraryIndex index = LibraryIndex.of(content);
        Known known = new LibraryKnown(() -> index, Gazetteer.NONE);
        for (Language language : Language.values()) {
            for (LibraryRecord record : content.records()) {
                boolean ownRelation = record.relations().stream()
                        .anyMatch(relation -> relation.record().equals(record.id()));
                Map<String, String> texts = new Form(RecordTexts.of(record, known, Messages.in(language))).values();
                Parsed<LibraryRecord> parsed =
                        RecordForm.read(texts, record.id(), record.kind(), known, TYPES, THEMES, Id::next);
                if (ownRelation) {
                    assertThat(parsed.problems())
                            .anyMatch(p -> p.message().key().equals("editor.problem.relation.self"));
                } else {
                    assertThat(parsed.problems()).allMatch(FieldProblem::doubtful);
                    assertThat(parsed.entry()).isEqualTo(record);
                }
            }
        }
    }

    @Provide
    Arbitrary<Map<String, String>> anything() {
        Arbitrary<String> field = Arbitraries.oneOf(
                Arbitraries.of(
                        "title.en",
                        "title.",
                        "type",
                        "type.word",
                        "date",
                        "fiscal",
                        "dateText",
                        "party.0.name",
                        "party.0.name.ref",
                        "party.0.role",
                        "party.0.date",
                        "party.1.name",
                        "party.1.name.ref",
                        "party.1.role",
                        "party.1.name.affiliation",
                        "party.1.name.affiliation.ref",
                        "party.99999999999.role",
                        "party.x.name",
                        "participants.persons",
                        "participants.about",
                        "theme.0",
                        "theme.0.word",
                        "themeNew",
                        "status",
                        "summary.ja",
                        "relation.0.record",
                        "relation.0.record.ref",
                        "relation.0.type",
                        "citation.0.source",
                        "citation.0.source.ref",
                        "citation.0.source.date",
                        "citation.0.quote",
                        "citation.0.field",
                        "citation.0.value",
                        "citation.0.inferred"),
                Arbitraries.strings().ofMaxLength(12));
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "host",
                        "signed",
                        "true",
                        "Toyama",
                        "+place",
                        "+organisation",
                        "+person",
                        "+source",
                        "+gazetteer/1859307",
                        "+gazetteer/",
                        "+",
                        "27 Nov – 1 Dec 2017",
                        "31 February 2017",
                        "2017/",
                        "99999999999",
                        "-3",
                        "１２",
                        "\0",
                        "\uD800",
                        "produced",
                        "\u2028"),
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().ofLength(200));
        return Arbitraries.maps(field, text).ofMaxSize(30);
    }

    @Property(tries = 300)
    void whateverIsTypedIsReadOrExplained(@ForAll("anything") Map<String, String> values) {
        for (RecordKind kind : List.of(RecordKind.EVENT, RecordKind.AGREEMENT)) {
            Parsed<LibraryRecord> parsed = read(new Form(values).values(), kind, REFERENCE);
            if (parsed.isWrong()) {
                assertThat(parsed.problems()).anyMatch(problem -> !problem.doubtful());
            }
            for (Language language : Language.values()) {
                parsed.problems()
                        .forEach(problem -> assertThat(Messages.in(language).text(problem.message()))
                                .isNotBlank()
                                .doesNotContain("{0}"));
            }
        }
    }

    @Test
    void anEmptyFormAsksForATitleAndAType() {
        assertThat(read(Map.of()).problems()).extracting(FieldProblem::field).containsExactly("title", "type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27 Nov – 1 Dec 2017  | 2017-11-27/2017-12-01 | false
            May 1997             | 1997-05               | false
            FY2013               | 2013-04/2014-03       | true
            平成25年度            | 2013-04/2014-03       | true
            since June 2015      | 2015-06/..            | false
            2017年11月            | 2017-11               | false
            2015-06/..           | 2015-06/..            | false
            """)
    void datesAreReadAsPeopleTypeThem(String typed, String edtf, boolean fiscal) {
        LibraryRecord record = record("date", typed);
        assertThat(record.date()).isEqualTo(Edtf.parse(edtf));
        assertThat(record.fiscalYear()).isEqualTo(fiscal);
    }

    @Test
    void aDateThatIsNoneIsExplained() {
        assertThat(problems("date", "3/4/2017")).containsExactly("date date.problem.ambiguous");
        assertThat(problems("date", "31 February 2017")).containsExactly("date date.edtf.day");
        assertThat(problems("date", "some day")).containsExactly("date date.problem.unclear");
    }

    @Test
    void typesAndThemesAreKeptInEnglishInWhicheverLanguageTheyAreTyped() {
        LibraryRecord record = record("type", "研修ワークショップ", "theme.0", "waste", "theme.1", "夜景", "themeNew", "ｓｄｇｓ");
        assertThat(record.type()).isEqualTo("training workshop");
        assertThat(record.themes()).containsExactly("waste", "夜景", "SDGs");
    }

    @Test
    void aPartyOfTheLibraryIsKnownByItsNameInAnyLanguage() {
        for (String name : List.of("Toyama", "富山市", "toyama")) {
            LibraryRecord record = record("party.0.role", "host", "party.0.name", name);
            assertThat(record.parties().getFirst().party()).isEqualTo(Reference.party("Toyama"));
            assertThat(record.parties().getFirst().role()).isEqualTo(Role.HOST);
        }
    }

    @Test
    void aPlaceOfTheGazetteerIsTakenInWithTheRecord() {
        Parsed<LibraryRecord> parsed = read(form(
                "party.0.role", "host",
                "party.0.name", "Kitakyushu",
                "party.0.name.ref", "+gazetteer/1859307",
                "party.1.role", "organiser",
                "party.1.name", "Kitakyushu",
                "party.1.name.ref", "+gazetteer/1859307"));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.parties()).containsExactly(KITAKYUSHU_OF_GAZETTEER);
    }

    @Test
    void newPartiesAreMadeOnceHoweverOftenTheyAreNamed() {
        Parsed<LibraryRecord> parsed = read(form(
                "party.0.role", "host",
                "party.0.name", "新しい市",
                "party.0.name.ref", "+place",
                "party.1.role", "venue",
                "party.1.name", "新しい市",
                "party.1.name.ref", "+place",
                "party.2.role", "speaker",
                "party.2.name", "Mori Masashi",
                "party.2.name.ref", "+person",
                "party.2.name.office", "Mayor",
                "party.2.name.affiliation", "新しい市",
                "party.2.name.affiliation.ref", "+place",
                "party.3.role", "organiser",
                "party.3.name", "Waste Institute",
                "party.3.name.ref", "+organisation"));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.parties()).hasSize(3);
        Place place = (Place) parsed.parties().getFirst();
        assertThat(place.names().exactly("ja")).contains("新しい市");
        assertThat(parsed.parties().get(1)).isInstanceOfSatisfying(Person.class, person -> {
            assertThat(person.role()).isEqualTo("Mayor");
            assertThat(person.affiliation()).isEqualTo(place.id());
        });
        assertThat(parsed.parties().get(2)).isInstanceOf(Organisation.class);
    }

    @Test
    void aNameThatNobodyHasIsExplained() {
        assertThat(problems("party.0.role", "host", "party.0.name", "Atlantis"))
                .containsExactly("party.0.name editor.problem.party.unknown");
        assertThat(problems("party.0.role", "host", "party.0.name", "Toyama", "party.0.name.ref", "gone"))
                .containsExactly("party.0.name editor.problem.party.gone");
        assertThat(problems("party.0.role", "host", "party.0.date", "2017"))
                .containsExactly("party.0.name editor.problem.party.none");
        assertThat(problems("party.0.name", "Toyama")).containsExactly("party.0.role editor.problem.role");
    }

    @Test
    void aRoleWithoutAPartyIsARowNotYetFilledIn() {
        assertThat(record("party.0.role", "host").parties()).isEmpty();
    }

    @Test
    void aRoleOutsideTheRecordsDateIsDoubtfulButCanBeSaved() {
        Parsed<LibraryRecord> parsed = read(
                form("date", "2017", "party.0.role", "host", "party.0.name", "Toyama", "party.0.date", "May 2018"));
        assertThat(parsed.entry()).isNotNull();
        assertThat(parsed.problems()).extracting(FieldProblem::doubtful).containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({"150, 150", "１５０, 150", "'1,500', 1500", "0, 0"})
    void numbersAreReadAsPeopleTypeThem(String typed, int number) {
        assertThat(java.util.Objects.requireNonNull(record("participants.persons", typed, "participants.about", "true")
                                .participants())
                        .persons())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"many", "-1", "1.5", "'1,5'", "99999999999"})
    void whatIsNoNumberIsExplained(String typed) {
        assertThat(problems("participants.persons", typed))
                .containsExactly("participants.persons editor.problem.number");
    }

    @Test
    void aNewSourceIsMadeWithTheRecord() {
        Parsed<LibraryRecord> parsed = read(form(
                "citation.0.source", "City Newsletter",
                "citation.0.source.ref", "+source",
                "citation.0.source.publisher", "The City",
                "citation.0.source.date", "May 2018",
                "citation.0.source.url", "https://example.org",
                "citation.0.quote", "seven participants",
                "citation.0.field", "participants",
                "citation.1.source", "City newsletter",
                "citation.1.source.ref", "+source",
                "citation.1.inferred", "true"));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.sources()).singleElement().satisfies(source -> {
            assertThat(source.title()).isEqualTo("City Newsletter");
            assertThat(source.date()).isEqualTo(Edtf.parse("2018-05"));
        });
        LibraryRecord record = java.util.Objects.requireNonNull(parsed.entry());
        assertThat(record.citations())
                .hasSize(2)
                .allSatisfy(citation -> assertThat(citation.source())
                        .isEqualTo(parsed.sources().getFirst().id()));
        assertThat(record.citations().getLast().inferred()).isTrue();
    }

    @Test
    void aQuotationNeedsItsSource() {
        assertThat(problems("citation.0.quote", "seven participants"))
                .containsExactly("citation.0.source editor.problem.source.none");
    }

    @Test
    void relationsGoToOtherRecordsOfTheLibrary() {
        LibraryRecord other = Reference.record("Pilot Training Workshop");
        assertThat(record(
                                "relation.0.type",
                                "follows",
                                "relation.0.record.ref",
                                other.id().value())
                        .relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.record()).isEqualTo(other.id()));
        assertThat(problems("relation.0.type", "follows", "relation.0.record", "No such record"))
                .containsExactly("relation.0.record editor.problem.relation.unknown");
        assertThat(problems("relation.0.type", "follows", "relation.0.record.ref", ID.value()))
                .containsExactly("relation.0.record editor.problem.relation.self");
    }
}
