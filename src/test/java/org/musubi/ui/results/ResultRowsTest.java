package org.musubi.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.model.LibraryRecord;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.results.ResultsViewModel.Entry;
import org.musubi.ui.results.ResultsViewModel.Heading;

class ResultRowsTest {
    private static final List<LibraryRecord> RECORDS = Reference.INDEX.records();

    private int made;

    private final ResultRows.Wording wording = new ResultRows.Wording() {
        @Override
        public String name(Arrangement.Group group) {
            return group.toString();
        }

        @Override
        public Entry entry(LibraryRecord record) {
            made++;
            return new Entry(record, record.title("en"), "", "");
        }
    };

    private ResultRows rows(List<LibraryRecord> visible, ResultsOrder order) {
        int[] byTitle = order.sort() == ResultsOrder.Sort.TITLE ? Arrangement.byTitle(RECORDS, Language.ENGLISH) : null;
        Arrangement all = Arrangement.of(RECORDS, order, byTitle);
        return new ResultRows(all, all.left(visible), wording);
    }

    private static List<LibraryRecord> some(Random random) {
        double share = random.nextDouble();
        return RECORDS.stream().filter(_ -> random.nextDouble() < share).toList();
    }

    @ParameterizedTest
    @EnumSource(ResultsOrder.Group.class)
    void whateverIsFilteredEachRecordIsThereOnceUnderAHeadingThatCountsItsOwn(ResultsOrder.Group group) {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<LibraryRecord> visible = some(random);
            ResultsOrder order = new ResultsOrder(
                    group, round % 2 == 0 ? ResultsOrder.Sort.DATE : ResultsOrder.Sort.TITLE, random.nextBoolean());
            ResultRows rows = rows(visible, order);

            var listed = new ArrayList<LibraryRecord>();
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
                        listed.add(entry.record());
                        expected--;
                        assertThat(rows.indexOf(entry.record().id())).isEqualTo(i);
                    }
                }
            }
            assertThat(expected).isZero();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(visible);
        }
    }

    @Test
    void undatedRecordsAreLastEitherWay() {
        for (boolean descending : new boolean[] {true, false}) {
            ResultRows rows =
                    rows(RECORDS, new ResultsOrder(ResultsOrder.Group.YEAR, ResultsOrder.Sort.DATE, descending));
            assertThat(((Entry) rows.get(rows.size() - 1)).record().date()).isNull();
            assertThat(((Entry) rows.get(1)).record().date()).isNotNull();
        }
    }

    @Test
    void titlesGoByTheRulesOfTheLanguage() {
        for (Language language : Language.values()) {
            List<String> titles = IntStream.of(Arrangement.byTitle(RECORDS, language))
                    .mapToObj(place -> RECORDS.get(place).title(language.tag()))
                    .toList();
            assertThat(titles).isSortedAccordingTo(Collator.getInstance(language.locale()));
        }
    }

    @Test
    void onlyLinesThatAreLookedAtAreMade() {
        ResultRows rows = rows(RECORDS, ResultsOrder.DEFAULT);
        assertThat(made).isZero();
        rows.get(1);
        assertThat(made).isEqualTo(1);
    }

    @Test
    void aLineIsFoundAgainAfterAFilterAlsoInAChangedRecord() {
        ResultRows all = rows(RECORDS, ResultsOrder.DEFAULT);
        LibraryRecord kept = RECORDS.get(RECORDS.size() / 2);
        ResultRows few = rows(List.of(kept), ResultsOrder.DEFAULT);

        assertThat(few.indexOf(all.get(all.indexOf(kept.id())))).isEqualTo(1);
        LibraryRecord changed = kept.withAttachments(List.copyOf(kept.attachments()));
        assertThat(few.indexOf(new Entry(changed, "", "", ""))).isEqualTo(1);
        assertThat(few.indexOf(all.get(1))).isEqualTo(all.record(1) == kept ? 1 : -1);
    }
}
