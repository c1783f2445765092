package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.model.Disagreement.Statement;

class DisagreementTest {
    private static final Id NEWS = new Id("news");
    private static final Id REPORT = new Id("report");

    private static Citation dated(Id source, @Nullable String quote, @Nullable String value) {
        return new Citation(source, null, quote, "date", value, false);
    }

    private static Citation whole(Id source) {
        return new Citation(source, "page 3", null, null, false);
    }

    private static LibraryRecord record(@Nullable String date, @Nullable String words, Citation... citations) {
        return record(date, words, false, citations);
    }

    private static LibraryRecord record(
            @Nullable String date, @Nullable String words, boolean fiscalYear, Citation... citations) {
        return new LibraryRecord(
                new Id("r"),
                RecordKind.AGREEMENT,
                "sister city",
                Names.of("en", "Agreement"),
                date == null ? null : Edtf.parse(date),
                words,
                fiscalYear,
                List.of(),
                new Participants(150, null, null, true),
                List.of(),
                Status.SIGNED,
                Names.NONE,
                List.of(),
                List.of(citations));
    }

    private static List<Statement> statements(LibraryRecord record) {
        return Disagreement.in(record).getFirst().statements();
    }

    private static LibraryRecord choose(LibraryRecord record, String value) {
        return Disagreement.in(record).getFirst().choose(record, value);
    }

    @Test
    void sourcesThatSayTheSameAgree() {
        assertThat(Disagreement.in(record("2014-04", null, dated(NEWS, null, "2014-04"), dated(REPORT, null, null))))
                .isEmpty();
        assertThat(Disagreement.in(record("2014-04", null, whole(NEWS)))).isEmpty();
    }

    @Test
    void differentValuesStandSideBySideTheChosenOneFirst() {
        Citation news = dated(NEWS, "in May", "2014-05");
        Citation report = dated(REPORT, null, null);

        assertThat(statements(record("2014-04-18", null, news, report)))
                .containsExactly(
                        new Statement("2014-04-18", List.of(report), true, true),
                        new Statement("2014-05", List.of(news), false, true));
    }

    @Test
    void whatTheRecordShowsWithoutASourceIsMarkedToo() {
        Citation news = dated(NEWS, null, "2014-05");

        assertThat(statements(record("2014-04-18", null, news)))
                .first()
                .isEqualTo(new Statement("2014-04-18", List.of(), true, true));
    }

    @Test
    void aSourceOfTheWholeRecordStandsForWhatItShowsUnlessItSaysOtherwise() {
        Citation news = dated(NEWS, null, "2014-05");

        assertThat(statements(record("2014-04-18", null, news, whole(NEWS), whole(REPORT))))
                .first()
                .isEqualTo(new Statement("2014-04-18", List.of(whole(REPORT)), true, true));
    }

    @Test
    void anUndatedRecordHasNoChosenOne() {
        assertThat(statements(record(null, null, dated(NEWS, null, "2014-05"), dated(REPORT, null, "2014-04"))))
                .extracting(Statement::chosen)
                .containsExactly(false, false);
    }

    @Test
    void choosingAnotherShowsItAndKeepsTheFormerAsItsSourcesValue() {
        LibraryRecord before = record(
                "2014-04-18", "on 18 April 2014", dated(NEWS, "in May 2014", "2014-05"), dated(REPORT, null, null));

        LibraryRecord after = choose(before, "2014-05");

        assertThat(after.date()).isEqualTo(Edtf.parse("2014-05"));
        assertThat(after.dateText()).isEqualTo("in May 2014");
        assertThat(after.citations())
                .containsExactly(
                        dated(NEWS, "in May 2014", "2014-05"), dated(REPORT, "on 18 April 2014", "2014-04-18"));
        assertThat(statements(after)).extracting(Statement::value).containsExactlyInAnyOrder("2014-05", "2014-04-18");
    }

    @Test
    void choosingBackGivesTheRecordAsItWas() {
        LibraryRecord before = record(
                "2014-04-18",
                "on 18 April 2014",
                dated(NEWS, "in May 2014", "2014-05"),
                dated(REPORT, "on 18 April 2014", "2014-04-18"));

        assertThat(choose(choose(before, "2014-05"), "2014-04-18")).isEqualTo(before);
    }

    @Test
    void aSourceOfTheWholeRecordKeepsTheFormerValue() {
        LibraryRecord before = record("2014-04-18", "18 April", dated(NEWS, null, "2014-05"), whole(REPORT));

        assertThat(choose(before, "2014-05").citations())
                .containsExactly(
                        dated(NEWS, null, "2014-05"),
                        whole(REPORT),
                        new Citation(REPORT, "page 3", "18 April", "date", "2014-04-18", false));
    }

    @Test
    void aFiscalYearIsKeptByItsMonths() {
        LibraryRecord before = record("2013", "FY2013", true, dated(NEWS, null, "2014"), dated(REPORT, null, null));

        LibraryRecord after = choose(before, "2014");
        assertThat(after.fiscalYear()).isFalse();
        LibraryRecord back = choose(after, "2013-04/2014-03");

        assertThat(back.date()).isEqualTo(Edtf.parse("2013-04/2014-03"));
        assertThat(back.fiscalYear()).isTrue();
        assertThat(back.dateText()).isEqualTo("FY2013");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status       | ended                 | ended",
                "status       | In-Force              | in-force",
                "type         | friendship city       | friendship city",
                "participants | 120                   | 120 persons",
                "participants | about 1 person        | about 1 person",
                "participants | 4 cities, 1 country   | 4 cities, 1 country"
            })
    void otherFieldsOfOneValueCanBeChosen(String field, String value, String shown) {
        LibraryRecord before = record("2014", null, new Citation(NEWS, null, null, field, value, false));

        LibraryRecord after = choose(before, value);

        assertThat(CitedField.of(field).orElseThrow().shown(after)).isEqualTo(shown);
        assertThat(after.date()).isEqualTo(before.date());
    }

    @Test
    void valuesOfOtherFieldsAreKeptButNotChosen() {
        LibraryRecord record = record(
                "2014",
                null,
                new Citation(NEWS, null, null, "parties", "Toyama and Semarang", false),
                new Citation(REPORT, null, null, "parties", "Toyama alone", false));

        Disagreement found = Disagreement.in(record).getFirst();

        assertThat(found.statements())
                .extracting(Statement::value)
                .containsExactly("Toyama and Semarang", "Toyama alone");
        assertThat(found.statements()).noneMatch(Statement::chosen).noneMatch(Statement::valid);
        assertThatThrownBy(() -> found.choose(record, "Toyama alone")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueThatIsNoDateIsShownButCannotBeChosen() {
        LibraryRecord record = record("2014", null, dated(NEWS, null, "last spring"));

        assertThat(statements(record)).extracting(Statement::valid).containsExactly(true, false);
        assertThatThrownBy(() -> choose(record, "last spring")).isInstanceOf(IllegalArgumentException.class);
    }
}
