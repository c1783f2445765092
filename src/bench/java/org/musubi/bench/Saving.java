package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.store.Transaction;

/// What a change costs in a library of a hundred thousand records: saving one edit, and undoing an import.
final class Saving {
    private static final int RECORDS = 100_000;
    private static final int IMPORTED = 10_000;
    private static final int UNDONE = 5;
    private static final int WARM_UP = 200;
    private static final int EDITS = 1_000;

    private final LibraryMaker maker = new LibraryMaker(5, RECORDS);
    private final LibraryContent content = maker.content();

    /// @param folder on the disk to be measured
    List<Measurement> measure(Path folder) throws IOException, SQLException {
        Path file = folder.resolve("large.musubi");
        Path copy = folder.resolve("rows-only.db");
        Library.create(file, library -> library.write("step.import", step -> fill(step, content)))
                .close();
        Files.copy(file, copy);
        try (Library library = Library.open(file)) {
            var service = new LibraryService(library);
            double[] times = saves(service, copy);
            return List.of(
                    Measurement.against(times[1], "records.save", times[0], "ms"),
                    Measurement.of("records.save.ratio", times[0] / times[1], ""),
                    Measurement.of("records.undo", undo(service), "ms"));
        }
    }

    static void fill(Transaction step, LibraryContent content) {
        content.places().forEach(step.places()::insert);
        content.organisations().forEach(step.organisations()::insert);
        content.people().forEach(step.people()::insert);
        content.sources().forEach(step.sources()::insert);
        content.records().forEach(step.records()::insert);
    }

    /// Saves edits, and inserts the rows of the same records elsewhere, in turn.
    ///
    /// @return what 95 of 100 edits take at most, and what 95 of 100 bare inserts do, in milliseconds
    private double[] saves(LibraryService service, Path copy) throws SQLException {
        var random = new Random(11);
        var index = new LibraryIndex[] {LibraryIndex.of(service.content())};
        Runnable end = service.onChange(commit ->
                index[0] = index[0].with(commit.changed(), service.library().content(commit)));
        long[] ours = new long[EDITS];
        long[] bare = new long[EDITS];
        try (RowsOnly rowsOnly = new RowsOnly(copy)) {
            for (int i = -WARM_UP; i < EDITS; i++) {
                Id id = content.records().get(random.nextInt(RECORDS)).id();
                LibraryRecord edited =
                        Edits.any(index[0].record(id).orElseThrow(), i & 0xFFFF, content.places(), random);
                long before = System.nanoTime();
                service.change("step.edit", edited.title("en"), step -> step.put(edited));
                long time = System.nanoTime() - before;
                long least = rowsOnly.insert(edited, Id.next().value());
                if (i >= 0) {
                    ours[i] = time;
                    bare[i] = least;
                }
            }
        }
        end.run();
        System.out.printf("saving one edit:   median %.2f ms, 95 of 100 %.2f ms%n", part(ours, 0.5), part(ours, 0.95));
        System.out.printf("inserting its rows: median %.2f ms, 95 of 100 %.2f ms%n", part(bare, 0.5), part(bare, 0.95));
        return new double[] {part(ours, 0.95), part(bare, 0.95)};
    }

    private static double part(long[] times, double part) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * part)] / 1e6;
    }

    /// Imports records, and takes that back; several times.
    ///
    /// @return what undoing takes, in milliseconds: the median
    private double undo(LibraryService service) {
        List<LibraryRecord> more = maker.more(IMPORTED);
        long[] times = new long[UNDONE];
        for (int i = 0; i < UNDONE; i++) {
            long before = System.nanoTime();
            service.change("step.import", "", step -> more.forEach(step.records()::insert));
            long imported = System.nanoTime();
            if (service.undo().isEmpty()) {
                throw new IllegalStateException("nothing to undo");
            }
            times[i] = System.nanoTime() - imported;
            System.out.printf(
                    "import of %,d records: %.0f ms, undo: %.0f ms%n",
                    IMPORTED, (imported - before) / 1e6, times[i] / 1e6);
        }
        return part(times, 0.5);
    }
}
