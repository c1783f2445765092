package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.RecordKind;

class TimelineLayoutTest {
    private static final double ROW = 18;
    private static final TimeScale SCALE = new Extent(1989, 2022).scale(1000);

    private static Item item(String id, RecordKind kind, String date) {
        Edtf edtf = Edtf.parse(date);
        var record = new LibraryRecord(
                new Id(id),
                kind,
                "test",
                Names.of("en", id),
                edtf,
                null,
                false,
                List.of(),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
        return new Item(record, Objects.requireNonNull(Span.of(edtf)), id);
    }

    private static Mark only(String date) {
        return TimelineLayout.of(List.of(item("a", RecordKind.EVENT, date)), SCALE, ROW)
                .marks()
                .getFirst();
    }

    @Test
    void eachKindHasALaneInTheOrderOfKinds() {
        TimelineLayout layout = TimelineLayout.of(
                List.of(item("p", RecordKind.PROJECT, "2015"), item("a", RecordKind.AGREEMENT, "2014")), SCALE, ROW);
        assertThat(layout.lanes()).extracting(Lane::kind).containsExactly(RecordKind.AGREEMENT, RecordKind.PROJECT);
        assertThat(layout.lanes().get(1).y())
                .isEqualTo(layout.lanes().getFirst().height());
    }

    @Test
    void aMonthIsDrawnOverItsWholeLength() {
        TimeScale year = new TimeScale(
                LocalDate.of(1997, 1, 1).toEpochDay(), LocalDate.of(1998, 1, 1).toEpochDay(), 1000);
        Mark mark = TimelineLayout.of(List.of(item("a", RecordKind.AGREEMENT, "1997-05")), year, ROW)
                .marks()
                .getFirst();
        assertThat(mark.isSymbol()).isFalse();
        assertThat(mark.width()).isCloseTo(31 * year.pixelsPerDay(), within(1e-6));
    }

    @Test
    void whatIsTooShortToBeSeenIsASymbolAroundItsMiddle() {
        Mark mark = only("2017-12-14");
        assertThat(mark.isSymbol()).isTrue();
        assertThat(mark.middle()).isBetween(SCALE.x(day("2017-12-14")), SCALE.x(day("2017-12-15")));
    }

    @Test
    void anOpenEndGoesOnToTheEdge() {
        assertThat(only("2015-06/..").right()).isEqualTo(1000);
    }

    @Test
    void anUnknownEndFadesSoon() {
        Mark mark = only("2013-04/");
        assertThat(mark.right()).isEqualTo(SCALE.x(day("2013-05-01")) + TimelineLayout.FADE);
    }

    @Test
    void theMarkUnderThePointerIsFound() {
        TimelineLayout layout = TimelineLayout.of(List.of(item("a", RecordKind.EVENT, "2017-12-14")), SCALE, ROW);
        Mark mark = layout.marks().getFirst();
        assertThat(layout.at(mark.middle(), mark.y())).contains(mark);
        assertThat(layout.at(mark.middle() + 40, mark.y())).isEmpty();
    }

    @Property(tries = 100)
    void nothingOverlaps(@ForAll @Size(max = 60) List<@IntRange(max = 11_000) Integer> days) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days.get(i));
            String date = switch (i % 4) {
                case 0 -> day.toString();
                case 1 -> day.toString().substring(0, 7);
                case 2 -> Integer.toString(day.getYear());
                default -> day + "/" + day.plusDays(400);
            };
            items.add(item("r" + i, RecordKind.values()[i % 2], date));
        }
        List<Mark> marks = TimelineLayout.of(items, SCALE, ROW).marks();
        assertThat(marks).hasSameSizeAs(items);
        for (Mark a : marks) {
            for (Mark b : marks) {
                if (a != b && a.y() == b.y()) {
                    assertThat(a.right() <= b.left() || b.right() <= a.left()).isTrue();
                }
            }
        }
    }

    private static double day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }
}
