package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Attachment;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Person;
import org.musubi.model.Source;
import org.musubi.store.Library;
import org.musubi.store.Ticker;
import org.musubi.store.Transaction;
import org.musubi.task.Progress;

class RestorationTest {
    private static final String WHEN = "24 November 2026";

    @TempDir
    Path folder;

    private LibraryService service;
    private Path backup;

    @BeforeEach
    void open() throws Exception {
        Library library = Library.create(folder.resolve("some.musubi"));
        service = new LibraryService(library);
        backup = folder.resolve("backup.musubi");
        fill(Samples.LIBRARY);
        Path scan = Files.writeString(folder.resolve("scan.txt"), "as signed");
        Attachment attachment = library.keepContent(scan, "text/plain");
        service.change("step.edit", "", step -> step.put(withAttachment(attachment)));
        library.copyTo(backup, Ticker.TO_THE_END);
    }

    @AfterEach
    void close() {
        service.library().close();
    }

    private static Source withAttachment(Attachment attachment) {
        Source s = Samples.NEWSLETTER;
        return new Source(
                s.id(), s.title(), s.publisher(), s.date(), s.language(), s.url(), s.file(), List.of(attachment));
    }

    private void fill(LibraryContent content) {
        service.change("step.import", "", step -> {
            content.places().forEach(step::put);
            content.organisations().forEach(step::put);
            content.people().forEach(step::put);
            content.records().forEach(step::put);
            content.sources().forEach(step::put);
        });
    }

    private void change(Consumer<Transaction> work) {
        service.change("step.edit", "", work);
    }

    private Restoration.Result restore(String... ids) throws Exception {
        try (OpenBackup open = OpenBackup.of(backup)) {
            LibraryDiff diff =
                    LibraryDiff.between(service.content(), open.library().content());
            return ids.length == 0
                    ? Restoration.everything(service, open.library(), diff, WHEN, Progress.NONE)
                    : Restoration.some(
                            service,
                            open.library(),
                            diff,
                            Arrays.stream(ids).map(Id::new).collect(Collectors.toSet()),
                            WHEN,
                            Progress.NONE);
        }
    }

    private LibraryContent backedUp() {
        try (Library library = Library.openReadOnly(backup)) {
            return library.content();
        }
    }

    private void spoil() {
        change(step -> {
            step.remove(new Id("workshop"));
            step.remove(new Id("agreement"));
            step.put(Samples.city("toyama", Map.of("en", "Toyma"), "JP"));
            step.put(Samples.city("hue", Map.of("en", "Hue"), "VN"));
        });
    }

    @Test
    void everythingIsAsItWasInTheBackup() throws Exception {
        spoil();

        Restoration.Result result = restore();

        assertThat(result).isEqualTo(new Restoration.Result(4, List.of()));
        assertThat(LibraryDiff.between(service.content(), backedUp()).isEmpty()).isTrue();
    }

    @Test
    void aRestorationIsOneStepThatCanBeUndone() throws Exception {
        spoil();
        LibraryContent before = service.content();

        restore();

        assertThat(service.library().undoable()).hasValueSatisfying(step -> {
            assertThat(step.name()).isEqualTo("step.restore");
            assertThat(step.subject()).isEqualTo(WHEN);
        });
        service.undo();
        assertThat(service.content()).isEqualTo(before);
    }

    @Test
    void whatIsChosenComesBackAndTheRestStaysAsItIs() throws Exception {
        spoil();

        restore("workshop");

        LibraryContent now = service.content();
        assertThat(now.records()).extracting(r -> r.id().value()).containsExactly("workshop");
        assertThat(now.places()).extracting(p -> p.name("en")).contains("Toyma", "Hue");
    }

    @Test
    void whatIsStillReferredToStays() throws Exception {
        change(step -> {
            step.put(Samples.city("hue", Map.of("en", "Hue"), "VN"));
            step.put(new Person(new Id("vice"), "Vice", null, new Id("hue")));
        });

        Restoration.Result result = restore("hue");

        assertThat(result).isEqualTo(new Restoration.Result(0, List.of(new Id("hue"))));
        assertThat(service.content().places()).extracting(Entry::id).contains(new Id("hue"));
    }

    @Test
    void attachedFilesComeBackWithTheirContent() throws Exception {
        Attachment attachment = backedUp().sources().getFirst().attachments().getFirst();
        service.library().close();
        Files.delete(service.library().file());
        service = new LibraryService(Library.create(folder.resolve("some.musubi")));

        restore();

        assertThat(service.library().hasContent(attachment)).isTrue();
    }

    @Test
    void templatesAndWhatIsSaidOfTheLibraryComeBackToo() throws Exception {
        change(step -> step.settings().put("publisher", "Somebody"));

        restore();

        assertThat(service.library().settings()).isEmpty();
    }

    @Test
    void theBackupStaysByteForByte() throws Exception {
        byte[] before = Files.readAllBytes(backup);
        spoil();

        restore();

        assertThat(backup).hasBinaryContent(before);
        assertThat(Set.of(folder.toFile().list())).contains("backup.musubi").doesNotContain("backup.musubi-wal");
    }
}
