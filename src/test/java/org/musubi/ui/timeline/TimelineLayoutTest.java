package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.musubi.Dated;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;

class TimelineLayoutTest {
    private static final Extent EXTENT = new Extent(1989, 2022);
    private static final TimeScale SCALE = EXTENT.scale(1000);
    private static final PictureMaker PICTURES = new PictureMaker(new CharWidths(_ -> 6), Locale.UK);

    private static TimelineLayout layout(List<LibraryRecord> records, TimeScale scale) {
        LibraryIndex index = Dated.index(records);
        Columns columns = Columns.of(index.records(), Columns.EMPTY);
        int[] places =
                IntStream.range(0, columns.size()).filter(columns::isDrawn).toArray();
        return TimelineLayout.of(
                Membership.of(LaneBy.KIND, index, columns).lanes(places),
                columns,
                TimelineLayout.Detail.of(scale.pixelsPerDay(), EXTENT),
                null);
    }

    private static Picture picture(List<LibraryRecord> records, TimeScale scale) {
        TimelineLayout layout = layout(records, scale);
        return PICTURES.make(layout, scale, 0, Math.max(1, layout.height()));
    }

    private static Mark only(String date, TimeScale scale) {
        return picture(Dated.events(date), scale).marks().getFirst();
    }

    @Test
    void eachKindHasALaneInTheOrderOfKinds() {
        TimelineLayout layout = layout(
                List.of(Dated.record(1, RecordKind.PROJECT, "2015"), Dated.record(2, RecordKind.AGREEMENT, "2014")),
                SCALE);
        assertThat(layout.lanes())
                .extracting(lane -> lane.key().kind())
                .containsExactly(RecordKind.AGREEMENT, RecordKind.PROJECT);
        assertThat(layout.lanes().get(1).y())
                .isEqualTo(layout.lanes().getFirst().height());
    }

    @Test
    void aMonthIsDrawnOverItsWholeLength() {
        TimeScale year = new TimeScale(day("1997-01-01"), day("1998-01-01"), 1000);
        Mark mark = only("1997-05", year);
        assertThat(mark.isSymbol()).isFalse();
        assertThat(mark.width()).isCloseTo(31 * year.pixelsPerDay(), within(1e-6));
    }

    @Test
    void whatIsTooShortToBeSeenIsASymbolAroundItsMiddle() {
        Mark mark = only("2017-12-14", SCALE);
        assertThat(mark.isSymbol()).isTrue();
        assertThat(mark.middle()).isBetween(SCALE.x(day("2017-12-14")), SCALE.x(day("2017-12-15")));
    }

    @Test
    void anOpenEndGoesOnBeyondTheEdge() {
        assertThat(only("2015-06/..", SCALE).right()).isGreaterThan(SCALE.width());
    }

    @Test
    void anUnknownEndFadesSoon() {
        assertThat(only("2013-04/", SCALE).right()).isEqualTo(SCALE.x(day("2013-05-01")) + Mark.FADE);
    }

    @Test
    void aMarkIsFoundUnderThePointerAndByItsTitle() {
        Picture picture = picture(Dated.events("2017-12-14"), SCALE);
        Mark mark = picture.marks().getFirst();
        Mark.Label label = java.util.Objects.requireNonNull(mark.label());
        assertThat(picture.markAt(mark.middle(), mark.y())).contains(mark);
        assertThat(picture.markAt(label.x() + label.width() - 1, mark.y())).contains(mark);
        assertThat(picture.markAt(mark.left() - 20, mark.y())).isEmpty();
    }

