package org.musubi.ui.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.Dated;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.Period;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

class YearsViewModelTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Period BRUSHED = period("2011-01-01", "2012-12-31");

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final SimpleStringProperty remembered = new SimpleStringProperty("");
    private long now;
    private boolean caughtUp = true;
    private final YearsViewModel model =
            new YearsViewModel(workspace, remembered, new SameThread(), () -> caughtUp, () -> now);

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Period year(int year) {
        return period(year + "-01-01", year + "-12-31");
    }

    @BeforeEach
    void open() {
        workspace.show(Dated.index("2010-05", "2011", "2012-03-04", "2013/..", "2015-02", ""));
        model.open();
    }

    private @Nullable Period period() {
        return workspace.filterProperty().get().period();
    }

    private void brush(@Nullable Period period) {
        workspace.filterProperty().set(workspace.filterProperty().get().withPeriod(period));
    }

    private void pass(long nanos) {
        now += nanos;
        model.tick();
    }

    @Test
    void playsFromTheFirstYearToTheLastAndPausesThere() {
        model.playOrPause();
        assertThat(period()).isEqualTo(year(2010));
        for (int year = 2011; year <= 2015; year++) {
            pass(SECOND);
            assertThat(period()).isEqualTo(year(year));
        }
        assertThat(model.state().playing()).isTrue();
        pass(SECOND);
        assertThat(model.state().playing()).isFalse();
        assertThat(period()).isEqualTo(year(2015));
        model.playOrPause();
        assertThat(period()).isEqualTo(year(2010));
    }

    @Test
    void waitsForItsTimeAndForViewsThatAreBehind() {
        model.playOrPause();
        pass(SECOND / 2);
        assertThat(period()).isEqualTo(year(2010));
        caughtUp = false;
        pass(5 * SECOND);
        pass(5 * SECOND);
        assertThat(period()).isEqualTo(year(2010));
        caughtUp = true;
        pass(1);
        assertThat(period()).isEqualTo(year(2011));
        pass(1);
        assertThat(period()).as("nothing is caught up").isEqualTo(year(2011));
    }

    @Test
    void goesFasterOrSlowerAndRemembersIt() {
        model.choose(Speed.FASTEST);
        model.playOrPause();
        pass(SECOND / 4);
        assertThat(period()).isEqualTo(year(2011));
        assertThat(YearsChoice.ofCode(remembered.get()).speed()).isEqualTo(Speed.FASTEST);
    }

    @Test
    void beginsAgainIfWanted() {
        model.chooseRepeating(true);
        model.leap(1);
        model.playOrPause();
        assertThat(period()).isEqualTo(year(2010));
        for (int i = 0; i < 6; i++) {
            pass(SECOND);
        }
        assertThat(period()).isEqualTo(year(2010));
        assertThat(model.state().playing()).isTrue();
    }

    @Test
    void pausesWhenAnotherPeriodIsBrushedAndGoesOnFromThere() {
        model.playOrPause();
        brush(BRUSHED);
        assertThat(model.state().playing()).isFalse();
        assertThat(model.state().moved()).isFalse();
        assertThat(model.state().window()).isEqualTo(new YearWindow(24, false));
        model.playOrPause();
        pass(SECOND);
        assertThat(period()).isEqualTo(period("2012-01-01", "2013-12-31"));
    }

    @Test
    void playsOnWhenOtherConditionsChange() {
        model.playOrPause();
        workspace.filterProperty().set(workspace.filterProperty().get().withKinds(Set.of(RecordKind.EVENT)));
        assertThat(model.state().playing()).isTrue();
        assertThat(Objects.requireNonNull(model.state().frames()).last()).isEqualTo(2015);
        workspace.filterProperty().set(workspace.filterProperty().get().withKinds(Set.of(RecordKind.PROJECT)));
        assertThat(Objects.requireNonNull(model.state().frames()).first()).isEqualTo(2011);
    }

    @Test
    void stopGivesBackThePeriodThatThereWasBefore() {
        brush(BRUSHED);
        model.step(1);
        model.playOrPause();
        pass(SECOND);
        assertThat(period()).isNotEqualTo(BRUSHED);
        model.stop();
        assertThat(period()).isEqualTo(BRUSHED);
        assertThat(model.state().playing()).isFalse();
        assertThat(model.state().moved()).isFalse();
    }

    @Test
    void stopShowsAllYearsWhereThereWasNoPeriod() {
        model.playOrPause();
        pass(SECOND);
        model.stop();
        assertThat(workspace.filterProperty().get()).isEqualTo(Filter.ALL);
    }

    @Test
    void closingStops() {
        model.playOrPause();
        model.close();
        assertThat(period()).isNull();
        pass(SECOND);
        assertThat(period()).isNull();
    }

    @Test
    void stopLeavesAPeriodThatSomeoneElseChose() {
        model.playOrPause();
        brush(BRUSHED);
        model.stop();
        assertThat(period()).isEqualTo(BRUSHED);
    }

    @Test
    void stepsAndPauses() {
        model.playOrPause();
        model.step(1);
        assertThat(period()).isEqualTo(year(2011));
        assertThat(model.state().playing()).isFalse();
        model.step(-1);
        assertThat(period()).isEqualTo(year(2010));
        assertThat(model.state().canStep(-1)).isFalse();
        model.step(-1);
        assertThat(period()).isEqualTo(year(2010));
    }

    @Test
    void stepsIntoTheYearsFromBothEnds() {
        model.step(-1);
        assertThat(period()).isEqualTo(year(2015));
        brush(null);
        model.step(1);
        assertThat(period()).isEqualTo(year(2010));
    }

    @Test
    void showsAnotherWindowAtOnce() {
        model.step(1);
        model.choose(YearWindow.UP_TO);
        assertThat(period()).isEqualTo(period("0001-01-01", "2010-12-31"));
        model.chooseFiscal(true);
        assertThat(period()).isEqualTo(period("0001-01-01", "2011-03-31"));
        model.choose(YearWindow.YEAR);
        assertThat(period()).isEqualTo(period("2010-04-01", "2011-03-31"));
    }

    @Test
    void choosingAWindowWhileAllYearsAreSeenChangesNothingYet() {
        model.choose(YearWindow.UP_TO);
        assertThat(period()).isNull();
        model.step(1);
        assertThat(period()).isEqualTo(period("0001-01-01", "2010-12-31"));
    }

    @Test
    void playsTheChosenWindowWhereTheBrushedOneHoldsAllYears() {
        brush(period("2000-01-01", "2020-12-31"));
        model.playOrPause();
        assertThat(period()).isEqualTo(year(2010));
    }

    @Test
    void goesToASpot() {
        model.moveTo(0.5);
        assertThat(period()).isIn(year(2012), year(2013));
    }

    @Test
    void countsWhatIsSeenAndWhatHasNoDate() {
        assertThat(model.state().shown()).isEqualTo(6);
        model.step(1);
        assertThat(model.state().shown()).isEqualTo(1);
        Spread spread = Objects.requireNonNull(model.state().spread());
        assertThat(spread.dated()).isEqualTo(5);
        assertThat(spread.undated()).isEqualTo(1);
    }

    @Test
    void hasNothingToPlayWithoutDates() {
        workspace.show(Dated.index("", ""));
        assertThat(model.state().frames()).isNull();
        model.playOrPause();
        model.step(1);
        model.leap(1);
        model.moveTo(0.5);
        assertThat(period()).isNull();
        assertThat(model.state().playing()).isFalse();
    }

    @Test
    void remembersHowTheYearsWerePlayed() {
        var choice = new YearsChoice(YearWindow.UP_TO, Speed.SLOW, true, true);
        model.choose(choice.window());
        model.choose(choice.speed());
        model.chooseFiscal(choice.fiscal());
        model.chooseRepeating(choice.repeats());
        assertThat(YearsChoice.ofCode(remembered.get())).isEqualTo(choice);
        assertThat(YearsChoice.ofCode("nonsense")).isEqualTo(YearsChoice.USUAL);
        assertThat(YearsChoice.ofCode("252 slow fiscal once"))
                .as("a window that is not offered")
                .isEqualTo(YearsChoice.USUAL);
    }

    @Test
    void doesNothingWhileItIsClosed() {
        model.close();
        model.playOrPause();
        model.step(1);
        model.leap(-1);
        model.moveTo(0.5);
        pass(SECOND);
        assertThat(period()).isNull();
        assertThat(model.state().playing()).isFalse();
        assertThat(model.isOpen()).isFalse();
        model.open();
        model.step(1);
        assertThat(period()).isEqualTo(year(2010));
    }

    @Test
    void speedRepeatingAndFiscalYearsLeaveABrushedLengthAsItIsAndDoNotRememberIt() {
        brush(period("2000-01-01", "2020-12-31"));
        model.choose(Speed.FAST);
        model.chooseRepeating(true);
        assertThat(period()).isEqualTo(period("2000-01-01", "2020-12-31"));
        assertThat(model.state().window().years()).isEqualTo(21);
        assertThat(model.state().moved()).isFalse();
        assertThat(YearsChoice.ofCode(remembered.get()))
                .isEqualTo(new YearsChoice(YearWindow.YEAR, Speed.FAST, false, true));
        brush(null);
        model.playOrPause();
        pass(SECOND);
        assertThat(period()).isEqualTo(year(2011));
    }

    @Test
    void fiscalYearsLeaveBrushedMonthsWhereTheyAre() {
        Period months = period("2012-07-01", "2012-09-30");
        brush(months);
        model.chooseFiscal(true);
        assertThat(period()).isEqualTo(months);
        assertThat(model.state().choice().fiscal()).isTrue();
        model.step(1);
        assertThat(period()).isEqualTo(period("2012-10-01", "2012-12-31"));
    }

    @Test
    void fiscalYearsLeaveAPeriodWithoutAnEndAsItIs() {
        Period since = period("2012-01-01", "9999-12-31");
        brush(since);
        model.chooseFiscal(true);
        assertThat(period()).isEqualTo(since);
    }

    @Test
    void fiscalYearsTakeThePlaceOfBrushedYears() {
        brush(BRUSHED);
        model.chooseFiscal(true);
        assertThat(period()).isEqualTo(period("2011-04-01", "2013-03-31"));
        model.chooseFiscal(false);
        assertThat(period()).isEqualTo(BRUSHED);
    }

    @Test
    void aWindowThatIsChosenTakesThePlaceOfABrushedOneEvenIfItWasChosenBefore() {
        brush(period("2012-07-01", "2012-09-30"));
        model.choose(YearWindow.YEAR);
        assertThat(period()).isEqualTo(year(2012));
    }
}
