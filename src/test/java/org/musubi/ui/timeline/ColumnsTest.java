package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.Dated;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;

class ColumnsTest {
    private final LibraryIndex index =
            Dated.index(Dated.events("2017-12-14", "1997-05", "", "2015-06/..", "199X", "2013-04/", "2017"));
    private final Columns columns = Columns.of(index.records(), Columns.EMPTY);

    @Test
    void datesAreTheSpansThatAreDrawn() {
        for (int i = 0; i < columns.size(); i++) {
            LibraryRecord record = columns.record(i);
            assertThat(columns.isDrawn(i)).isEqualTo(record.date() != null);
            if (record.date() != null) {
                Span span = java.util.Objects.requireNonNull(Span.of(record.date()));
                assertThat(columns.from(i)).isEqualTo((int) span.from());
                assertThat(columns.to(i)).isEqualTo((int) span.to());
                assertThat(columns.goesOn(i)).isEqualTo(span.end() == Span.End.OPEN);
                assertThat(columns.endUnknown(i)).isEqualTo(span.end() == Span.End.UNKNOWN);
            }
        }
    }

    @Test
    void thePlacesOfSomeRecordsAreFound() {
        List<LibraryRecord> some =
                List.of(index.records().get(1), index.records().get(4));
        assertThat(columns.places(some)).containsExactly(1, 4);
        assertThat(columns.places(index.records())).hasSize(7);
    }

    @Test
    void recordsOfAnotherVersionAreLeftOut() {
        var others = new ArrayList<LibraryRecord>();
        others.add(Dated.record(99, RecordKind.EVENT, "1996"));
        others.addAll(index.records().subList(2, 4));
        assertThat(columns.places(others)).containsExactly(2, 3);
    }

    @Test
    void afterAChangeTheColumnsAreAsIfMadeAnew() {
        var random = new Random(7);
        LibraryIndex now = index;
        Columns kept = columns;
        for (int round = 0; round < 200; round++) {
            int number = random.nextInt(30);
            var id = Dated.record(number, RecordKind.EVENT, "2000").id();
            List<LibraryRecord> record = random.nextInt(3) == 0
                    ? List.of()
                    : List.of(Dated.record(
                            number,
                            RecordKind.PROJECT,
                            random.nextInt(9) == 0 ? "" : "" + (1990 + random.nextInt(30))));
            now = now.with(Set.of(id), new LibraryContent(List.of(), List.of(), List.of(), record, List.of()));
            kept = Columns.of(now.records(), kept);
            Columns anew = Columns.of(now.records(), Columns.EMPTY);
            assertThat(kept.size()).isEqualTo(anew.size());
            for (int i = 0; i < kept.size(); i++) {
                assertThat(kept.record(i)).isSameAs(anew.record(i));
                assertThat(kept.isDrawn(i)).isEqualTo(anew.isDrawn(i));
                assertThat(kept.from(i)).isEqualTo(anew.from(i));
                assertThat(kept.kind(i)).isEqualTo(anew.kind(i));
                assertThat(kept.key(i, BinStep.MONTH)).isEqualTo(anew.key(i, BinStep.MONTH));
            }
        }
    }
}
