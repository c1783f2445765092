package org.musubi.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.exchange.AtomicFile;
import org.musubi.model.Attachment;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.store.Commit;
import org.musubi.store.LibraryException;
import org.musubi.task.Progress;
import org.musubi.text.Message;

/// Files that belong to records and sources. What they hold lies in the library, once however often it is attached.
///
/// All methods wait for their result: call them from background work.
public final class Attachments {
    private final LibraryService service;

    public Attachments(LibraryService service) {
        this.service = service;
    }

    /// What became of files to be attached.
    ///
    /// @param added how many were attached
    /// @param refused those that were not, each with the reason
    public record Attached(int added, List<Refused> refused) {
        public Attached {
            refused = List.copyOf(refused);
        }
    }

    /// A file that was not attached.
    public record Refused(Path file, Message why) {}

    /// Attaches files to a record or source, all in one step. Those that cannot be are left out and named.
    ///
    /// @param language in which the step names the entry
    /// @throws java.util.concurrent.CancellationException if cancelled; nothing is attached then
    /// @throws LibraryException if the library cannot be changed at all
    public Attached attach(Id entry, List<Path> files, String language, Progress progress) {
        var kept = new ArrayList<Attachment>();
        var refused = new ArrayList<Refused>();
        for (Path file : files) {
            progress.check();
            Message why = whyNot(file);
            if (why == null) {
                try {
                    kept.add(service.library().keepContent(file, mediaType(file)));
                } catch (IOException _) {
                    refused.add(new Refused(file, unreadable(file)));
                } catch (LibraryException e) {
                    refused.add(new Refused(file, whyNot(e, file)));
                }
            } else {
                refused.add(new Refused(file, why));
            }
            progress.report(kept.size() + refused.size(), files.size());
        }
        progress.check();
        var added = new ArrayList<Attachment>();
        if (!kept.isEmpty()) {
            change("step.attach", entry, language, old -> {
                var all = new ArrayList<>(old);
                for (Attachment next : kept) {
                    if (!all.contains(next)) {
                        all.add(next);
                        added.add(next);
                    }
                }
                return all;
            });
        }
        return new Attached(added.size(), refused);
    }

    private static @Nullable Message whyNot(Path file) {
        if (Files.isDirectory(file)) {
            return Message.of("attach.folder", file.toString());
        }
        if (!Files.exists(file)) {
            return Message.of("failure.no-file", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            return Message.of("attach.no-file", file.toString());
        }
        return Files.isReadable(file) ? null : Message.of("failure.denied", file.toString());
    }

    /// Why one file cannot be attached, where others can.
    ///
    /// @throws LibraryException if none can
    private static Message whyNot(LibraryException failure, Path file) {
        return switch (failure.reason()) {
            case TOO_LARGE -> failure.message();
            case UNREADABLE -> unreadable(file);
            default -> throw failure;
        };
    }

    /// For what cannot be read although it is there: another program has locked it, or it went just now.
    private static Message unreadable(Path file) {
        return Message.of("failure.file", file.toString());
    }

    private static @Nullable String mediaType(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return MediaTypes.of(String.valueOf(file.getFileName()), in.readNBytes(MediaTypes.BEGINNING));
        }
    }

    /// Takes an attachment from a record or source. What it holds stays in the library's history.
    ///
    /// @param language in which the step names the entry
    public Commit detach(Id entry, Attachment attachment, String language) {
        return change("step.detach", entry, language, old -> {
            var rest = new ArrayList<>(old);
            rest.remove(attachment);
            return rest;
        });
    }

    private Commit change(String step, Id id, String language, UnaryOperator<List<Attachment>> changed) {
        LibraryContent now = service.library().content(Set.of(id));
        String subject = Stream.<Entry>concat(now.records().stream(), now.sources().stream())
                .map(entry -> entry.name(language))
                .findFirst()
                .orElse("");
        return service.change(
                step,
                subject,
                transaction -> transaction.put(
                        switch (transaction.find(id).orElse(null)) {
                            case LibraryRecord record -> record.withAttachments(changed.apply(record.attachments()));
                            case Source source -> source.withAttachments(changed.apply(source.attachments()));
                            case null, default -> throw new AttachmentException(Message.of("attach.gone"));
                        }));
    }

    /// The name to save an attachment under: its own, as far as every system takes it.
    public static String nameFor(Attachment attachment) {
        return FileNames.safe(attachment.name());
    }

    /// Saves what an attachment holds as a file, in place of the one that is there.
    ///
    /// @throws AttachmentException if the library does not have it
    /// @throws IOException if the file cannot be written
    public void save(Attachment attachment, Path target) throws IOException {
        if (!service.library().hasContent(attachment)) {
            throw new AttachmentException(Message.of("attach.missing", attachment.name()));
        }
        AtomicFile.write(target, out -> service.library().writeContent(attachment, out));
    }

    /// Saves attachments under their own names; where a name is taken, with a number. No file is replaced.
    ///
    /// @return the files, in the order of the attachments
    public List<Path> saveAll(List<Attachment> attachments, Path folder, Progress progress) throws IOException {
        var files = new ArrayList<Path>();
        for (Attachment attachment : attachments) {
            progress.check();
            String name = FileNames.safe(attachment.name());
            Path target = folder.resolve(name);
            for (int n = 2; Files.exists(target); n++) {
                target = folder.resolve(FileNames.numbered(name, n));
            }
            save(attachment, target);
            files.add(target);
            progress.report(files.size(), attachments.size());
        }
        return files;
    }

    /// Writes a copy to look at, which cannot be written to, so that nobody takes it for the attachment itself.
    ///
    /// @param folder of [ViewedCopies]; each copy gets a folder of its own there
    /// @return the copy
    /// @throws AttachmentException if opening it would run it, or the library does not have it
    /// @throws IOException if it cannot be written
    public Path copyToView(Attachment attachment, Path folder) throws IOException {
        if (FileNames.isProgram(attachment.name())) {
            throw new AttachmentException(Message.of("attach.program", attachment.name()));
        }
        Path own = Files.createDirectories(folder.resolve(attachment.sha256()));
        Path copy = own.resolve(FileNames.safe(attachment.name()));
        if (!Files.exists(copy)) {
            save(attachment, copy);
            copy.toFile().setReadOnly();
        }
        return copy;
    }
}
