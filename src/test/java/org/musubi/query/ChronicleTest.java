package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.ui.Reference;

class ChronicleTest {
    private static final LibraryRecord DECADE = Samples.event("decade", "Decade", Edtf.parse("199X"));
    private static final LibraryRecord MONTH = Samples.event("month", "Month", Edtf.parse("1997-05"));
    private static final LibraryRecord LONG = Samples.event("long", "Long", Edtf.parse("1998/2000"));
    private static final LibraryRecord OPEN = Samples.event("open", "Open", Edtf.parse("1999/.."));
    private static final LibraryRecord FAR = Samples.event("far", "Far", Edtf.parse("-0044"));
    private static final LibraryRecord UNDATED = Samples.event("undated", "Undated");

    private final Chronicle chronicle = Chronicle.of(List.of(FAR, DECADE, MONTH, LONG, OPEN, UNDATED));
    private final YearCounts years = chronicle.years();

    @Test
    void theLatestComeFirstAndTheUndatedLast() {
        assertThat(chronicle.ofKind(RecordKind.EVENT)).containsExactly(OPEN, LONG, MONTH, DECADE, FAR, UNDATED);
        assertThat(chronicle.ofKind(RecordKind.AGREEMENT)).isEmpty();
    }

    @Test
    void aDateCountsAsCertainOnlyWhereItsYearIsKnown() {
        assertThat(years.begun(RecordKind.EVENT, 1997)).isEqualTo(1);
        assertThat(years.begun(RecordKind.EVENT, 1990)).isZero();
        assertThat(years.possible(RecordKind.EVENT, 1990)).isEqualTo(1);
        assertThat(years.possible(RecordKind.EVENT, 1999)).isEqualTo(1);
        assertThat(years.possible(RecordKind.EVENT, 2000)).isZero();
    }

    @Test
    void whatGoesOnLastsToTheEnd() {
        assertThat(years.lasting(RecordKind.EVENT, 1999)).isEqualTo(1);
        assertThat(years.lasting(RecordKind.EVENT, 2000)).isEqualTo(2);
    }

    @Test
    void whatIsTooFarOffOrUndatedIsCountedApart() {
        assertThat(years.first()).isEqualTo(1990);
        assertThat(years.last()).isEqualTo(2000);
        assertThat(years.beyond()).isEqualTo(1);
        assertThat(years.undated()).isEqualTo(1);
    }

    @Test
    void theRecordsOfAYearAreThoseThatBeganOrMayHaveBegunInIt() {
        assertThat(chronicle.begunIn(RecordKind.EVENT, 1997, 1997)).containsExactly(MONTH, DECADE);
    }

    @Test
    void onlyWhatAllTakePartInIsShared() {
        var index = LibraryIndex.of(Samples.LIBRARY);
        var toyama = Samples.TOYAMA.id();
        var haiPhong = Samples.HAI_PHONG.id();
        var kawasaki = Samples.KAWASAKI.id();

        assertThat(Shared.records(List.of(toyama, haiPhong), index))
                .containsExactly(Samples.AGREEMENT, Samples.WORKSHOP);
        assertThat(Shared.records(List.of(toyama, haiPhong, kawasaki), index)).containsExactly(Samples.WORKSHOP);
        assertThat(Partner.of(toyama, index.recordsOf(toyama), index))
                .extracting(Partner::city, Partner::strength)
                .containsExactly(tuple(haiPhong, 2), tuple(kawasaki, 1));
    }

    @Test
    void partnersAreTheOtherEndsOfACitysTies() {
        LibraryIndex index = Reference.INDEX;
        assertThat(index.cities()).allSatisfy(city -> {
            var ties = index.ties(index.recordsOf(city.id())).stream()
                    .filter(tie -> tie.first().equals(city.id()) || tie.second().equals(city.id()))
                    .map(tie -> tuple(
                            tie.first().equals(city.id()) ? tie.second() : tie.first(),
                            tie.strength(),
                            tie.leadingKind()))
                    .toList();

            assertThat(Partner.of(city.id(), index.recordsOf(city.id()), index))
                    .extracting(Partner::city, Partner::strength, Partner::leadingKind)
                    .containsExactlyInAnyOrderElementsOf(ties);
        });
    }
}
