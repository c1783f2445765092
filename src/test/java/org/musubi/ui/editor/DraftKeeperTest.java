package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.store.Draft;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;

/// When drafts are kept, and that no form's draft is lost for another's.
class DraftKeeperTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private Library library;

    @BeforeEach
    void create() {
        library = Library.create(folder.resolve("cities.musubi"));
    }

    @AfterEach
    void close() {
        background.shutdownNow();
        library.close();
    }

    private DraftKeeper keeper(Duration pause, Duration most) {
        return new DraftKeeper(background, pause, most, failures::add);
    }

    private static Draft draft(String id, String text) {
        return new Draft(new Id(id), null, "event", Map.of("title.en", text), Instant.EPOCH);
    }

    private static void typeUntil(BooleanSupplier kept, Runnable type) {
        Instant patience = Instant.now().plusSeconds(30);
        while (!kept.getAsBoolean()) {
            assertThat(Instant.now()).as("nothing is kept").isBefore(patience);
            type.run();
        }
    }

    @Test
    void textIsKeptAlsoWhileTypingGoesOn() {
        DraftKeeper keeper = keeper(LONG, Duration.ofMillis(100));
        var typed = new StringBuilder();
        typeUntil(() -> !library.drafts().isEmpty(), () -> {
            typed.append('a');
            keeper.keepSoon(library, draft("d1", typed.toString()), () -> {});
        });
        assertThat(library.drafts().getFirst().values().get("title.en")).isNotEmpty();
    }

    @Test
    void theNextLimitBeginsWithTheTextThatIsNotKeptYet() {
        DraftKeeper keeper = keeper(LONG, Duration.ofMillis(50));
        typeUntil(() -> !library.drafts().isEmpty(), () -> keeper.keepSoon(library, draft("d1", "first"), () -> {}));
        keeper.settle();
        typeUntil(
                () -> library.drafts().getFirst().values().containsValue("second"),
                () -> keeper.keepSoon(library, draft("d1", "second"), () -> {}));
    }

    @Test
    void droppingOneDraftLeavesAnotherThatWaits() throws InterruptedException {
        DraftKeeper keeper = keeper(Duration.ofMillis(100), LONG);
        var kept = new CountDownLatch(1);
        keeper.keepSoon(library, draft("typed", "typed while another is saved"), kept::countDown);
        keeper.drop(library, new Id("saved"), () -> {});
        assertThat(kept.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(library.drafts()).extracting(Draft::id).containsExactly(new Id("typed"));
    }

    @Test
    void whatWaitsCanBeKeptAtOnceButNotTwice() {
        DraftKeeper keeper = keeper(LONG, LONG);
        keeper.keepSoon(library, draft("d1", "waits"), () -> {});
        keeper.hurry(new Id("d1"));
        keeper.settle();
        assertThat(library.drafts()).hasSize(1);
        library.dropDraft(new Id("d1"));
        keeper.hurry(new Id("d1"));
        keeper.settle();
        assertThat(library.drafts()).isEmpty();
    }

    @Test
    void draftsThatCannotBeReadAreTold() {
        var service = new LibraryService(library);
        var drafts = new Drafts(keeper(LONG, LONG), () -> service, Runnable::run);
        library.close();
        drafts.refresh();
        drafts.settle();
        assertThat(failures).singleElement().isInstanceOf(LibraryException.class);
    }

    @Test
    void aDraftOpenedWhileDraftsAreReadIsNotListed() {
        var service = new LibraryService(library);
        library.keepDraft(draft("open", "goes on"));
        library.keepDraft(draft("other", "waits"));
        var screen = new CopyOnWriteArrayList<Runnable>();
        var drafts = new Drafts(keeper(LONG, LONG), () -> service, screen::add);
        drafts.refresh();
        drafts.settle();
        drafts.hide(new Id("open"));
        screen.forEach(Runnable::run);
        assertThat(drafts.allProperty().get()).extracting(Draft::id).containsExactly(new Id("other"));
    }
}
