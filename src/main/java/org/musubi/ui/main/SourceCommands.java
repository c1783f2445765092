package org.musubi.ui.main;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.service.Attachments;
import org.musubi.service.Attachments.Attached;
import org.musubi.service.LibraryService;
import org.musubi.service.SourceChoice;
import org.musubi.service.ViewedCopies;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.SourceActions;
import org.musubi.ui.common.Workspace;

/// Does what is asked for with attachments and sources: in the background, with progress, and with a result in plain
/// words.
public final class SourceCommands implements SourceActions {
    private static final int REFUSED_SHOWN = 5;

    private final Supplier<@Nullable LibraryService> library;
    private final BackgroundWork work;
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Consumer<String> viewer;
    private final ViewedCopies copies;

    /// @param library the one that is open; null while there is none
    /// @param viewer opens the address of a file with the system's viewer
    public SourceCommands(
            Supplier<@Nullable LibraryService> library,
            BackgroundWork work,
            Workspace workspace,
            Dialogs dialogs,
            Notices notices,
            Consumer<String> viewer,
            ViewedCopies copies) {
        this.library = library;
        this.work = work;
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.notices = notices;
        this.viewer = viewer;
        this.copies = copies;
    }

    private Messages messages() {
        return workspace.messages();
    }

    private String language() {
        return messages().language().tag();
    }

    private void withLibrary(Consumer<LibraryService> action) {
        LibraryService service = library.get();
        if (service != null) {
            action.accept(service);
        }
    }

    @Override
    public void attach(Id entry) {
        List<Path> files = dialogs.openFiles(messages().text("attach.title"), anyFile());
        if (!files.isEmpty()) {
            attach(entry, files);
        }
    }

    private Dialogs.FileType anyFile() {
        return new Dialogs.FileType(messages().text("attach.files"), List.of("*.*"));
    }

    @Override
    public void attach(Id entry, List<Path> files) {
        String language = language();
        withLibrary(service -> work.start(
                "work.attach",
                progress -> new Attachments(service).attach(entry, files, language, progress),
                this::attached));
    }

    private void attached(Attached result) {
        var text = new StringBuilder(messages().text("attach.done", result.added()));
        result.refused().stream()
                .limit(REFUSED_SHOWN)
                .forEach(refused -> text.append("\n• ").append(messages().text(refused.why())));
        if (result.refused().size() > REFUSED_SHOWN) {
            text.append('\n')
                    .append(messages().text("attach.more", result.refused().size() - REFUSED_SHOWN));
        }
        if (result.refused().isEmpty()) {
            notices.say(text.toString());
        } else {
            notices.warn(text.toString());
        }
    }

    @Override
    public void open(Attachment attachment) {
        withLibrary(service -> work.start(
                "work.open-attachment",
                _ -> new Attachments(service).copyToView(attachment, copies.folder()),
                copy -> viewer.accept(copy.toUri().toString())));
    }

    @Override
    public void save(Attachment attachment) {
        withLibrary(service -> dialogs.saveFile(
                        messages().text("attach.save.title"), Attachments.nameFor(attachment), anyFile())
                .ifPresent(path -> work.start(
                        "work.save-attachment",
                        _ -> {
                            new Attachments(service).save(attachment, path);
                            return path;
                        },
                        saved -> notices.say(messages().text("attach.saved", saved.toString())))));
    }

    @Override
    public void saveAll(List<Attachment> attachments) {
        withLibrary(service -> dialogs.openFolder(messages().text("attach.save-all.title"))
                .ifPresent(folder -> work.start(
                        "work.save-attachment",
                        progress -> new Attachments(service).saveAll(attachments, folder, progress),
                        saved -> notices.tell(messages().text("attach.saved-all", saved.size(), folder.toString())))));
    }

    @Override
    public void detach(Id entry, Attachment attachment) {
        String language = language();
        withLibrary(service -> work.start(
                "work.detach",
                _ -> new Attachments(service).detach(entry, attachment, language),
                _ -> notices.say(messages().text("attach.removed", attachment.name()))));
    }

    @Override
    public void choose(Id record, String field, String value) {
        String language = language();
        withLibrary(service -> work.start(
                "work.choose-source",
                _ -> new SourceChoice(service).choose(record, field, value, language),
                commit -> notices.say(
                        messages().text(commit.isPresent() ? "choose-source.done" : "choose-source.stale"))));
    }
}
