package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Samples;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.service.Attachments.Attached;
import org.musubi.service.Attachments.Refused;
import org.musubi.store.Library;
import org.musubi.store.Step;
import org.musubi.task.Progress;

class AttachmentsTest {
    private static final Id RECORD = Samples.WORKSHOP.id();
    private static final Id SOURCE = Samples.NEWSLETTER.id();

    @TempDir
    Path folder;

    private LibraryService service;
    private Attachments attachments;

    @BeforeEach
    void open() throws IOException {
        service = new LibraryService(Library.create(folder.resolve("x.musubi")));
        bring();
        attachments = new Attachments(service);
    }

    @AfterEach
    void close() {
        service.library().close();
    }

    private void bring() throws IOException {
        var out = new ByteArrayOutputStream();
        JsonFormat.write(Samples.LIBRARY, out);
        service.importJson(new ByteArrayInputStream(out.toByteArray()), Progress.NONE);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Attached attach(Id entry, Path... files) {
        return attachments.attach(entry, List.of(files), "en", Progress.NONE);
    }

    private List<Attachment> of(Id entry) {
        var content = service.library().content(Set.of(entry));
        return content.records().isEmpty()
                ? content.sources().getFirst().attachments()
                : content.records().getFirst().attachments();
    }

    @Test
    void severalFilesAreAttachedInOneStepThatCanBeTakenBack() throws IOException {
        Attached attached = attach(RECORD, file("one.pdf", "%PDF-1.7 one"), file("two.txt", "two"));

        assertThat(attached).isEqualTo(new Attached(2, List.of()));
        assertThat(of(RECORD)).extracting(Attachment::name).containsExactly("one.pdf", "two.txt");
        assertThat(of(RECORD)).extracting(Attachment::mediaType).containsExactly("application/pdf", "text/plain");
        assertThat(service.library().undoable())
                .get()
                .extracting(Step::name, Step::subject)
                .containsExactly("step.attach", "Pilot training workshop");

        service.undo();
        assertThat(of(RECORD)).isEmpty();
        service.redo();
        assertThat(of(RECORD)).hasSize(2);
    }

    @Test
    void theSameFileIsAttachedToAnEntryOnceAndToAnotherAgain() throws IOException {
        Path file = file("one.pdf", "one");

        assertThat(attach(SOURCE, file, file).added()).isEqualTo(1);
        assertThat(attach(SOURCE, file).added()).isZero();
        assertThat(attach(RECORD, file).added()).isEqualTo(1);
        assertThat(of(RECORD)).isEqualTo(of(SOURCE));
    }

    @Test
    void whatCannotBeAttachedIsNamedWithItsReasonAndTheRestIsAttached() throws IOException {
        Path gone = folder.resolve("gone.pdf");
        Path large = folder.resolve("large.mp4");
        try (var bytes = new RandomAccessFile(large.toFile(), "rw")) {
            bytes.setLength(Library.MOST_BYTES + 1);
        }

        Attached attached = attach(RECORD, folder, gone, large, file("one.pdf", "one"));

        assertThat(attached.added()).isEqualTo(1);
        assertThat(attached.refused()).extracting(Refused::file).containsExactly(folder, gone, large);
        assertThat(attached.refused())
                .extracting(refused -> refused.why().key())
                .containsExactly("attach.folder", "failure.no-file", "library.error.too-large");
        assertThat(of(RECORD)).hasSize(1);
    }

    /// The system lets nobody read the beginning of a process's memory, although the file is there and may be opened.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadAfterAllIsRefusedAndTheRestIsAttached() throws IOException {
        Path locked = Path.of("/proc/self/mem");

        Attached attached = attach(RECORD, locked, file("one.pdf", "one"));

        assertThat(attached.refused())
                .extracting(Refused::file, refused -> refused.why().key())
                .containsExactly(tuple(locked, "failure.file"));
        assertThat(of(RECORD)).extracting(Attachment::name).containsExactly("one.pdf");
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        Path file = file("one.pdf", "one");
        var cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> attachments.attach(RECORD, List.of(file), "en", cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(of(RECORD)).isEmpty();
    }

    @Test
    void whatIsGoneTakesNoAttachments() throws IOException {
        Path file = file("one.pdf", "one");

        assertThatThrownBy(() -> attach(new Id("nobody"), file)).isInstanceOf(AttachmentException.class);
        assertThatThrownBy(() -> attach(Samples.TOYAMA.id(), file)).isInstanceOf(AttachmentException.class);
    }

    @Test
    void anAttachmentIsTakenAwayAndBroughtBack() throws IOException {
        attach(SOURCE, file("one.pdf", "one"), file("two.pdf", "two"));
        Attachment first = of(SOURCE).getFirst();

        attachments.detach(SOURCE, first, "en");
        assertThat(of(SOURCE)).extracting(Attachment::name).containsExactly("two.pdf");
        service.undo();

        assertThat(of(SOURCE)).extracting(Attachment::name).containsExactly("one.pdf", "two.pdf");
        assertThat(attachments.copyToView(first, folder.resolve("view"))).hasContent("one");
    }

    @Test
    void anImportLeavesAttachmentsWhereTheyAre() throws IOException {
        attach(SOURCE, file("one.pdf", "one"));
        attach(RECORD, file("two.pdf", "two"));

        bring();

        assertThat(of(SOURCE)).hasSize(1);
        assertThat(of(RECORD)).hasSize(1);
    }

    @Test
    void aCopyToLookAtIsWrittenOnceUnderItsNameAndCannotBeWrittenTo() throws IOException {
        attach(SOURCE, file("年報 2017.pdf", "content"));
        Attachment attachment = of(SOURCE).getFirst();

        Path copy = attachments.copyToView(attachment, folder.resolve("view"));

        assertThat(copy).hasFileName("年報 2017.pdf").hasContent("content");
        assertThat(Files.getPosixFilePermissions(copy))
                .noneMatch(permission -> permission.name().endsWith("WRITE"));
        assertThat(attachments.copyToView(attachment, folder.resolve("view"))).isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "report.pdf.JS", "start.desktop", "a.lnk", "fdp.\u202Eexe", "run.sh "})
    void whatWouldRunIsNotOpened(String name) {
        var program = new Attachment(name, null, 1, "0".repeat(64));

        assertThatThrownBy(() -> attachments.copyToView(program, folder.resolve("view")))
                .isInstanceOf(AttachmentException.class);
    }

