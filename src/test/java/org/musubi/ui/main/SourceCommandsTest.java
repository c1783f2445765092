package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.service.ViewedCopies;
import org.musubi.store.Library;
import org.musubi.task.Progress;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

class SourceCommandsTest {
    private static final Id RECORD = Samples.WORKSHOP.id();

    @TempDir
    Path folder;

    @TempDir
    Path copies;

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Notices notices = new Notices();
    private final List<String> viewed = new ArrayList<>();
    private final User user = new User();
    private LibraryService service;
    private SourceCommands commands;

    /// Answers dialogs with a file, a folder, or not at all.
    private static final class User implements Dialogs {
        private Optional<Path> file = Optional.empty();
        private Optional<Path> folder = Optional.empty();

        @Override
        public Optional<Path> openFile(String title, FileType type) {
            return file;
        }

        @Override
        public Optional<Path> openFolder(String title) {
            return folder;
        }

        @Override
        public Optional<Path> saveFile(String title, String name, FileType type) {
            return file;
        }

        @Override
        public void error(String headline, String text) {}

        @Override
        public void show(String title, Parent content) {}
    }

    @BeforeEach
    void open() throws IOException {
        service = new LibraryService(Library.create(folder.resolve("x.musubi")));
        var json = new ByteArrayOutputStream();
        JsonFormat.write(Samples.LIBRARY, json);
        service.importJson(new ByteArrayInputStream(json.toByteArray()), Progress.NONE);
        commands = new SourceCommands(
                () -> service,
                new BackgroundWork(new SameThread(), notices, workspace),
                workspace,
                user,
                notices,
                viewed::add,
                new ViewedCopies(copies));
    }

    @AfterEach
    void close() {
        service.library().close();
    }

    private List<Attachment> files() {
        return service.library().content(Set.of(RECORD)).records().getFirst().attachments();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "of " + name);
    }

    @Test
    void whatTheUserPicksIsAttached() throws IOException {
        user.file = Optional.of(file("one.pdf"));

        commands.attach(RECORD);

        assertThat(files()).extracting(Attachment::name).containsExactly("one.pdf");
        assertThat(notices.messageProperty().get()).isEqualTo("1 file attached");
    }

    @Test
    void whoPicksNothingAttachesNothing() {
        commands.attach(RECORD);

        assertThat(files()).isEmpty();
        assertThat(notices.messageProperty().get()).isEmpty();
    }

    @Test
    void whatIsRefusedIsToldWithItsReason() throws IOException {
        commands.attach(RECORD, List.of(folder, file("one.pdf")));

        assertThat(files()).hasSize(1);
        assertThat(Objects.requireNonNull(notices.noticeProperty().get()).text())
                .isEqualTo("1 file attached\n• " + folder + " is a folder. Attach the files in it.");
    }

    @Test
    void anAttachmentIsLookedAtAsACopy() throws IOException {
        commands.attach(RECORD, List.of(file("one.pdf")));

        commands.open(files().getFirst());

        Path copy = Path.of(URI.create(viewed.getFirst()));
        assertThat(copy).hasFileName("one.pdf").hasContent("of one.pdf");
        assertThat(copy.startsWith(copies)).isTrue();
    }

    @Test
    void aProgramIsNotOpenedAndTheReasonIsGiven() throws IOException {
        commands.attach(RECORD, List.of(file("setup.exe")));

        commands.open(files().getFirst());

        assertThat(viewed).isEmpty();
        assertThat(Objects.requireNonNull(notices.noticeProperty().get()).text())
                .contains("“setup.exe” would run as a program");
    }

    @Test
    void attachmentsAreSavedOneByOneOrAllInAFolder() throws IOException {
        commands.attach(RECORD, List.of(file("one.pdf"), file("two.pdf")));
        user.file = Optional.of(folder.resolve("saved.pdf"));
        user.folder = Optional.of(Files.createDirectory(folder.resolve("all")));

        commands.save(files().getFirst());
        commands.saveAll(files());

        assertThat(folder.resolve("saved.pdf")).hasContent("of one.pdf");
        assertThat(folder.resolve("all"))
                .isDirectoryContaining("glob:**/one.pdf")
                .isDirectoryContaining("glob:**/two.pdf");
    }

    @Test
    void whatIsRemovedComesBackWithUndo() throws IOException {
        commands.attach(RECORD, List.of(file("one.pdf")));

        commands.detach(RECORD, files().getFirst());
        assertThat(files()).isEmpty();
        service.undo();

        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherSourceIsFollowed() {
        service.change("step.import", "", step -> step.put(Samples.disputed()));

        commands.choose(Samples.disputed().id(), "date", "2014-05");
        assertThat(notices.messageProperty().get()).startsWith("The record now follows the source you chose.");
        commands.choose(Samples.disputed().id(), "date", "1999");

        assertThat(notices.messageProperty().get()).startsWith("The record has changed meanwhile");
        assertThat(service.content().records().getLast().date()).hasToString("2014-05");
    }
}
