package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Id;

class DraftTest {
    private static final Draft WORKSHOP = new Draft(
            new Id("d1"),
            null,
            "event",
            Map.of("title.ja", "研修\n二日目", "date", "27 Nov –"),
            Instant.parse("2026-11-24T01:02:03.004Z"));

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() {
        library = Library.create(folder.resolve("cities.musubi"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aDraftIsThereAfterARestartAsItWasTyped() {
        library.keepDraft(WORKSHOP);
        library.close();

        library = Library.open(library.file());

        assertThat(library.drafts()).containsExactly(WORKSHOP);
    }

    @Test
    void itIsReplacedByWhatIsTypedNext() {
        library.keepDraft(WORKSHOP);
        var later = new Draft(
                WORKSHOP.id(),
                null,
                "event",
                Map.of("date", "27 Nov – 1 Dec 2017"),
                WORKSHOP.saved().plusMillis(700));

        library.keepDraft(later);

        assertThat(library.drafts()).containsExactly(later);
    }

    @Test
    void theLastOneKeptComesFirst() {
        library.keepDraft(WORKSHOP);
        var other = new Draft(
                new Id("d2"),
                new Id("toyama"),
                "place",
                Map.of(),
                WORKSHOP.saved().plusSeconds(1));

        library.keepDraft(other);

        assertThat(library.drafts()).containsExactly(other, WORKSHOP);
    }

    @Test
    void draftsAreNoStepsAndCanBeDropped() {
        library.keepDraft(WORKSHOP);

        assertThat(library.undoable()).isEmpty();
        library.dropDraft(WORKSHOP.id());
        library.dropDraft(WORKSHOP.id());
        assertThat(library.drafts()).isEmpty();
    }

    @Test
    void itGoesInTheStepThatSavesItOrNotAtAll() {
        library.keepDraft(WORKSHOP);

        assertThatThrownBy(() -> library.write("step.add", step -> {
                    step.put(Samples.TOYAMA);
                    step.dropDraft(WORKSHOP.id());
                    throw new IllegalStateException("the machine stops");
                }))
                .hasMessage("the machine stops");
        assertThat(library.drafts()).containsExactly(WORKSHOP);

        library.write("step.add", step -> {
            step.put(Samples.TOYAMA);
            step.dropDraft(WORKSHOP.id());
        });
        assertThat(library.drafts()).isEmpty();
        library.undo();
        assertThat(library.drafts()).as("it has no history").isEmpty();
    }
}
