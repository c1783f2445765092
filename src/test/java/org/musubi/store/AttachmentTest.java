package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Attachment;
import org.musubi.store.LibraryException.Reason;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class AttachmentTest {
    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() {
        library = Library.create(
                folder.resolve("cities.musubi"), l -> l.write("step.import", new Filling(Samples.LIBRARY)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    private byte[] content(Attachment attachment) throws IOException {
        var out = new ByteArrayOutputStream();
        library.writeContent(attachment, out);
        return out.toByteArray();
    }

    private int pieces() {
        try (Sql sql = new LibraryFile(library.file(), Duration.ofSeconds(1)).connect(LibraryFile.Access.READ)) {
            return sql.list("SELECT count(*) FROM content", row -> row.integer(1))
                    .getFirst();
        }
    }

    @Test
    void aFileIsGivenBackAsItWasWhateverItsSize() throws IOException {
        for (int size : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 3_000_000}) {
            Path file = file("report-" + size + ".pdf", size);
            Attachment kept = library.keepContent(file, "application/pdf");

            assertThat(kept.name()).isEqualTo("report-" + size + ".pdf");
            assertThat(kept.bytes()).isEqualTo(size);
            assertThat(content(kept)).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        Path one = file("one.pdf", 5000);
        Path two = Files.copy(one, folder.resolve("two.pdf"));

        assertThat(library.keepContent(one, null).sha256())
                .isEqualTo(library.keepContent(two, null).sha256());

        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Path file = folder.resolve("film.mp4");
        try (var film = new RandomAccessFile(file.toFile(), "rw")) {
            film.setLength(Library.MOST_BYTES + 1);
        }

        assertThat(refusal(() -> library.keepContent(file, null))).isEqualTo(Reason.TOO_LARGE);

        assertThat(pieces()).isZero();
    }

    @Test
    void aFileThatIsHardlyTooLargeDoesNotReadAsIfItWereNot() throws IOException {
        Path file = folder.resolve("film.mp4");
        try (var film = new RandomAccessFile(file.toFile(), "rw")) {
            film.setLength(50_000_001);
        }

        assertThatThrownBy(() -> library.keepContent(file, null))
                .isInstanceOfSatisfying(
                        LibraryException.class,
                        e -> assertThat(Messages.in(Language.ENGLISH).text(e.message()))
                                .contains("has 50.1 MB; an attachment may have up to 50 MB"));
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(refusal(() -> library.keepContent(folder, null))).isEqualTo(Reason.UNREADABLE);
        assertThat(refusal(() -> library.keepContent(folder.resolve("none"), null)))
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void attachingIsUndoneButTheContentStaysForDoingItAgain() throws IOException {
        Attachment kept = library.keepContent(file("scan.png", 10), "image/png");
        library.write("step.attach", "scan.png", step -> {
            step.put(Samples.NEWSLETTER.withAttachments(List.of(kept)));
            step.put(Samples.WORKSHOP.withAttachments(List.of(kept)));
        });
        assertThat(library.content().sources().getFirst().attachments()).containsExactly(kept);
        assertThat(library.content().records().getLast().attachments()).containsExactly(kept);

        library.undo();
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        library.redo();
        assertThat(content(kept)).hasSize(10);
    }

    @Test
    void onlyWhatNothingEverReferredToIsForgotten() throws IOException {
        Attachment attached = library.keepContent(file("a", 10), null);
        Attachment removed = library.keepContent(file("b", 20), null);
        Attachment undone = library.keepContent(file("c", 30), null);
        Attachment unused = library.keepContent(file("d", 40), null);
        library.write("step.attach", step -> step.put(Samples.NEWSLETTER.withAttachments(List.of(attached, removed))));
        library.write("step.attach", step -> step.put(Samples.NEWSLETTER.withAttachments(List.of(attached))));
        library.write("step.attach", step -> step.put(Samples.NEWSLETTER.withAttachments(List.of(undone))));
        library.undo();
        library.close();
        try (Sql sql = new LibraryFile(library.file(), Duration.ofSeconds(1)).connect(LibraryFile.Access.WRITE)) {
            assertThat(new Contents(sql).dropUnused()).isEqualTo(1);
        }
        library = Library.open(library.file());

        assertThat(List.of(attached, removed, undone)).allMatch(library::hasContent);
        assertThat(library.hasContent(unused)).isFalse();
        assertThatThrownBy(() -> content(unused)).isInstanceOf(FileNotFoundException.class);
    }
}
