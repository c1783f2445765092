package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.store.LibraryException.Reason;

class CompactionTest {
    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() {
        library = Library.create(folder.resolve("cities.musubi"));
        library.write("step.import", new Filling(Samples.LIBRARY));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Attachment megabytes(int number) throws IOException {
        byte[] noise = new byte[number << 20];
        new Random(number).nextBytes(noise);
        return library.keepContent(Files.write(folder.resolve(number + ".pdf"), noise), "application/pdf");
    }

    @Test
    void whatNothingRefersToGoesAndAllElseStays() throws IOException {
        Attachment unused = megabytes(3);
        long before = Files.size(library.file()) + Files.size(folder.resolve("cities.musubi-wal"));

        long saved = library.compact(Ticker.TO_THE_END);

        assertThat(library.hasContent(unused)).isFalse();
        assertThat(Files.size(library.file())).isLessThan(before - (3 << 20));
        assertThat(saved).isNotNegative();
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(library.search("川崎", 5)).isNotEmpty();
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void theHistoryIsKeptAndGoesOn() {
        library.compact(Ticker.TO_THE_END);

        library.write("step.edit", step -> step.people().remove(Samples.SPEAKER.id()));
        library.undo();
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        library.undo();
        assertThat(library.content().records()).isEmpty();
        library.redo();
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void whatADraftIsToAttachStays() throws IOException {
        Attachment kept = megabytes(1);
        library.keepDraft(new Draft(
                new Id("draft"), null, "event", Map.of("attachment.0", "1.pdf " + kept.sha256()), Instant.EPOCH));

        library.compact(Ticker.TO_THE_END);

        assertThat(library.hasContent(kept)).isTrue();
    }

    @Test
    void cancelledItLeavesTheLibraryAsItWas() throws IOException {
        megabytes(2);

        assertThatThrownBy(() -> library.compact((_, _) -> false)).isInstanceOf(CancellationException.class);

        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(library.faults()).isEmpty();
        library.write("step.edit", step -> step.people().remove(Samples.SPEAKER.id()));
    }

    @Test
    void aLibraryThatMayOnlyBeReadIsNotCompacted() {
        try (Library reader = Library.openOrRead(library.file())) {
            assertThat(refusal(() -> reader.compact(Ticker.TO_THE_END))).isEqualTo(Reason.IN_USE);
        }
    }

    @Test
    void whoeverReadsGoesOnReading() {
        try (Library reader = Library.openOrRead(library.file())) {
            assertThat(reader.content()).isEqualTo(Samples.LIBRARY);
            library.compact(Ticker.TO_THE_END);
            assertThat(reader.content()).isEqualTo(Samples.LIBRARY);
        }
    }

    @Test
    void factsTellOfTheFile() throws IOException {
        megabytes(1);

        LibraryFacts facts = library.facts();

        assertThat(facts.attached()).isEqualTo(1);
        assertThat(facts.attachedBytes()).isEqualTo(1 << 20);
        assertThat(facts.steps()).isEqualTo(1);
        assertThat(facts.version()).isPositive();
        assertThat(facts.bytes()).isPositive();
        assertThat(facts.made()).isBeforeOrEqualTo(Instant.now());
    }
}
