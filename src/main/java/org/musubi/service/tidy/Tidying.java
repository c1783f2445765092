package org.musubi.service.tidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.service.Finding;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.Transaction;
import org.musubi.task.Progress;

/// Keeps a library in order: deletes, changes many at once, finds and merges duplicates, lists what is
/// doubtful. Each change is one step that can be undone. All methods wait for their result: call them from
/// background work.
public final class Tidying {
    private final LibraryService service;
    private final Supplier<LocalDate> today;

    /// @param today by which it is told what is past
    public Tidying(LibraryService service, Supplier<LocalDate> today) {
        this.service = service;
        this.today = today;
    }

    /// A change that was made.
    ///
    /// @param result what it did
    /// @param commit the step, by which it can be taken back; [Commit#kept] is false if it made no difference
    public record Done<T>(T result, Commit commit) {}

    /// Takes back a change, unless another step has been made since.
    ///
    /// @return whether it was taken back
    public boolean takeBack(Commit commit) {
        boolean last = service.library()
                .undoable()
                .filter(step -> step.number() == commit.step().number())
                .isPresent();
        return last && service.undo().isPresent();
    }

    /// Deletes entries, and takes them out of what refers to them. What is not there any more is passed over.
    ///
    /// @param subject what is deleted: its name, or how many
    public Done<Deletion> delete(Collection<Id> ids, String subject) {
        return step(ids.size() == 1 ? "step.delete" : "step.delete.many", subject, step -> {
            var there = new LinkedHashSet<Id>();
            var referrers = new LinkedHashSet<Id>();
            for (Id id : ids) {
                if (step.find(id).isPresent()) {
                    there.add(id);
                    referrers.addAll(step.referrers(id));
                }
            }
            Deletion deletion = Deletion.of(there, entries(step, referrers));
            deletion.adapted().forEach(step::put);
            there.forEach(step::remove);
            return deletion;
        });
    }

    /// Makes one change to many records.
    ///
    /// @return how many it made a difference to
    public Done<Integer> change(BulkEdit edit, Collection<Id> records) {
        int count = BulkEdit.changed(
                        edit, service.library().content(Set.copyOf(records)).records())
                .size();
        return step(stepOf(edit), Integer.toString(count), step -> {
            List<LibraryRecord> changed =
                    BulkEdit.changed(edit, step.content(records).records());
            changed.forEach(step.records()::update);
            return changed.size();
        });
    }

    private static String stepOf(BulkEdit edit) {
        return switch (edit) {
            case BulkEdit.AddTheme _ -> "step.bulk.add-theme";
            case BulkEdit.RemoveTheme _ -> "step.bulk.remove-theme";
            case BulkEdit.SetStatus _ -> "step.bulk.status";
            case BulkEdit.SetType _ -> "step.bulk.type";
            case BulkEdit.ReplaceParty _ -> "step.bulk.replace-party";
            case BulkEdit.AddParty _ -> "step.bulk.add-party";
            case BulkEdit.AddSource _ -> "step.bulk.add-source";
        };
    }

    /// What may be the same, without what is known to be different.
    ///
    /// @throws java.util.concurrent.CancellationException if it has been cancelled
    public List<Duplicates.Group> duplicates(Progress progress) {
        Set<Duplicates.Pair> apart =
                Remembered.pairs(service.library().settings().keySet());
        return Duplicates.in(service.library().content(), apart, progress);
    }

    /// Makes several entries one.
    ///
    /// @param subject the survivor's name
    public Done<Merge> merge(Merge.Plan plan, String subject) {
        return step("step.merge", subject, step -> {
            var referrers = new LinkedHashSet<Id>();
            plan.others().forEach(id -> referrers.addAll(step.referrers(id)));
            Merge merge = Merge.of(plan, step::find, entries(step, referrers));
            step.put(merge.merged());
            merge.adapted().forEach(step::put);
            merge.removed().forEach(step::remove);
            return merge;
        });
    }

    /// Remembers that entries are different, so that they are not proposed again.
    ///
    /// @param subject their names
    public Commit keepApart(Duplicates.Group group, String subject) {
        return service.change(
                "step.apart",
                subject,
                step -> group.pairs().forEach(pair -> step.settings().put(Remembered.apart(pair), Remembered.YES)));
    }

    /// What is wrong or doubtful, gravest first, without what is right as it is.
    ///
    /// @param wholeFile whether to look for damage in the file too, which reads all of it
    /// @throws java.util.concurrent.CancellationException if it has been cancelled
    public List<Finding> findings(boolean wholeFile, Progress progress) {
        var findings = new ArrayList<>(wholeFile ? service.check(progress) : service.checkEntries());
        progress.check();
        // A file with faults may not be readable as content.
        if (findings.stream().noneMatch(f -> f.type().compareTo(Finding.Type.ATTACHMENT_MISSING) < 0)) {
            findings.addAll(DoubtfulEntries.in(
                    service.library().content(), service.library()::hasContent, today.get(), progress));
        }
        Map<String, String> settings = service.library().settings();
        return findings.stream()
                .filter(f -> !settings.containsKey(Remembered.right(f)))
                .sorted(Comparator.comparing(Finding::type))
                .toList();
    }

    /// Remembers that findings are right as they are, so that they are not listed again.
    ///
    /// @param subject the name of what it is about
    public Commit accept(Collection<Finding> findings, String subject) {
        return service.change(
                "step.accept",
                subject,
                step -> findings.forEach(f -> step.settings().put(Remembered.right(f), Remembered.YES)));
    }

    /// Puts an entry right.
    ///
    /// @param repair the entry as it should be; null if nothing is to be done
    public Commit repair(Id id, String subject, Function<Entry, @Nullable Entry> repair) {
        return service.change(
                "step.repair", subject, step -> step.find(id).map(repair).ifPresent(step::put));
    }

    private static List<Entry> entries(Transaction step, Collection<Id> ids) {
        var content = step.content(ids);
        var entries = new ArrayList<Entry>();
        entries.addAll(content.organisations());
        entries.addAll(content.people());
        entries.addAll(content.records());
        return entries;
    }

    private <T> Done<T> step(String name, String subject, Function<Transaction, T> work) {
        var result = new ArrayList<T>(1);
        Commit commit = service.change(name, subject, step -> result.add(work.apply(step)));
        return new Done<>(result.getLast(), commit);
    }
}
