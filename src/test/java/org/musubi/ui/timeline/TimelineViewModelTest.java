package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.query.Period;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

class TimelineViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final StringProperty lanes = new SimpleStringProperty("");
    private TimelineViewModel model = model();

    private TimelineViewModel model() {
        return new TimelineViewModel(workspace, new SameThread(), lanes, () -> LocalDate.of(2026, 11, 23));
    }

    @BeforeEach
    void show() {
        workspace.show(Reference.INDEX);
        model = model();
    }

    @Test
    void everyRecordIsEitherOnTheTimelineOrUndated() {
        assertThat(model.state().snapshot().places().length
                        + model.state().undated().size())
                .isEqualTo(Reference.CONTENT.records().size());
        assertThat(model.state().undated()).allMatch(r -> r.date() == null);
    }

    @Test
    void theYearsReachOverAllDates() {
        assertThat(model.state().extent().first()).isEqualTo(1989);
        assertThat(model.state().extent().last()).isGreaterThanOrEqualTo(2021);
    }

    @Test
    void aBrushedPeriodFiltersTheRecordsButNotTheirSpread() {
        double before = model.state().snapshot().density().highest();
        model.brush(new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)));
        assertThat(workspace.visibleProperty().get()).isNotEmpty().hasSizeLessThan(20);
        assertThat(model.state().snapshot().density().highest()).isEqualTo(before);
        assertThat(model.state().undated()).isNotEmpty();
        model.brush(null);
        assertThat(workspace.visibleProperty().get()).hasSameSizeAs(Reference.CONTENT.records());
    }

    @Test
    void walkingGoesFromRecordToRecordByDate() {
        model.walk(1);
        assertThat(workspace.selection().record()).isEqualTo(id(0));
        model.walk(1);
        assertThat(workspace.selection().record()).isEqualTo(id(1));
        model.walk(-1);
        model.walk(-1);
        assertThat(workspace.selection().record()).isEqualTo(id(0));
    }

    @Test
    void thePickedCitysRecordsStandOut() {
        workspace.selectionProperty().set(Selection.ofParty(Reference.party("Toyama")));
        assertThat(model.state()
                        .emphasis()
                        .has(Reference.record("Intercity Collaboration Forum").id()))
                .isTrue();
        assertThat(model.state()
                        .emphasis()
                        .fades(Reference.record("Kyoto Protocol").id()))
                .isTrue();
    }

    private Id id(int number) {
        Snapshot shown = model.state().snapshot();
        return shown.columns().id(shown.places()[number]);
    }

    @Test
    void lanesAreWhatIsChosenAndItIsRemembered() {
        model.group(LaneBy.COUNTRY);
        assertThat(model.state().layout().lanes().getFirst().key()).isEqualTo(LaneKey.of(LaneBy.COUNTRY, "JP"));
        assertThat(lanes.get()).isEqualTo("country");
        assertThat(model().by()).isEqualTo(LaneBy.COUNTRY);
    }

    @Test
    void eachRecordLiesInALaneForEachOfItsCitiesOrInTheLastOne() {
        for (LaneBy by : LaneBy.values()) {
            model.group(by);
            var found = new java.util.TreeSet<Integer>();
            model.state().snapshot().lanes().forEach(lane -> {
                for (int place : lane.places()) {
                    found.add(place);
                }
            });
            assertThat(found).hasSize(model.state().snapshot().places().length);
            assertThat(model.state().snapshot().lanes()).hasSizeLessThanOrEqualTo(Membership.MOST + 2);
        }
    }

    @Test
    void ctrlAndAClickMarkOneMoreBesideTheOpenOne() {
        model.open(id(0));
        model.toggle(id(2));
        assertThat(workspace.markedProperty().get()).containsExactlyInAnyOrder(id(0), id(2));
        model.toggle(id(0));
        assertThat(model.state().marked()).containsExactly(id(2));
    }

    @Test
    void whatIsPickedTellsItsTime() {
        assertThat(model.picked()).isEmpty();
        model.open(Reference.record("Pilot Training Workshop").id());
        assertThat(model.picked()).hasValueSatisfying(time -> {
            assertThat(time.from()).isEqualTo(LocalDate.of(2017, 11, 27).toEpochDay());
            assertThat(time.to()).isEqualTo(LocalDate.of(2017, 12, 2).toEpochDay());
        });
    }

    @Test
    void theOpenRecordHasWithItWhatItIsRelatedTo() {
        var related = Reference.CONTENT.records().stream()
                .filter(r -> !r.relations().isEmpty())
                .findFirst()
                .orElseThrow();
        model.open(related.id());
        assertThat(model.state().related())
                .anyMatch(r -> r.outward()
                        && r.other().equals(related.relations().getFirst().record()));
        model.open(related.relations().getFirst().record());
        assertThat(model.state().related())
                .anyMatch(r -> !r.outward() && r.other().equals(related.id()));
    }

    @Test
    void aScaleWithinAStepKeepsTheLayout() {
        TimeScale year = new TimeScale(16_000, 16_365, 1000);
        model.look(year, false);
        TimelineLayout layout = model.state().layout();
        assertThat(layout.detail().pixelsPerDay()).isLessThanOrEqualTo(year.pixelsPerDay());
        model.look(year.moved(200, new TimeScale(0, 30_000, 1000)), false);
        assertThat(model.state().layout()).isSameAs(layout);
        model.look(new TimeScale(16_000, 16_100, 1000), false);
        assertThat(model.state().layout()).isNotSameAs(layout);
    }
}
