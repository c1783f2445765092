package org.musubi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;
import org.musubi.store.SalvageLoss.Kind;
import org.musubi.store.TreeWalk.Root;

/// Brings what can be read of a damaged library into a new one, and lists what was lost. The damaged file is only read.
///
/// Its pages are read one by one, without SQLite, which would stop at the first fault: a page that cannot be
/// read costs the rows on it and no more, and pages that nothing leads to are looked for. What is found is
/// then made whole with as few changes as possible; see [SalvageMend].
public final class Salvage {
    private final LibraryFile draft;
    private final Ticker ticker;
    private final List<SalvageLoss> losses = new ArrayList<>();

    private Salvage(LibraryFile draft, Ticker ticker) {
        this.draft = draft;
        this.ticker = ticker;
    }

    /// Salvages a library.
    ///
    /// @param damaged any file; what lies beside it under `-wal` belongs to it
    /// @param target must not exist; there whole, or not at all
    /// @throws LibraryException if the file cannot be read at all, is no library, or the new one cannot be written
    /// @throws CancellationException if the ticker ended it
    public static SalvageReport run(Path damaged, Path target, Ticker ticker) {
        if (Files.exists(target)) {
            throw new LibraryException(Reason.EXISTS, target, "");
        }
        if (!Files.isRegularFile(damaged)) {
            throw new LibraryException(Files.exists(damaged) ? Reason.DIRECTORY : Reason.MISSING, damaged, "");
        }
        LibraryFile draft = LibraryFile.draftOf(target, LibraryFile.PATIENCE);
        draft.discardOnExit();
        try (SalvageCopy copy = SalvageCopy.of(damaged, target)) {
            var salvage = new Salvage(draft, ticker);
            salvage.losses.addAll(copy.losses());
            long entries = salvage.fill(copy, damaged);
            draft.moveTo(target);
            salvage.losses.sort(Comparator.comparing(SalvageLoss::what));
            return new SalvageReport(damaged, target, entries, salvage.losses);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, damaged, e.toString(), e);
        } finally {
            draft.discard();
        }
    }

    private long fill(SalvageCopy copy, Path damaged) throws IOException {
        try (Pages pages = new Pages(copy.file());
                Sql sql = draft.connect(Access.WRITE)) {
            var walk = new TreeWalk(pages);
            var unread = new ArrayList<String>();
            List<Root> roots = walk.roots(unread);
            unread.forEach(what -> losses.add(new SalvageLoss(Kind.PAGE, "sqlite_schema", "", what)));
            List<Migration> shipped = Migration.shipped();
            int version = SalvageVersion.of(pages.userVersion(), roots, shipped, damaged);
            sql.pragma("application_id = " + LibraryFile.APPLICATION_ID);
            new Migrations(shipped.subList(0, version)).run(sql);
            sql.pragma("foreign_keys = OFF");
            sql.inTransaction("BEGIN IMMEDIATE", () -> {
                collect(sql, walk, roots);
                new SalvageMend(sql, losses).mend();
                new SalvageDoubts(sql, losses).list();
                return version;
            });
            new Migrations(shipped).run(sql);
            sql.pragma("foreign_keys = ON");
            long entries = sql.inTransaction("BEGIN IMMEDIATE", () -> finish(sql));
            if (entries == 0 && roots.isEmpty()) {
                throw new LibraryException(Reason.CORRUPT, damaged, "nothing in it can be read");
            }
            sql.pragma("journal_mode = DELETE");
            return entries;
        }
    }

    private void collect(Sql sql, TreeWalk walk, List<Root> roots) {
        Map<String, Root> tables = new HashMap<>();
        roots.stream().filter(r -> r.type().equals("table")).forEach(r -> tables.put(r.name(), r));
        List<SalvagedRows> rows = TableShape.of(sql).stream()
                // Seals are made anew: that some are lost is no loss, only less to tell doubtful entries by.
                .map(shape -> new SalvagedRows(sql, shape, isOfSeals(shape) ? new ArrayList<>() : losses))
                .toList();
        int done = 0;
        for (SalvagedRows table : rows) {
            tick(done++, rows.size());
            Root root = tables.remove(table.table().name());
            if (root == null) {
                table.noTree();
            } else {
                walk.walk(root.page(), table.table().byNumber(), table);
            }
        }
        List<SalvagedRows> kept =
                rows.stream().filter(table -> !isOfSeals(table.table())).toList();
        if (kept.stream().anyMatch(SalvagedRows::isTreeBroken)) {
            findLoose(walk, roots, kept);
        }
    }

    private static boolean isOfSeals(TableShape table) {
        return table.name().equals("seal");
    }

    /// Pages that broken trees no longer lead to. What may belong to more than one table is left alone.
    private void findLoose(TreeWalk walk, List<Root> roots, List<SalvagedRows> rows) {
        // Everything else that the file accounts for: indexes, the words of the search, free pages.
        roots.stream()
                .filter(r -> r.page() > 0)
                .forEach(r ->
                        walk.pass(r.page(), r.type().equals("table") && !r.sql().contains("WITHOUT ROWID")));
        try {
            walk.passFree();
        } catch (IOException e) {
            losses.add(new SalvageLoss(Kind.PAGE, "", "", e.toString()));
        }
        for (TreeWalk.Loose loose : walk.loose()) {
            List<SalvagedRows> owners =
                    rows.stream().filter(table -> table.mayOwn(loose)).toList();
            if (owners.size() == 1) {
                owners.getFirst().keepLoose(loose);
            }
        }
    }

    private long finish(Sql sql) {
        dropBrokenContent(sql);
        settleSteps(sql);
        new SearchIndex(sql).rebuild();
        Seals.all(sql);
        tick(1, 1);
        String found = sql.list("PRAGMA integrity_check(1)", row -> row.text(1)).getFirst();
        if (!found.equals("ok")) {
            throw new LibraryException(Reason.FAILED, draft.path(), found);
        }
        var content = new Transaction(sql).content();
        return (long) content.places().size()
                + content.organisations().size()
                + content.people().size()
                + content.records().size()
                + content.sources().size();
    }

    private void dropBrokenContent(Sql sql) {
        for (String hash : sql.list("SELECT DISTINCT sha256 FROM content", row -> row.text(1))) {
            if (!new Contents(sql).isWhole(hash)) {
                sql.run("DELETE FROM content WHERE sha256 = ?", hash);
                sql.each(
                        "SELECT entry, name FROM attachment WHERE sha256 = ?",
                        row -> losses.add(
                                new SalvageLoss(Kind.CONTENT, row.text(1), Titles.of(sql, row.text(1)), row.text(2))),
                        hash);
            }
        }
    }

    /// Rows of the history may be missing, and a step that is taken back by half is worse than one that stays.
    private void settleSteps(Sql sql) {
        int steps = losses.isEmpty() ? 0 : sql.run("UPDATE step SET state = 'settled' WHERE state <> 'settled'");
        if (steps > 0) {
            losses.add(new SalvageLoss(Kind.STEPS, "step", "", String.valueOf(steps)));
        }
    }

    private void tick(long done, long total) {
        if (!ticker.goOn(done, total)) {
            throw new CancellationException("no longer wanted");
        }
    }
}
