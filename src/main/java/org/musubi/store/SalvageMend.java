package org.musubi.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfException;
import org.musubi.model.Id;
import org.musubi.store.SalvageLoss.Kind;

/// Makes a whole library of what was brought over from a damaged one: as little as possible is changed, and
/// all of it is listed.
final class SalvageMend {
    private static final List<String> ENTRY_TABLES = List.of("place", "organisation", "person", "record", "source");

    /// Where dates stand: table, what tells whose they are, column.
    private static final List<List<String>> DATES = List.of(
            List.of("place", "id", "population_as_of"),
            List.of("organisation", "id", "founded"),
            List.of("figure", "organisation", "as_of"),
            List.of("record", "id", "date"),
            List.of("involvement", "record", "date"),
            List.of("source", "id", "date"));

    private static final Map<List<String>, Set<String>> WORDS = Map.of(
            List.of("place", "id", "kind"), Words.PLACE_KINDS.byCode().keySet(),
            List.of("record", "id", "kind"), Words.RECORD_KINDS.byCode().keySet(),
            List.of("record", "id", "status"), Words.STATUSES.byCode().keySet(),
            List.of("involvement", "record", "role"), Words.ROLES.byCode().keySet(),
            List.of("relation", "record", "type"), Words.RELATION_TYPES.byCode().keySet());

    private final Sql sql;
    private final List<SalvageLoss> losses;

    SalvageMend(Sql sql, List<SalvageLoss> losses) {
        this.sql = sql;
        this.losses = losses;
    }

    void mend() {
        pairEntries();
        addEntries();
        dropHollowEntries();
        Stream.of("entry", "template", "draft").filter(this::isTable).forEach(this::mendIds);
        new SalvagedReferences(sql, losses).mend();
        WORDS.forEach((where, known) -> mendWords(where.get(0), where.get(1), where.get(2), known));
        DATES.forEach(where -> dropBadDates(where.get(0), where.get(1), where.get(2)));
        dropWrongKinds();
        nameTheNameless();
        if (isTable("step")) {
            mendTimes("step", "number", "at");
            mendTimes("draft", "id", "saved");
            dropBrokenImages();
        }
    }

    /// Whether libraries of this version have such a table.
    private boolean isTable(String name) {
        return !sql.list("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", row -> row.integer(1), name)
                .isEmpty();
    }

    /// An entry and its row whose ids differ in one letter belong together.
    private void pairEntries() {
        for (String table : ENTRY_TABLES) {
            List<String> hollow = hollow(table);
            for (String id : homeless(table)) {
                Optional<String> other = Likeness.only(id, hollow);
                if (other.isPresent()) {
                    boolean rowIsRight =
                            Id.isValid(id) && (isNamed(id) || !isNamed(other.get()) || !Id.isValid(other.get()));
                    if (rowIsRight) {
                        sql.run("UPDATE entry SET id = ? WHERE id = ?", id, other.get());
                    } else {
                        sql.run("UPDATE " + table + " SET id = ? WHERE id = ?", other.get(), id);
                    }
                    add(Kind.MENDED, rowIsRight ? id : other.get(), table + ".id = " + (rowIsRight ? other.get() : id));
                }
            }
        }
    }

    private boolean isNamed(String id) {
        return !sql.list("SELECT 1 FROM name WHERE entry = ? LIMIT 1", row -> row.integer(1), id)
                .isEmpty();
    }

    /// Entries of a kind without their row.
    private List<String> hollow(String table) {
        return sql.list(
                "SELECT id FROM entry WHERE kind = ? AND id NOT IN (SELECT id FROM " + table + ")",
                row -> row.text(1),
                table);
    }

    /// Rows without their entry.
    private List<String> homeless(String table) {
        return sql.list(
                "SELECT id FROM " + table + " WHERE id NOT IN (SELECT id FROM entry WHERE kind = ?)",
                row -> row.text(1),
                table);
    }

    private void addEntries() {
        for (String table : ENTRY_TABLES) {
            for (String id : homeless(table)) {
                sql.run("UPDATE entry SET kind = ? WHERE id = ?", table, id);
                if (sql.list("SELECT 1 FROM entry WHERE id = ?", row -> row.integer(1), id)
                        .isEmpty()) {
                    sql.run("INSERT INTO entry (id, kind) VALUES (?, ?)", id, table);
                }
                add(Kind.MENDED, id, "entry");
            }
        }
    }

    private void dropHollowEntries() {
        for (String table : ENTRY_TABLES) {
            for (String id : hollow(table)) {
                add(Kind.ENTRY, id, table);
                sql.run("DELETE FROM entry WHERE id = ?", id);
            }
        }
    }

