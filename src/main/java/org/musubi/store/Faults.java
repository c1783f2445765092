package org.musubi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfException;
import org.musubi.store.StoreFault.Type;

/// Looks for what other programs, or a failing disk, may have done to a library's file.
final class Faults {
    private static final int MOST = 100;
    private static final int STEPS_BETWEEN_TICKS = 10_000;

    private static final String DATES = """
            SELECT id, population_as_of FROM place WHERE population_as_of IS NOT NULL
            UNION ALL SELECT id, founded FROM organisation WHERE founded IS NOT NULL
            UNION ALL SELECT organisation, as_of FROM figure WHERE as_of IS NOT NULL
            UNION ALL SELECT id, date FROM record WHERE date IS NOT NULL
            UNION ALL SELECT record, date FROM involvement WHERE date IS NOT NULL
            UNION ALL SELECT id, date FROM source WHERE date IS NOT NULL""";

    private static final String WRONG_KINDS = """
            SELECT i.record, i.party FROM involvement i JOIN entry e ON e.id = i.party
            WHERE e.kind NOT IN ('place', 'organisation', 'person')
            UNION ALL
            SELECT p.id, p.affiliation FROM person p JOIN entry e ON e.id = p.affiliation
            WHERE e.kind NOT IN ('place', 'organisation')""";

    private final Sql sql;
    private final Ticker ticker;
    private final List<StoreFault> faults = new ArrayList<>();

    /// @param sql a connection without a transaction
    Faults(Sql sql, Ticker ticker) {
        this.sql = sql;
        this.ticker = ticker;
    }

    /// What is wrong, the worst first; empty if all is well.
    ///
    /// @throws CancellationException if the ticker ended it
    List<StoreFault> find() {
        // Nobody can tell how long this takes: SQLite says nothing of how far it has come.
        Watched.run(sql, STEPS_BETWEEN_TICKS, () -> ticker.goOn(0, 0), this::checkFile);
        if (faults.isEmpty()) {
            sql.inTransaction("BEGIN", () -> {
                checkMeaning();
                return true;
            });
            checkSeals();
            checkContents();
        }
        return List.copyOf(faults);
    }

    private void checkFile() {
        sql.each("PRAGMA integrity_check(" + MOST + ")", row -> {
            if (!row.text(1).equals("ok")) {
                add(Type.DAMAGE, "", row.text(1));
            }
        });
    }

    private void checkMeaning() {
        sql.each(
                "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT " + MOST,
                row -> add(Type.DANGLING, row.text(1), row.text(2)));
        sql.each(WRONG_KINDS, row -> add(Type.WRONG_KIND, row.text(1), row.text(2)));
        sql.each(DATES, row -> requireDate(row.text(1), row.text(2)));
        requireWords("SELECT id, kind FROM place", Words.PLACE_KINDS.byCode().keySet());
        requireWords("SELECT id, kind FROM record", Words.RECORD_KINDS.byCode().keySet());
        requireWords(
                "SELECT id, status FROM record WHERE status IS NOT NULL",
                Words.STATUSES.byCode().keySet());
        requireWords(
                "SELECT record, role FROM involvement", Words.ROLES.byCode().keySet());
        requireWords(
                "SELECT record, type FROM relation",
                Words.RELATION_TYPES.byCode().keySet());
    }

    /// What is wrong with an entry is worth more than that something is.
    private void checkSeals() {
        Set<String> named = faults.stream().map(StoreFault::where).collect(Collectors.toSet());
        new SealCheck(sql, ticker)
                .find().stream().filter(fault -> !named.contains(fault.where())).forEach(faults::add);
    }

    private void checkContents() {
        List<String> hashes = sql.list("SELECT DISTINCT sha256 FROM content", row -> row.text(1));
        for (int i = 0; i < hashes.size(); i++) {
            if (!ticker.goOn(i, hashes.size())) {
                throw new CancellationException("no longer wanted");
            }
            String hash = hashes.get(i);
            // What was dropped meanwhile is no fault.
            if (!new Contents(sql).isWhole(hash) && new Contents(sql).has(hash)) {
                sql.each(
                        "SELECT DISTINCT entry, name FROM attachment WHERE sha256 = ?",
                        row -> add(Type.ALTERED_CONTENT, row.text(1), row.text(2)),
                        hash);
            }
        }
    }

    private void requireDate(String id, String text) {
        try {
            Edtf.parse(text);
        } catch (EdtfException e) {
            add(Type.BAD_DATE, id, text);
        }
    }

    private void requireWords(String query, Set<String> known) {
        sql.each(query, row -> {
            if (!known.contains(row.text(2))) {
                add(Type.UNKNOWN_WORD, row.text(1), row.text(2));
            }
        });
    }

    private void add(Type type, String where, String detail) {
        faults.add(new StoreFault(type, where, detail));
    }
}
