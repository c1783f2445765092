package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.Role;
import org.musubi.store.LibraryException.Reason;

class LibraryTest {
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
    void givesBackAllThatWasWrittenInTheSameOrder() {
        Commit commit = library.write("step.import", new Filling(Samples.LIBRARY));

        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(commit.step().name()).isEqualTo("step.import");
        assertThat(commit.changed()).hasSize(10).contains(new Id("toyama"), new Id("newsletter"));
    }

    @Test
    void keepsItWhenClosedAndOpenedAgain() {
        library.write("step.import", new Filling(Samples.LIBRARY));
        library.close();

        try (Library again = Library.open(library.file())) {
            assertThat(again.content()).isEqualTo(Samples.LIBRARY);
            assertThat(again.faults()).isEmpty();
        }
    }

    @Test
    void anEmptyLibraryIsEmpty() {
        assertThat(library.content()).isEqualTo(LibraryContent.EMPTY);
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void anUpdateReplacesEveryFieldAndKeepsThePlaceInTheOrder() {
        library.write("step.import", new Filling(Samples.LIBRARY));
        var bare = Samples.event("agreement", "Renamed");

        library.write("step.edit", step -> step.records().update(bare));

        assertThat(library.content().records()).containsExactly(bare, Samples.WORKSHOP);
    }

    @Test
    void aStepThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> library.write("step.edit", step -> {
                    step.places().insert(Samples.TOYAMA);
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(library.content()).isEqualTo(LibraryContent.EMPTY);
        library.write("step.edit", step -> step.places().insert(Samples.TOYAMA));
        assertThat(library.content().places()).containsExactly(Samples.TOYAMA);
    }

    @Test
    void aReferenceToNothingIsRefusedAndTheStepUndone() {
        var event = Samples.event("forum", "Forum", new Involvement(new Id("nobody"), Role.HOST, null));

        assertThat(refusal(
                        () -> library.write("step.edit", step -> step.records().insert(event))))
                .isEqualTo(Reason.CONFLICT);

        assertThat(library.content()).isEqualTo(LibraryContent.EMPTY);
    }

    @Test
    void anIdIsGivenOnceWhateverItIsOf() {
        library.write("step.edit", step -> step.places().insert(Samples.TOYAMA));

        assertThat(refusal(() ->
                        library.write("step.edit", step -> step.records().insert(Samples.event("toyama", "Forum")))))
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void whatIsNotThereCannotBeChangedOrRemoved() {
        assertThat(refusal(
                        () -> library.write("step.edit", step -> step.places().update(Samples.TOYAMA))))
                .isEqualTo(Reason.CONFLICT);
        assertThat(refusal(
                        () -> library.write("step.edit", step -> step.people().remove(new Id("toyama")))))
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void aPartyCannotBeRemovedWhileARecordNamesIt() {
        library.write("step.import", new Filling(Samples.LIBRARY));

        assertThat(refusal(() ->
                        library.write("step.edit", step -> step.places().remove(Samples.HAI_PHONG.id()))))
                .isEqualTo(Reason.CONFLICT);

        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void aRecordIsRemovedWithAllItOwns() {
        library.write("step.import", new Filling(Samples.LIBRARY));

        library.write("step.edit", step -> {
            step.records().remove(Samples.AGREEMENT.id());
            step.records().remove(Samples.WORKSHOP.id());
            step.sources().remove(Samples.NEWSLETTER.id());
            step.places().remove(Samples.HAI_PHONG.id());
        });

        assertThat(library.content().records()).isEmpty();
        assertThat(library.faults()).isEmpty();
        assertThat(library.search("feasibility", 9)).isEmpty();
        assertThat(library.search("Haiphong", 9)).isEmpty();
    }

    @Test
    void readersSeeWhatWasLastCommitted() {
        var half = new CountDownLatch(1);
        var seen = new CompletableFuture<LibraryContent>();
        var reader = Thread.ofPlatform().start(() -> {
            try {
                half.await();
                seen.complete(library.content());
            } catch (InterruptedException e) {
                seen.completeExceptionally(e);
            }
        });

        library.write("step.edit", step -> {
            step.places().insert(Samples.TOYAMA);
            half.countDown();
            seen.join();
        });

        assertThat(seen.join()).isEqualTo(LibraryContent.EMPTY);
        assertThat(library.content().places()).containsExactly(Samples.TOYAMA);
        assertThat(reader).isNotNull();
    }

    @Test
    void aStepCannotStartAnother() {
        assertThatThrownBy(() -> library.write("outer", _ -> library.write("inner", _ -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionIsOfNoUseAfterItsStep() {
        var leaked = new Transaction[1];
        library.write("step.edit", step -> leaked[0] = step);

        assertThatThrownBy(() -> leaked[0].places().insert(Samples.TOYAMA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInterruptDoesNotCutAStepShort() {
        Thread.currentThread().interrupt();

        library.write("step.edit", step -> step.places().insert(Samples.TOYAMA));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(library.content().places()).hasSize(1);
    }

    @Test
    void whenClosedOnePlainFileIsLeft() {
        library.write("step.import", new Filling(Samples.LIBRARY));
        library.close();
        library.close();

        assertThat(filesIn(folder)).containsExactly("cities.musubi");
        assertThat(refusal(library::content)).isEqualTo(Reason.CLOSED);
    }

    @Test
    void openedToReadItCannotBeChanged() {
        library.write("step.import", new Filling(Samples.LIBRARY));
        library.close();

        try (Library reader = Library.openReadOnly(library.file())) {
            assertThat(reader.isReadOnly()).isTrue();
            assertThat(reader.content()).isEqualTo(Samples.LIBRARY);
            assertThat(reader.search("川崎", 5)).isNotEmpty();
            assertThat(refusal(() -> reader.write("step.edit", _ -> {}))).isEqualTo(Reason.READ_ONLY);
        }
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }

    @Test
    void aFileNameMayHoldAnySign() {
        Path odd = folder.resolve("a?b#c%20 富山 'x' & y.musubi");

        try (Library made = Library.create(odd, l -> l.write("step.import", new Filling(Samples.LIBRARY)))) {
            assertThat(made.content()).isEqualTo(Samples.LIBRARY);
        }
        assertThat(odd).isRegularFile();
    }

    @Test
    void textsAreKeptCharForChar() {
        var place = Samples.city("odd", Map.of("en", "  'a'; DROP TABLE place;--\n\t\"😀\" ", "my", "ရန်ကုန်"), null);

        library.write("step.edit", step -> step.places().insert(place));

        assertThat(library.content().places()).isEqualTo(List.of(place));
    }
}