    /// An id that is none gets what it has of letters; what referred to it before is taken for it as any other.
    private void mendIds(String table) {
        for (String id : sql.list("SELECT id FROM " + table, row -> row.text(1))) {
            if (!Id.isValid(id)) {
                String plain = id.replaceAll("[^A-Za-z0-9._:-]", "_");
                String fresh = isThere(table, plain) ? Id.next().value() : plain;
                (table.equals("entry") ? Stream.concat(Stream.of(table), ENTRY_TABLES.stream()) : Stream.of(table))
                        .forEach(t -> sql.run("UPDATE " + t + " SET id = ? WHERE id = ?", fresh, id));
                add(Kind.MENDED, fresh, table + ".id = " + id);
            }
        }
    }

    private boolean isThere(String table, String id) {
        return !sql.list("SELECT 1 FROM " + table + " WHERE id = ?", row -> row.integer(1), id)
                .isEmpty();
    }

    private void mendTimes(String table, String key, String column) {
        String query = "SELECT %2$s, %3$s FROM %1$s".formatted(table, key, column);
        for (String[] found : sql.list(query, row -> new String[] {row.text(1), row.text(2)})) {
            if (!isTime(found[1])) {
                sql.run(
                        "UPDATE %1$s SET %3$s = ? WHERE %2$s = ?".formatted(table, key, column),
                        Instant.EPOCH.toString(),
                        found[0]);
                add(Kind.VALUE, table, table + "." + column + " = " + found[1]);
            }
        }
    }

    private static boolean isTime(String text) {
        try {
            return !Instant.parse(text).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Rows of the history that can be put back nowhere.
    private void dropBrokenImages() {
        sql.each(
                "SELECT owner, part FROM change WHERE image IS NOT NULL AND NOT json_valid(image)",
                row -> losses.add(new SalvageLoss(Kind.ROW, "change", "", row.text(2) + ", " + row.text(1))));
        sql.run("DELETE FROM change WHERE image IS NOT NULL AND NOT json_valid(image)");
    }

    private void mendWords(String table, String owner, String column, Set<String> known) {
        String query = "SELECT DISTINCT %2$s, %3$s FROM %1$s WHERE %3$s IS NOT NULL".formatted(table, owner, column);
        for (String[] found : sql.list(query, row -> new String[] {row.text(1), row.text(2)})) {
            if (!known.contains(found[1])) {
                String nearest = Likeness.nearest(found[1], known);
                sql.run(
                        "UPDATE %1$s SET %3$s = ? WHERE %2$s = ? AND %3$s = ?".formatted(table, owner, column),
                        nearest,
                        found[0],
                        found[1]);
                add(Kind.MENDED, found[0], table + "." + column + " = " + found[1] + " → " + nearest);
            }
        }
    }

    private void dropBadDates(String table, String owner, String column) {
        String query = "SELECT %2$s, %3$s FROM %1$s WHERE %3$s IS NOT NULL".formatted(table, owner, column);
        for (String[] found : sql.list(query, row -> new String[] {row.text(1), row.text(2)})) {
            if (!isDate(found[1])) {
                sql.run(
                        "UPDATE %1$s SET %3$s = NULL WHERE %2$s = ? AND %3$s = ?".formatted(table, owner, column),
                        found[0],
                        found[1]);
                add(Kind.VALUE, found[0], table + "." + column + " = " + found[1]);
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            Edtf.parse(text);
            return true;
        } catch (EdtfException e) {
            return false;
        }
    }

    private void dropWrongKinds() {
        sql.list("""
                        SELECT i.record, i.ordinal, i.party FROM involvement i JOIN entry e ON e.id = i.party
                        WHERE e.kind NOT IN ('place', 'organisation', 'person')""", row -> new String[] {row.text(1), row.text(2), row.text(3)})
                .forEach(found -> {
                    sql.run("DELETE FROM involvement WHERE record = ? AND ordinal = " + found[1], found[0]);
                    add(Kind.REFERENCE, found[0], "involvement.party = " + found[2]);
                });
        sql.list("""
                        SELECT p.id, p.affiliation, p.name FROM person p JOIN entry e ON e.id = p.affiliation
                        WHERE e.kind NOT IN ('place', 'organisation')""", row -> new String[] {row.text(1), row.text(2)}).forEach(found -> {
            sql.run("UPDATE person SET affiliation = NULL WHERE id = ?", found[0]);
            add(Kind.REFERENCE, found[0], "person.affiliation = " + found[1]);
        });
    }

    private void nameTheNameless() {
        sql.list("""
                        SELECT id FROM entry WHERE kind IN ('place', 'organisation', 'record')
                            AND id NOT IN (SELECT entry FROM name) ORDER BY key""", row -> row.text(1)).forEach(id -> {
            sql.run("INSERT INTO name (entry, language, text) VALUES (?, 'und', ?)", id, id);
            add(Kind.NAME, id, "name");
        });
    }

    private void add(Kind what, String id, String detail) {
        losses.add(new SalvageLoss(what, id, Titles.of(sql, id), detail));
    }
}
