package org.musubi.ui.years;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Period;
import org.musubi.task.Background;
import org.musubi.ui.common.NewestWork;
import org.musubi.ui.common.Workspace;

/// Plays the years: moves the filter's period along the years that have records, frame by frame. There is one period,
/// that of the filter; whoever else changes it, by a brush on the timeline or in the bar of filters, takes over:
/// playing pauses, and goes on from there with a window as long as that. While it is closed, nothing is played. Used
/// on the JavaFX thread.
public final class YearsViewModel {
    /// So many records are counted before anyone notices.
    private static final int FEW = 2_000;

    /// What is to be seen of it.
    ///
    /// @param spread of what meets the filter's other conditions; null while it is being counted
    /// @param frames null where no record has a date, or that is being counted
    /// @param period what is seen; null for all years
    /// @param window how much is seen at once
    /// @param moved whether the period is of its making: then there is something to go back to
    /// @param shown how many records are seen
    record State(
            @Nullable Spread spread,
            @Nullable Frames frames,
            @Nullable Period period,
            YearWindow window,
            YearsChoice choice,
            boolean playing,
            boolean moved,
            int shown) {
        /// Whether it is known that there is nothing to play.
        boolean isEmpty() {
            return spread != null && spread.isEmpty();
        }

        /// Whether there is a frame in that direction, or may be.
        boolean canStep(int by) {
            return frames == null
                    ? !isEmpty()
                    : period == null || frames.step(period, by).isPresent();
        }
    }

    private record Question(LibraryIndex index, Filter whenever) {
        boolean isSame(@Nullable Question other) {
            return other != null && index == other.index && whenever.equals(other.whenever);
        }
    }

    private record Answer(Question question, Spread spread) {}

    private final Workspace workspace;
    private final StringProperty remembered;
    private final BooleanSupplier caughtUp;
    private final LongSupplier nanos;
    private final NewestWork<Question, Answer> work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private @Nullable Question asked;
    private @Nullable Spread spread;
    private YearsChoice choice;
    private YearWindow window;
    private boolean open;
    private boolean playing;
    private boolean starting;
    private boolean moving;
    private boolean moved;
    private @Nullable Period former;
    private @Nullable Period seen;
    private long advanced;

