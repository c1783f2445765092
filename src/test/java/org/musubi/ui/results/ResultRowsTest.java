package org.musubi.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.RecordSet;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.results.ResultRows.Entry;
import org.musubi.ui.results.ResultRows.Heading;

class ResultRowsTest {
    private static final RecordSet RECORDS = Reference.INDEX.records();

    private final RecordWords words = new RecordWords(Reference.INDEX, Messages.in(Language.ENGLISH));

    private ResultRows rows(RecordSet visible, ResultsOrder order) {
        return rows(visible, order, Set.of());
    }

    private ResultRows rows(RecordSet visible, ResultsOrder order, Set<Arrangement.Group> folded) {
        Arrangement all = Arrangement.of(words, order);
        return new ResultRows(all, all.left(visible), folded, words);
    }

    /// Records that some filters leave.
    private static List<RecordSet> some() {
        return Stream.of(
                        Filter.ALL,
                        Filter.ALL.withKinds(Set.of(RecordKind.AGREEMENT)),
                        Filter.ALL.withKinds(Set.of(RecordKind.EVENT, RecordKind.PROJECT)),
                        Filter.ALL.undated(true),
                        Filter.ALL.withoutSource(true))
                .map(Reference.INDEX::select)
                .toList();
    }

    private static int groups(LibraryRecord record, ResultsOrder.Group by) {
        return Math.max(
                1,
                switch (by) {
                    case COUNTRY -> Reference.INDEX.countriesOf(record).size();
                    case CITY -> Reference.INDEX.citiesOf(record).size();
                    case THEME -> new HashSet<>(record.themes()).size();
                    default -> 1;
                });
    }

    @ParameterizedTest
    @EnumSource(ResultsOrder.Group.class)
    void whateverIsFilteredEachRecordIsInEachOfItsGroupsUnderAHeadingThatCountsThem(ResultsOrder.Group group) {
        var random = new Random(7);
        for (RecordSet visible : some()) {
            for (ResultColumn column : ResultColumn.values()) {
                ResultRows rows = rows(visible, new ResultsOrder(group, column, random.nextBoolean()));
                var listed = new HashMap<Id, Integer>();
                int expected = 0;
                for (int i = 0; i < rows.size(); i++) {
                    switch (rows.get(i)) {
                        case Heading heading -> {
                            assertThat(expected)
                                    .as("records left of the group before")
                                    .isZero();
                            assertThat(heading.count()).isPositive();
                            expected = heading.count();
                        }
                        case Entry entry -> {
                            listed.merge(entry.record().id(), 1, Integer::sum);
                            expected--;
                        }
                    }
                }
                assertThat(expected).isEqualTo(group == ResultsOrder.Group.NONE ? -visible.size() : 0);
                var wanted = new HashMap<Id, Integer>();
                visible.forEach(record -> wanted.put(record.id(), groups(record, group)));
                assertThat(listed).isEqualTo(wanted);
            }
        }
    }

