package org.musubi.service;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.musubi.exchange.Problem;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.store.Transaction;
import org.musubi.task.Progress;

/// Brings content into a library: what is new is added, what differs is updated, what is the same is left
/// alone, and what the library has besides, attachments among it, stays.
final class Importer implements Consumer<Transaction> {
    private final LibraryContent content;
    private final Progress progress;
    private final int total;
    private int added;
    private int updated;
    private int unchanged;

    Importer(LibraryContent content, Progress progress) {
        this.content = content;
        this.progress = progress;
        this.total = content.places().size()
                + content.organisations().size()
                + content.people().size()
                + content.records().size()
                + content.sources().size();
    }

    /// @throws java.util.concurrent.CancellationException if it has been cancelled; the step is then undone
    @Override
    public void accept(Transaction step) {
        LibraryContent old = step.content();
        bring(content.places(), old.places(), (now, _) -> now, Place::id, step.places()::insert, step.places()::update);
        bring(
                content.organisations(),
                old.organisations(),
                (now, _) -> now,
                Organisation::id,
                step.organisations()::insert,
                step.organisations()::update);
        bring(
                content.people(),
                old.people(),
                (now, _) -> now,
                Person::id,
                step.people()::insert,
                step.people()::update);
        bring(
                content.records(),
                old.records(),
                (now, before) -> now.withAttachments(before.attachments()),
                LibraryRecord::id,
                step.records()::insert,
                step.records()::update);
        bring(
                content.sources(),
                old.sources(),
                (now, before) -> now.withAttachments(before.attachments()),
                Source::id,
                step.sources()::insert,
                step.sources()::update);
    }

    /// @param keep an arriving entry with what no file brings, as it was before
    private <T> void bring(
            List<T> arriving,
            List<T> there,
            BinaryOperator<T> keep,
            Function<T, Id> id,
            Consumer<T> insert,
            Consumer<T> update) {
        Map<Id, T> byId = there.stream().collect(Collectors.toMap(id, Function.identity()));
        for (T next : arriving) {
            progress.check();
            T before = byId.get(id.apply(next));
            T entry = before == null ? next : keep.apply(next, before);
            if (before == null) {
                insert.accept(entry);
                added++;
            } else if (before.equals(entry)) {
                unchanged++;
            } else {
                update.accept(entry);
                updated++;
            }
            progress.report(added + updated + unchanged, total);
        }
    }

    ImportResult result(List<Problem> warnings) {
        return new ImportResult(added, updated, unchanged, warnings);
    }
}