    /// @param remembered how the years were played last
    /// @param background counts the records of large libraries, and tells outcomes on this thread
    /// @param caughtUp whether all views show what the workspace holds
    /// @param nanos a clock
    public YearsViewModel(
            Workspace workspace,
            StringProperty remembered,
            Background background,
            BooleanSupplier caughtUp,
            LongSupplier nanos) {
        this.workspace = workspace;
        this.remembered = remembered;
        this.caughtUp = caughtUp;
        this.nanos = nanos;
        work = new NewestWork<>(background, YearsViewModel::answer, this::take);
        choice = YearsChoice.ofCode(remembered.get());
        window = choice.window();
        seen = workspace.filterProperty().get().period();
        publish();
        workspace.filterProperty().addListener((_, _, filter) -> filtered(filter));
        workspace.visibleProperty().addListener((_, _, _) -> publish());
        workspace.indexProperty().addListener((_, _, _) -> update());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    Workspace workspace() {
        return workspace;
    }

    /// Whether the years that can be played are those of the filter.
    boolean isCurrent() {
        return !work.isBusy();
    }

    boolean isOpen() {
        return open;
    }

    /// Begins to follow the workspace.
    void open() {
        open = true;
        takeOver(workspace.filterProperty().get().period());
        update();
    }

    /// Gives back the period that there was before, and rests.
    void close() {
        stop();
        open = false;
        asked = null;
        spread = null;
        publish();
    }

    // ---- What there is to play

    private static Answer answer(Question question) {
        return new Answer(question, Spread.of(question.index().select(question.whenever())));
    }

    private void update() {
        if (!open) {
            return;
        }
        var question =
                new Question(workspace.index(), workspace.filterProperty().get().withPeriod(null));
        if (!question.isSame(asked)) {
            asked = question;
            spread = null;
            if (question.index().records().size() <= FEW) {
                take(answer(question));
            } else {
                work.want(question);
            }
        }
        publish();
    }

    /// Leaves answers alone that come when something else was asked, or nobody asks any longer.
    private void take(Answer answer) {
        if (!answer.question().isSame(asked)) {
            return;
        }
        spread = answer.spread();
        if (playing && starting) {
            play();
        }
        publish();
    }

    private @Nullable Frames frames() {
        return spread == null || spread.isEmpty() ? null : spread.frames(choice.fiscal(), window);
    }

    private void publish() {
        var next = new State(
                spread,
                frames(),
                workspace.filterProperty().get().period(),
                window,
                choice,
                playing,
                moved,
                workspace.visibleProperty().get().size());
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }

    // ---- The one period

    private void filtered(Filter filter) {
        if (!moving && !Objects.equals(filter.period(), seen)) {
            takeOver(filter.period());
        }
        seen = filter.period();
        update();
        publish();
    }

    /// Someone else says what is seen.
    private void takeOver(@Nullable Period period) {
        playing = false;
        moved = false;
        former = null;
        window = period == null || !period.hasEnd() ? choice.window() : YearWindow.of(period);
    }

    private void move(@Nullable Period period) {
        if (!moved) {
            former = workspace.filterProperty().get().period();
            moved = true;
        }
        show(period);
    }

    private void show(@Nullable Period period) {
        moving = true;
        try {
            workspace.filterProperty().set(workspace.filterProperty().get().withPeriod(period));
        } finally {
            moving = false;
        }
        publish();
    }

    // ---- What its buttons and keys do

    void playOrPause() {
        if (playing) {
            pause();
        } else {
            play();
        }
    }

    /// From where the period is; from the first year where there is none, or where it is at the end. Where that is
    /// being counted, as soon as it is known.
    private void play() {
        starting = open && spread == null;
        Frames frames = frames();
        playing = starting || frames != null;
        advanced = nanos.getAsLong();
        if (frames != null) {
            Period now = workspace.filterProperty().get().period();
            if (now == null || frames.step(now, 1).isEmpty()) {
                begin(frames);
            }
        }
        publish();
    }

    /// A window that holds all years leaves nothing to play.
    private void begin(Frames frames) {
        if (frames.step(frames.beginning(), 1).isEmpty()) {
            window = choice.window();
        }
        move(frames.with(window).beginning());
    }

    void pause() {
        playing = false;
        publish();
    }

    /// Back to what was seen before the years were played or stepped through.
    void stop() {
        playing = false;
        if (moved) {
            moved = false;
            show(former);
            former = null;
            window = state().period() == null ? choice.window() : window;
        }
        publish();
    }

    /// To be called often while it plays: goes on to the next frame once this one was seen for long enough and all
    /// views show it. So slow views slow the years down, and never have to catch up.
    void tick() {
        long now = nanos.getAsLong();
        if (!playing || spread == null || now - advanced < choice.speed().nanos() || !caughtUp.getAsBoolean()) {
            return;
        }
        advanced = now;
        Frames frames = frames();
        Optional<Period> next = next(frames, 1);
        if (next.isPresent()) {
            move(next.get());
        } else if (choice.repeats() && frames != null) {
            move(frames.beginning());
        } else {
            pause();
        }
    }

    /// One frame on or back; pauses.
    void step(int by) {
        playing = false;
        next(frames(), by).ifPresent(this::move);
        publish();
    }

    private Optional<Period> next(@Nullable Frames frames, int by) {
        if (frames == null) {
            return Optional.empty();
        }
        Period now = workspace.filterProperty().get().period();
        return now == null ? Optional.of(by > 0 ? frames.beginning() : frames.ending()) : frames.step(now, by);
    }

    /// To the first frame, or the last one; pauses.
    void leap(int by) {
        playing = false;
        Frames frames = frames();
        if (frames != null) {
            move(by < 0 ? frames.beginning() : frames.ending());
        }
    }

    /// To the frame around a spot; pauses.
    ///
    /// @param spot from 0, where the first year begins, to 1, where the last one ends
    void moveTo(double spot) {
        playing = false;
        Frames frames = frames();
        if (frames != null) {
            move(frames.around(spot));
        }
    }

    /// Sees as much at once from now on, and remembers it.
    void choose(YearWindow wanted) {
        alter(wanted, choice.with(wanted));
    }

    /// Plays at that speed from now on, and remembers it.
    void choose(Speed wanted) {
        alter(window, choice.with(wanted));
    }

    /// Plays fiscal years from now on, or those of the calendar, and remembers it.
    void chooseFiscal(boolean wanted) {
        alter(window, choice.fiscal(wanted));
    }

    /// Begins again after the last year from now on, or does not, and remembers it.
    void chooseRepeating(boolean wanted) {
        alter(window, choice.repeating(wanted));
    }

    /// The window may be one that was brushed: only what was chosen is remembered.
    private void alter(YearWindow wanted, YearsChoice how) {
        Frames before = frames();
        choice = how;
        remembered.set(how.code());
        window = wanted;
        Period now = workspace.filterProperty().get().period();
        Frames frames = frames();
        if (now != null && frames != null && before != null) {
            Period instead = frames.instead(now, before);
            if (!instead.equals(now)) {
                move(instead);
            }
        }
        publish();
    }
}