    @Test
    void undatedRecordsAreLastEitherWay() {
        for (boolean descending : new boolean[] {true, false}) {
            ResultRows rows = rows(RECORDS, new ResultsOrder(ResultsOrder.Group.YEAR, ResultColumn.DATE, descending));
            assertThat(((Entry) rows.get(rows.size() - 1)).record().date()).isNull();
            assertThat(((Entry) rows.get(1)).record().date()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultColumn.class,
            names = {"TITLE", "TYPE", "PLACES", "ORGANISATIONS", "PEOPLE", "NETWORKS", "THEMES", "COUNTRIES"})
    void wordsGoByTheRulesOfTheLanguageAndWhatHasNoneIsLast(ResultColumn column) {
        for (Language language : Language.values()) {
            var spoken = new RecordWords(Reference.INDEX, Messages.in(language));
            for (boolean descending : new boolean[] {true, false}) {
                List<String> texts = IntStream.of(Sorting.places(spoken, column, descending))
                        .mapToObj(place -> spoken.text(column, RECORDS.get(place)))
                        .toList();
                Collator rules = Collator.getInstance(language.locale());
                List<String> filled =
                        texts.stream().takeWhile(text -> !text.isEmpty()).toList();
                assertThat(filled).isSortedAccordingTo(descending ? (a, b) -> rules.compare(b, a) : rules);
                assertThat(texts.subList(filled.size(), texts.size())).allMatch(String::isEmpty);
            }
        }
    }

    @Test
    void numbersOfSourcesGoByTheNumberNotItsDigits() {
        List<Integer> numbers = IntStream.of(Sorting.places(words, ResultColumn.SOURCES, true))
                .mapToObj(place -> RecordWords.sources(RECORDS.get(place)))
                .toList();
        assertThat(numbers).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void recordsThatAreAlikeStayInOrderOfDate() {
        List<Edtf> dates = new ArrayList<>();
        for (int place : Sorting.places(words, ResultColumn.KIND, true)) {
            LibraryRecord record = RECORDS.get(place);
            if (record.kind() == RecordKind.EVENT && record.date() != null) {
                dates.add(record.date());
            }
        }
        assertThat(dates).hasSizeGreaterThan(10).isSorted();
    }

    @Test
    void aFoldedGroupShowsItsHeadingAndNumberOnly() {
        ResultRows open = rows(RECORDS, ResultsOrder.DEFAULT);
        var first = (Heading) open.get(0);
        ResultRows folded = rows(RECORDS, ResultsOrder.DEFAULT, Set.of(first.group()));

        assertThat(folded.get(0)).isEqualTo(new Heading(first.group(), first.count(), true, words));
        assertThat(folded.size()).isEqualTo(open.size() - first.count());
        assertThat(folded.indexOf(open.get(first.count() + 1))).isEqualTo(1);
    }

    @Test
    void aLineIsFoundAgainAfterAFilterAlsoInAChangedRecord() {
        ResultRows all = rows(RECORDS, ResultsOrder.DEFAULT);
        RecordSet undated = Reference.INDEX.select(Filter.ALL.undated(true));
        LibraryRecord kept = undated.get(0);
        ResultRows few = rows(undated, ResultsOrder.DEFAULT);

        int at = few.indexOf(kept.id());
        assertThat(few.indexOf(all.get(all.indexOf(kept.id())))).isEqualTo(at).isPositive();
        LibraryRecord changed = kept.withAttachments(List.copyOf(kept.attachments()));
        assertThat(few.indexOf(new Entry(changed, words))).isEqualTo(at);
        assertThat(few.indexOf(new Entry(
                        RECORDS.stream()
                                .filter(r -> !undated.has(r.id()))
                                .findFirst()
                                .orElseThrow(),
                        words)))
                .isEqualTo(-1);
    }

    @Test
    void aLineThatIsGoneGivesItsPlaceToTheNextThatIsStillThere() {
        Arrangement all = Arrangement.of(words, new ResultsOrder(ResultsOrder.Group.CITY, ResultColumn.TITLE, false));
        ResultRows before = new ResultRows(all, all.left(RECORDS), Set.of(), words);
        ResultRows now = new ResultRows(
                all,
                all.left(Reference.INDEX.select(Filter.ALL.withKinds(Set.of(RecordKind.AGREEMENT)))),
                Set.of(),
                words);

        int survivors = 0;
        for (int i = 0; i < before.size(); i++) {
            LibraryRecord record = before.record(i);
            int near = now.indexNear(before, i);
            if (record != null && record.kind() == RecordKind.AGREEMENT) {
                survivors++;
                assertThat(now.record(near)).isSameAs(record);
            } else if (i + 1 < before.size() && record != null) {
                assertThat(near).isEqualTo(now.indexNear(before, i + 1));
            }
        }
        assertThat(survivors).isGreaterThan(10);
    }
}
