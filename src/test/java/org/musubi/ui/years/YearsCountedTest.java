package org.musubi.ui.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.Dated;
import org.musubi.model.RecordKind;
import org.musubi.query.Period;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// The records of a large library are counted in the background: until that is done, nothing is said of it.
class YearsCountedTest {
    private static final int MANY = 2_001;

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final ByHand background = new ByHand();
    private long now;
    private final YearsViewModel model =
            new YearsViewModel(workspace, new SimpleStringProperty(""), background, () -> true, () -> now);

    /// Does its work when told to.
    private static final class ByHand implements Background {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Running start(Work<T> work, Outcome<T> outcome) {
            waiting.add(() -> {
                try {
                    outcome.done(work.run(Progress.NONE));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            return () -> {};
        }

        void next() {
            waiting.remove().run();
        }
    }

    /// Every other record is an event; events have a date.
    private static String date(int number) {
        return number % 2 == 0 ? Integer.toString(2010 + number % 5) : "";
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @BeforeEach
    void open() {
        workspace.show(Dated.index(
                IntStream.range(0, MANY).mapToObj(YearsCountedTest::date).toArray(String[]::new)));
        model.open();
    }

    private @Nullable Period period() {
        return workspace.filterProperty().get().period();
    }

    private void see(RecordKind kind) {
        workspace.filterProperty().set(workspace.filterProperty().get().withKinds(Set.of(kind)));
    }

    private int undated() {
        return Objects.requireNonNull(model.state().spread()).undated();
    }

    @Test
    void doesNotSayThatThereIsNothingWhileItIsCounting() {
        assertThat(model.state().spread()).isNull();
        assertThat(model.state().isEmpty()).isFalse();
        background.next();
        assertThat(undated()).isEqualTo(MANY / 2);
        assertThat(model.state().isEmpty()).isFalse();
        see(RecordKind.PROJECT);
        background.next();
        assertThat(model.state().isEmpty()).isTrue();
    }

    @Test
    void saysNothingOfFormerConditions() {
        background.next();
        see(RecordKind.EVENT);
        assertThat(model.state().spread()).isNull();
        see(RecordKind.PROJECT);
        background.next();
        assertThat(model.state().spread()).as("that was of events").isNull();
        background.next();
        assertThat(undated()).isEqualTo(MANY / 2);
        assertThat(model.isCurrent()).isTrue();
    }

    @Test
    void playsAsSoonAsItKnowsTheYears() {
        model.playOrPause();
        assertThat(model.state().playing()).isTrue();
        now += 5_000_000_000L;
        model.tick();
        assertThat(model.state().playing()).isTrue();
        assertThat(period()).isNull();
        background.next();
        assertThat(period()).isEqualTo(year(2010));
    }

    @Test
    void playsOnWhileItCountsForOtherConditions() {
        background.next();
        model.playOrPause();
        see(RecordKind.EVENT);
        now += 1_000_000_000L;
        model.tick();
        assertThat(model.state().playing()).isTrue();
        assertThat(period()).isEqualTo(year(2010));
        background.next();
        model.tick();
        assertThat(period()).isEqualTo(year(2011));
    }

    @Test
    void leavesACountThatComesAfterItWasClosed() {
        model.close();
        background.next();
        assertThat(model.state().spread()).isNull();
        model.open();
        background.next();
        assertThat(undated()).isEqualTo(MANY / 2);
    }
}