    @Test
    void manyOfOneDayAreOneBarWithTheirNumber() {
        String[] dates = new String[500];
        Arrays.fill(dates, "2017-12-14");
        Picture picture = picture(Dated.events(dates), SCALE);
        assertThat(picture.marks()).isEmpty();
        assertThat(picture.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.text()).isEqualTo("500");
            assertThat(bar.bar().from()).isLessThanOrEqualTo((int) day("2017-12-14"));
            assertThat(bar.bar().to()).isGreaterThan((int) day("2017-12-14"));
        });
    }

    @Test
    void whatIsKnownToTheYearIsNeverCountedUnderAMonth() {
        TimeScale months = new TimeScale(day("2017-01-01"), day("2018-01-01"), 1000);
        String[] dates = new String[900];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = i % 3 == 0 ? "2017" : "2017-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
        }
        TimelineLayout layout = layout(Dated.events(dates), months);
        Columns columns = layout.columns();
        List<Bar> bars = layout.lanes().getFirst().bars();
        assertThat(bars).anyMatch(bar -> bar.step() == BinStep.YEAR && bar.count() == 300);
        for (Bar bar : bars) {
            for (int place : bar.places()) {
                assertThat(columns.to(place) - columns.from(place)).isLessThanOrEqualTo(bar.to() - bar.from());
            }
        }
    }

    @Test
    void rowsStayWhereTheyAreWhileMovingAbout() {
        var records = many(
                IntStream.range(0, 4000).map(i -> i * 2971 % 11_000).boxed().toList());
        TimeScale before = new TimeScale(day("2001-01-01"), day("2002-01-01"), 1000);
        TimeScale after = before.moved(137, SCALE);
        var rows = picture(records, before).marks().stream()
                .collect(Collectors.toMap(m -> m.record().id(), Mark::y, (a, _) -> a));
        assertThat(rows).isNotEmpty();
        assertThat(picture(records, after).marks())
                .filteredOn(m -> rows.containsKey(m.record().id()))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.y()).isEqualTo(rows.get(m.record().id())));
    }

    @Property(tries = 60)
    void nothingIsLostAndNothingIsDrawnTwice(
            @ForAll @Size(max = 800) List<@IntRange(max = 11_000) Integer> days,
            @ForAll @IntRange(min = -20, max = 24) int level) {
        var records = many(days);
        TimeScale scale = scale(level);
        TimelineLayout layout = layout(records, scale);
        var found = new ArrayList<Integer>();
        for (LaneRows lane : layout.lanes()) {
            for (int i = 0; i < lane.size(); i++) {
                if (lane.isBar(i)) {
                    Arrays.stream(lane.bar(i).places()).forEach(found::add);
                } else {
                    found.add(lane.place(i));
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, records.size()).boxed().toList());
    }

    @Property(tries = 60)
    void nothingOverlapsNeitherMarksNorBarsNorTitles(
            @ForAll @Size(max = 800) List<@IntRange(max = 11_000) Integer> days,
            @ForAll @IntRange(min = -20, max = 24) int level) {
        Picture picture = picture(many(days), scale(level));
        var rows = new java.util.TreeMap<Double, List<double[]>>();
        for (Mark mark : picture.marks()) {
            var row = rows.computeIfAbsent(mark.y(), _ -> new ArrayList<>());
            row.add(new double[] {mark.left(), mark.right()});
            Mark.Label label = mark.label();
            if (label != null && !label.on()) {
                row.add(new double[] {label.x(), label.x() + label.width()});
            } else if (label != null) {
                assertThat(label.x()).isGreaterThanOrEqualTo(mark.left());
                assertThat(label.x() + label.width()).isLessThanOrEqualTo(mark.right());
            }
        }
        for (BarMark bar : picture.bars()) {
            rows.computeIfAbsent(bar.y(), _ -> new ArrayList<>()).add(new double[] {bar.x(), bar.right()});
        }
        rows.values().forEach(row -> {
            row.sort(java.util.Comparator.comparingDouble(box -> box[0]));
            for (int i = 1; i < row.size(); i++) {
                assertThat(row.get(i)[0]).isGreaterThanOrEqualTo(row.get(i - 1)[1] - 1e-6);
            }
        });
    }

    /// A thousand pixels around 2005 at a level of detail.
    private static TimeScale scale(int level) {
        double days = 1000 / new TimelineLayout.Detail(level, EXTENT).pixelsPerDay();
        return new TimeScale(day("2005-01-01") - days / 2, day("2005-01-01") + days / 2, 1000);
    }

    private static List<LibraryRecord> many(List<Integer> days) {
        var records = new ArrayList<LibraryRecord>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days.get(i));
            String date = switch (i % 9) {
                case 0, 1, 2 -> day.toString();
                case 3 -> day.toString().substring(0, 7);
                case 4 -> Integer.toString(day.getYear()) + "~";
                case 5 -> day + "/..";
                case 6 -> day.toString().substring(0, 7) + "/";
                case 7 -> "../" + day;
                default -> day + "/" + day.plusDays(400);
            };
            records.add(Dated.record(i, RecordKind.values()[i % 2], date));
        }
        return records;
    }

    private static double day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }
}
