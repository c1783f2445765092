package org.musubi.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.model.Attachment;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.store.Library;
import org.musubi.store.Template;
import org.musubi.store.Transaction;
import org.musubi.task.Progress;

/// Brings entries of a library back to how a backup has them: one step, which can be undone as any other.
public final class Restoration {
    private final LibraryService service;
    private final Library backup;
    private final LibraryDiff wanted;
    private final boolean whole;
    private final Progress progress;
    private final List<Id> kept = new ArrayList<>();

    /// What a restoration did.
    ///
    /// @param restored how many entries are now as in the backup
    /// @param kept what should have gone, but something that stays refers to it
    public record Result(int restored, List<Id> kept) {
        public Result {
            kept = List.copyOf(kept);
        }
    }

    private Restoration(LibraryService service, Library backup, LibraryDiff wanted, boolean whole, Progress progress) {
        this.service = service;
        this.backup = backup;
        this.wanted = wanted;
        this.whole = whole;
        this.progress = progress;
    }

    /// Restores some entries, and what they need.
    ///
    /// @param diff from the library as it is to the backup
    /// @param subject of the step: when the backup was made, in words
    /// @throws IOException if the content of an attached file cannot be brought over
    /// @throws java.util.concurrent.CancellationException if cancelled; the library is then as it was
    public static Result some(
            LibraryService service, Library backup, LibraryDiff diff, Set<Id> ids, String subject, Progress progress)
            throws IOException {
        return new Restoration(service, backup, diff.only(ids), false, progress).run(subject);
    }

    /// Restores everything: entries, templates, and what is said of the library as a whole.
    ///
    /// See [#some].
    public static Result everything(
            LibraryService service, Library backup, LibraryDiff diff, String subject, Progress progress)
            throws IOException {
        return new Restoration(service, backup, diff, true, progress).run(subject);
    }

    private Result run(String subject) throws IOException {
        bringContents();
        service.change("step.restore", subject, this::restore);
        return new Result(wanted.entries().size() - kept.size(), kept);
    }

    /// Contents have no history, so they may come before the step: without it, nothing refers to them.
    private void bringContents() throws IOException {
        Set<Attachment> missing = wanted.entries().stream()
                .filter(e -> e.after() != null)
                .flatMap(e -> attachments(e.entry()).stream())
                .filter(a -> !service.library().hasContent(a) && backup.hasContent(a))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Attachment attachment : missing) {
            progress.check();
            Path file = Files.createTempFile("musubi", ".restored");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    backup.writeContent(attachment, out);
                }
                service.library().keepContent(file, attachment.mediaType());
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Attachment> attachments(Entry entry) {
        return switch (entry) {
            case LibraryRecord record -> record.attachments();
            case Source source -> source.attachments();
            default -> List.of();
        };
    }

    private void restore(Transaction step) {
        kept.clear();
        int done = 0;
        Set<Id> going = new LinkedHashSet<>();
        for (EntryDiff diff : wanted.entries()) {
            progress.check();
            progress.report(done++, wanted.entries().size());
            if (diff.after() == null) {
                going.add(diff.id());
            } else {
                if (diff.before() != null
                        && diff.before().getClass() != diff.after().getClass()) {
                    step.remove(diff.id());
                }
                step.put(diff.after());
            }
        }
        keepWhatIsNeeded(step, going);
        going.forEach(step::remove);
        if (whole) {
            restoreTheRest(step);
        }
    }

    /// What stays needs what it refers to, and that in turn what it refers to.
    private void keepWhatIsNeeded(Transaction step, Set<Id> going) {
        boolean changed = true;
        while (changed) {
            List<Id> needed = going.stream()
                    .filter(id -> !going.containsAll(step.referrers(id)))
                    .toList();
            changed = !needed.isEmpty();
            needed.forEach(going::remove);
            kept.addAll(needed);
        }
    }

    private void restoreTheRest(Transaction step) {
        Map<Id, Template> templates =
                backup.templates().stream().collect(Collectors.toMap(Template::id, template -> template));
        step.templates().all().stream()
                .filter(template -> !templates.containsKey(template.id()))
                .forEach(template -> step.templates().remove(template.id()));
        templates.values().forEach(step.templates()::put);
        Map<String, String> settings = backup.settings();
        step.settings().all().keySet().stream()
                .filter(name -> !settings.containsKey(name))
                .forEach(name -> step.settings().put(name, ""));
        settings.forEach(step.settings()::put);
    }
}
