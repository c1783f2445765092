package org.musubi.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.service.LibraryService;
import org.musubi.service.tidy.BulkEdit;
import org.musubi.service.tidy.Merge;
import org.musubi.service.tidy.Tidying;
import org.musubi.store.Library;
import org.musubi.task.Progress;

/// What people do to a library, by way of the services that the window uses: edits, changes of many records, merges,
/// deletions, imports, undoing and doing again. The n-th piece of work does the same to the same library, always.
final class Work {
    private static final int IMPORTED = 150;
    private static final int FEWEST_ORGANISATIONS = 10;

    private final LibraryService service;
    private final Tidying tidying;
    private final LibraryContent all;

    /// @param maker makes what the library was filled with
    Work(Library library, LibraryMaker maker) {
        service = new LibraryService(library);
        tidying = new Tidying(service, () -> LocalDate.of(2026, 11, 24));
        all = maker.content();
    }

    static LibraryMaker maker() {
        return new LibraryMaker(17, 1_500);
    }

    /// Does the n-th piece of work, in one step at most.
    void run(int number) throws IOException {
        var random = new Random(number * 31L + 7);
        LibraryContent now = service.content();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> edit(number, now, random);
            case 3 -> tidying.change(new BulkEdit.AddTheme("theme " + number), some(now.records(), 80, random));
            case 4 -> merge(now, random);
            case 5, 6 -> bringIn(number, random);
            case 7 -> tidying.delete(some(now.records(), 20, random), "20");
            case 8 -> service.undo();
            default -> service.redo();
        }
    }

    private void edit(int number, LibraryContent now, Random random) {
        service.change("step.edit", "edit " + number, step -> {
            for (Id id : some(now.records(), 1 + random.nextInt(3), random)) {
                step.find(id)
                        .map(LibraryRecord.class::cast)
                        .ifPresent(record -> step.put(Edits.any(record, number, now.places(), random)));
            }
        });
    }

    private void merge(LibraryContent now, Random random) {
        if (now.organisations().size() > FEWEST_ORGANISATIONS) {
            Organisation survivor = now.organisations().get(random.nextInt(5));
            Organisation other = now.organisations().get(5 + random.nextInt(5));
            tidying.merge(new Merge.Plan(survivor.id(), List.of(other.id()), Map.of()), survivor.name("en"));
        }
    }

    /// Imports a file with all parties and sources, and records of which some were there, changed, and some are new.
    private void bringIn(int number, Random random) throws IOException {
        var records = new ArrayList<LibraryRecord>();
        for (int i = 0; i < IMPORTED; i++) {
            LibraryRecord one = all.records().get(random.nextInt(all.records().size()));
            if (records.stream().noneMatch(other -> other.id().equals(one.id()))) {
                records.add(withoutRelations(Edits.retitled(one, number)));
            }
        }
        var file = new ByteArrayOutputStream();
        JsonFormat.write(
                new LibraryContent(all.places(), all.organisations(), all.people(), records, all.sources()), file);
        service.importJson(new ByteArrayInputStream(file.toByteArray()), number + ".json", Progress.NONE);
    }

    /// Those it is related to may not be there.
    static LibraryRecord withoutRelations(LibraryRecord record) {
        return new LibraryRecord(
                record.id(),
                record.kind(),
                record.type(),
                record.titles(),
                record.date(),
                record.dateText(),
                record.fiscalYear(),
                record.parties(),
                record.participants(),
                record.themes(),
                record.status(),
                record.summary(),
                List.of(),
                record.citations());
    }

    private static LinkedHashSet<Id> some(List<LibraryRecord> records, int count, Random random) {
        var some = new LinkedHashSet<Id>();
        for (int i = 0; i < count && !records.isEmpty(); i++) {
            some.add(records.get(random.nextInt(records.size())).id());
        }
        return some;
    }
}
