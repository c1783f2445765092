package org.musubi.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.service.Backup;
import org.musubi.service.Backups;
import org.musubi.service.LibraryDiff;
import org.musubi.service.LibraryService;
import org.musubi.service.OpenBackup;
import org.musubi.service.Restoration;
import org.musubi.service.SalvageList;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;
import org.musubi.store.Salvage;
import org.musubi.store.SalvageReport;
import org.musubi.task.Background;
import org.musubi.task.Progress;
import org.musubi.text.Messages;
import org.musubi.ui.backup.Comparison;
import org.musubi.ui.backup.RestoreViewModel;
import org.musubi.ui.backup.Times;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Backups made, looked at and restored, and damaged files salvaged: in the background, with a result in plain words.
public final class BackupCommands implements BackupActions, Comparison {
    private final Supplier<@Nullable LibraryService> open;
    private final Backups backups;
    private final Clock clock;
    private final BackgroundWork work;
    private final Background background;
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Notices notices;
    private final BackupStatus status;
    private final BackupDialogs views;
    private final Consumer<Path> opener;

    /// @param open the library that is open; null if none is
    /// @param background tells outcomes on the JavaFX thread
    /// @param opener opens a library in the window
    public BackupCommands(
            Supplier<@Nullable LibraryService> open,
            Backups backups,
            Clock clock,
            BackgroundWork work,
            Background background,
            Workspace workspace,
            Dialogs dialogs,
            Notices notices,
            BackupStatus status,
            BackupDialogs views,
            Consumer<Path> opener) {
        this.open = open;
        this.backups = backups;
        this.clock = clock;
        this.work = work;
        this.background = background;
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.notices = notices;
        this.status = status;
        this.views = views;
        this.opener = opener;
    }

    private Messages messages() {
        return workspace.messages();
    }

    private Dialogs.FileType libraries() {
        return new Dialogs.FileType(messages().text("library.file-type"), List.of("*" + Library.ENDING));
    }

    private void withLibrary(Consumer<LibraryService> action) {
        LibraryService service = open.get();
        if (service == null) {
            notices.say(messages().text("library.none"));
        } else {
            action.accept(service);
        }
    }

    @Override
    public void backUp() {
        withLibrary(service ->
                work.start("work.backup", progress -> backups.make(service.library(), progress), made -> {
                    status.made(made);
                    notices.tell(messages().text("backup.done", made.file().toString()));
                }));
    }

    @Override
    public void restore() {
        withLibrary(service ->
                work.start("work.backups", _ -> backups.of(service.library().file()), this::show));
    }

    private void show(List<Backup> found) {
        var model = new RestoreViewModel(found, this, background, messages(), clock.getZone());
        Parent view = views.restore(model, () -> dialogs.openFile(messages().text("restore.other"), libraries()));
        dialogs.show(messages().text("restore.title"), view);
    }

    @Override
    public LibraryDiff with(Path backup, Progress progress) throws IOException {
        LibraryService service = open.get();
        if (service == null) {
            return new LibraryDiff(List.of());
        }
        try (OpenBackup there = OpenBackup.of(backup)) {
            progress.check();
            return LibraryDiff.between(service.content(), there.library().content());
        }
    }

    @Override
    public void restore(Path backup, LibraryDiff diff, Optional<Set<Id>> chosen, String when) {
        if (workspace.readOnly().get()) {
            notices.say(workspace.readOnlyReason().get());
            return;
        }
        withLibrary(service -> work.start(
                "work.restore",
                progress -> {
                    try (OpenBackup there = OpenBackup.of(backup)) {
                        Library from = there.library();
                        return chosen.isPresent()
                                ? Restoration.some(service, from, diff, chosen.get(), when, progress)
                                : Restoration.everything(service, from, diff, when, progress);
                    }
                },
                result -> tell(result, when)));
    }

    private void tell(Restoration.Result result, String when) {
        String text = messages().text("restore.done", result.restored(), when);
        int kept = result.kept().size();
        notices.tell(kept == 0 ? text : text + "\n" + messages().text("restore.kept", kept));
    }

    @Override
    public void salvage() {
        dialogs.openFile(messages().text("salvage.open"), libraries()).ifPresent(this::salvage);
    }

    private void salvage(Path damaged) {
        String name = messages().text("salvage.name", Library.nameOf(damaged)) + Library.ENDING;
        dialogs.saveFile(messages().text("salvage.save-as"), name, libraries()).ifPresent(target -> {
            if (Files.exists(target)) {
                notices.warn(messages().text("library.new.exists", String.valueOf(target.getFileName())));
                return;
            }
            work.start(
                    "work.salvage",
                    progress -> Salvage.run(damaged, target, (done, total) -> {
                        progress.report(done, total);
                        return !progress.isCancelled();
                    }),
                    this::tell);
        });
    }

    private void tell(SalvageReport report) {
        opener.accept(report.to());
        SalvageList list = new SalvageList(report, messages());
        dialogs.show(messages().text("salvage.title"), views.salvaged(list, this::save));
    }

    private void save(SalvageList list) {
        dialogs.saveFile(
                        messages().text("salvage.save-list"),
                        Library.nameOf(list.report().to()) + ".txt",
                        new Dialogs.FileType(messages().text("salvage.text"), List.of("*.txt")))
                .ifPresent(path -> work.start(
                        "work.save",
                        _ -> {
                            list.writeTo(path);
                            return path;
                        },
                        written -> notices.say(messages().text("salvage.saved", written.toString()))));
    }

    /// Offers what helps if a library could not be opened because it is damaged.
    public void offer(Throwable failure) {
        if (failure instanceof LibraryException e && isDamage(e.reason())) {
            Path damaged = e.file();
            work.start("work.backups", _ -> backups.of(damaged), found -> {
                if (e.reason() == LibraryException.Reason.FOREIGN && found.isEmpty()) {
                    // Nothing says that it ever was a library: a letter is no damage.
                    notices.warn(messages().text(e.message()));
                } else {
                    showDamage(e, damaged, found);
                }
            });
        }
    }

    private void showDamage(LibraryException failure, Path damaged, List<Backup> found) {
        dialogs.show(
                messages().text("damage.title"),
                views.damaged(
                        messages().text(failure.message()),
                        found.stream().findFirst().map(this::text),
                        () -> openCopy(damaged, found.getFirst()),
                        () -> salvage(damaged)));
    }

    private static boolean isDamage(LibraryException.Reason reason) {
        return switch (reason) {
            case CORRUPT, EMPTY, FOREIGN -> true;
            default -> false;
        };
    }

    private String text(Backup backup) {
        return Times.full(backup.at(), clock.getZone(), messages());
    }

    /// Takes the last backup in a place of its own: neither the damaged file nor the backup is touched.
    private void openCopy(Path damaged, Backup backup) {
        String name = messages().text("damage.name", Library.nameOf(damaged), Library.nameOf(backup.file()));
        dialogs.saveFile(messages().text("damage.save-as"), name + Library.ENDING, libraries())
                .ifPresent(target -> work.start("work.copy", _ -> Files.copy(backup.file(), target), opener));
    }
}
