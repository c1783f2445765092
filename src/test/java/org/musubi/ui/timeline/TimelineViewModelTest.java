package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.query.Period;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

class TimelineViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private TimelineViewModel model = new TimelineViewModel(workspace, () -> LocalDate.of(2026, 11, 23));

    @BeforeEach
    void show() {
        workspace.show(Reference.INDEX);
        model = new TimelineViewModel(workspace, () -> LocalDate.of(2026, 11, 23));
    }

    @Test
    void everyRecordIsEitherOnTheTimelineOrUndated() {
        assertThat(model.state().items().size() + model.state().undated().size())
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
        double before = model.state().density().highest();
        model.brush(new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)));
        assertThat(workspace.visibleProperty().get()).isNotEmpty().hasSizeLessThan(20);
        assertThat(model.state().density().highest()).isEqualTo(before);
        assertThat(model.state().undated()).isNotEmpty();
        model.brush(null);
        assertThat(workspace.visibleProperty().get()).hasSameSizeAs(Reference.CONTENT.records());
    }

    @Test
    void walkingGoesFromRecordToRecordByDate() {
        model.walk(1);
        assertThat(workspace.selection().record())
                .isEqualTo(model.state().items().getFirst().record().id());
        model.walk(1);
        assertThat(workspace.selection().record())
                .isEqualTo(model.state().items().get(1).record().id());
        model.walk(-1);
        model.walk(-1);
        assertThat(workspace.selection().record())
                .isEqualTo(model.state().items().getFirst().record().id());
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
}