    @Test
    void whatTheLibraryDoesNotHoldIsSaidSo() {
        var lost = new Attachment("lost.pdf", null, 1, "0".repeat(64));

        assertThatThrownBy(() -> attachments.save(lost, folder.resolve("lost.pdf")))
                .isInstanceOfSatisfying(
                        AttachmentException.class,
                        e -> assertThat(e.message().key()).isEqualTo("attach.missing"));
        assertThat(folder.resolve("lost.pdf")).doesNotExist();
    }

    @Test
    void allAreSavedWithoutReplacingAnything() throws IOException {
        attach(SOURCE, file("one.pdf", "one"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        attach(SOURCE, Files.writeString(elsewhere.resolve("one.pdf"), "other"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.writeString(target.resolve("one.pdf"), "there before");

        List<Path> saved = attachments.saveAll(of(SOURCE), target, Progress.NONE);

        assertThat(saved)
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("one (2).pdf", "one (3).pdf");
        assertThat(target.resolve("one.pdf")).hasContent("there before");
        assertThat(saved.getLast()).hasContent("other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "report.pdf|report.pdf",
                "../../etc/passwd|_.._etc_passwd",
                "C:\\temp\\x.pdf|C__temp_x.pdf",
                "con.txt|_con.txt",
                ".bashrc|bashrc",
                "ends. . |ends",
                "...|_",
                "Hải Phòng 富山.pdf|Hải Phòng 富山.pdf"
            })
    void namesAreMadeSafe(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(FileNames.safe("富".repeat(300) + ".pdf")).hasSize(120).endsWith("富.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "x.bin, %PDF-1.4, application/pdf",
        "x.docx, PK\u0003\u0004x, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "x.zip, PK\u0003\u0004x, application/zip",
        "x.pdf, plain, ",
        "x.csv, 'a,b', text/csv",
        "README, text, "
    })
    void theKindOfAFileIsToldByItsBeginningThenItsEnding(String name, String content, @Nullable String mediaType) {
        assertThat(Optional.ofNullable(MediaTypes.of(name, content.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(Optional.ofNullable(mediaType));
    }

    @Test
    void anotherSourceIsFollowedInOneStep() {
        var choice = new SourceChoice(service);
        service.change("step.import", "", step -> step.put(Samples.disputed()));

        assertThat(choice.choose(Samples.disputed().id(), "date", "2014-05", "en"))
                .isPresent();
        assertThat(choice.choose(Samples.disputed().id(), "date", "2011", "en")).isEmpty();

        assertThat(service.content().records().getLast().date()).hasToString("2014-05");
        assertThat(service.undo()).get().extracting(c -> c.step().name()).isEqualTo("step.choose-source");
        assertThat(service.content().records().getLast()).isEqualTo(Samples.disputed());
    }
}
