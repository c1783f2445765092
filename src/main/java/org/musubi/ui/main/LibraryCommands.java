package org.musubi.ui.main;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.musubi.exchange.AtomicFile;
import org.musubi.exchange.Problem;
import org.musubi.service.Backup;
import org.musubi.service.Backups;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.ImportResult;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Sizes;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.library.LibraryProperties;
import org.musubi.ui.library.PropertiesViewModel;

/// What the menus do with libraries: in the background, with progress, and with a result in plain words.
public final class LibraryCommands implements LibraryActions {
    private static final int WARNINGS_SHOWN = 5;

    private final LibrarySession session;
    private final DefaultLibrary reference;
    private final BackgroundWork work;
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Notices notices;
    private final InfoDialogs info;
    private final Consumer<Library> closer;
    private final LibraryProperties properties;
    private final Backups backups;

    /// @param closer closes a library that another has taken the place of, off the JavaFX thread
    public LibraryCommands(
            LibrarySession session,
            DefaultLibrary reference,
            BackgroundWork work,
            Workspace workspace,
            Dialogs dialogs,
            Notices notices,
            InfoDialogs info,
            Consumer<Library> closer,
            LibraryProperties properties,
            Backups backups) {
        this.session = session;
        this.reference = reference;
        this.work = work;
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.notices = notices;
        this.info = info;
        this.closer = closer;
        this.properties = properties;
        this.backups = backups;
    }

    private Messages messages() {
        return workspace.messages();
    }

    private Dialogs.FileType libraries() {
        return new Dialogs.FileType(messages().text("library.file-type"), List.of("*.musubi"));
    }

    private Dialogs.FileType exchangeFiles() {
        return new Dialogs.FileType(messages().text("exchange.file-type"), List.of("*.json"));
    }

    @Override
    public void create() {
        dialogs.saveFile(messages().text("library.new.title"), messages().text("library.new.name"), libraries())
                .ifPresent(path -> {
                    // The dialog may have asked whether to replace the file, but a library is never lost that easily.
                    if (Files.exists(path)) {
                        notices.warn(messages().text("library.new.exists", String.valueOf(path.getFileName())));
                    } else {
                        open(path, () -> Library.create(path));
                    }
                });
    }

    @Override
    public void open() {
        dialogs.openFile(messages().text("library.open.title"), libraries()).ifPresent(this::open);
    }

    @Override
    public void open(Path file) {
        open(file, () -> Library.openOrRead(file));
    }

    @Override
    public void openReference() {
        open(reference.file(), reference::open);
    }

    /// What is open already stays open: a second look at it in the same window would only be read.
    private void open(Path file, Supplier<Library> opening) {
        work.start(
                "work.open",
                _ -> session.isOpen(file) ? Optional.<LibrarySession.Opened>empty() : Optional.of(read(opening)),
                opened -> opened.ifPresentOrElse(
                        this::show,
                        () -> notices.say(messages()
                                .text("library.already-open", session.name().getValue()))));
    }

    private static LibrarySession.Opened read(Supplier<Library> opening) {
        Library library = opening.get();
        try {
            return LibrarySession.Opened.of(library);
        } catch (RuntimeException e) {
            library.close();
            throw e;
        }
    }

    private void show(LibrarySession.Opened opened) {
        Library before = session.show(opened);
        notices.say(messages().text("library.opened", session.name().getValue()));
        if (before != null) {
            closer.accept(before);
        }
    }

    private void withLibrary(Consumer<LibraryService> action) {
        LibraryService service = session.service();
        if (service == null) {
            notices.say(messages().text("library.none"));
        } else {
            action.accept(service);
        }
    }

    @Override
    public void importFile() {
        if (workspace.readOnly().get()) {
            notices.say(workspace.readOnlyReason().get());
            return;
        }
        withLibrary(service -> dialogs.openFile(messages().text("import.title"), exchangeFiles())
                .ifPresent(path -> work.start(
                        "work.import",
                        progress -> {
                            try (InputStream in = Files.newInputStream(path)) {
                                return service.importJson(in, String.valueOf(path.getFileName()), progress);
                            }
                        },
                        result -> report(result, path))));
    }

    private void report(ImportResult result, Path path) {
        var text = new StringBuilder(messages()
                .text(
                        "import.done",
                        String.valueOf(path.getFileName()),
                        result.added(),
                        result.updated(),
                        result.unchanged()));
        List<Problem> warnings = result.warnings();
        if (!warnings.isEmpty()) {
            text.append('\n').append(messages().text("import.warnings", warnings.size()));
            warnings.stream()
                    .limit(WARNINGS_SHOWN)
                    .forEach(w -> text.append("\n• ").append(w.text(messages())));
        }
        notices.tell(text.toString());
    }

    @Override
    public void exportFile() {
        withLibrary(service -> dialogs.saveFile(
                        messages().text("export.title"), session.name().getValue() + ".json", exchangeFiles())
                .ifPresent(path -> work.start(
                        "work.export",
                        _ -> {
                            AtomicFile.write(path, service::exportJson);
                            return path;
                        },
                        written -> notices.tell(messages().text("export.done", written.toString())))));
    }

    /// A copy never takes the place of another file, not even of one that the dialog has asked to replace.
    @Override
    public void saveCopy() {
        withLibrary(service -> dialogs.saveFile(
                        messages().text("library.copy.title"),
                        messages()
                                        .text(
                                                "library.copy.name",
                                                Library.nameOf(service.library().file()))
                                + Library.ENDING,
                        libraries())
                .ifPresent(path -> work.start(
                        "work.copy-library",
                        progress -> {
                            service.copyTo(path, progress);
                            return path;
                        },
                        copy -> notices.tell(messages().text("library.copy.done", copy.toString())))));
    }

    @Override
    public void compact() {
        if (workspace.readOnly().get()) {
            notices.say(workspace.readOnlyReason().get());
            return;
        }
        withLibrary(service -> work.start("work.compact", service::compact, this::showSaved));
    }

    private void showSaved(long bytes) {
        notices.tell(
                bytes < 1000
                        ? messages().text("compact.nothing")
                        : messages().text("compact.done", Sizes.text(bytes, messages())));
    }

    @Override
    public void properties() {
        withLibrary(service -> work.start(
                "work.properties",
                _ -> new PropertiesViewModel.Known(
                        service.library().facts(), service.library().settings(), lastBackup(service.library())),
                known -> properties.show(service, known)));
    }

    private Optional<Instant> lastBackup(Library library) {
        return backups.of(library.file()).stream().findFirst().map(Backup::at);
    }

    @Override
    public ObservableValue<String> name() {
        return session.name();
    }
}
