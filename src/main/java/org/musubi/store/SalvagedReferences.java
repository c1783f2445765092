package org.musubi.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.musubi.store.SalvageLoss.Kind;

/// Deals with references to what is not there: takes them for what they can only have meant, or leaves them out.
final class SalvagedReferences {
    private final Sql sql;
    private final List<SalvageLoss> losses;
    private final Map<String, List<String>> known = new HashMap<>();

    /// A column that refers to another table.
    private record Reference(TableShape table, TableShape.Column column, String parent, String parentColumn) {
        String dangling() {
            return "FROM %1$s WHERE %2$s IS NOT NULL AND %2$s NOT IN (SELECT %4$s FROM %3$s)"
                    .formatted(table.name(), column.name(), parent, parentColumn);
        }
    }

    SalvagedReferences(Sql sql, List<SalvageLoss> losses) {
        this.sql = sql;
        this.losses = losses;
    }

    /// Until nothing dangles: what is left out may have been referred to itself.
    void mend() {
        List<Reference> references = references();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Reference reference : references) {
                changed |= mend(reference);
            }
        }
    }

    private List<Reference> references() {
        var references = new ArrayList<Reference>();
        for (TableShape table : TableShape.of(sql)) {
            sql.each("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('" + table.name() + "')", row -> {
                String from = row.text(1);
                table.stored().stream()
                        .filter(c -> c.name().equals(from))
                        .forEach(c -> references.add(new Reference(table, c, row.text(2), row.text(3))));
            });
        }
        return references;
    }

    private boolean mend(Reference reference) {
        List<String> dangling =
                sql.list("SELECT DISTINCT " + reference.column.name() + " " + reference.dangling(), row -> row.text(1));
        for (String id : dangling) {
            Optional<String> meant = Likeness.only(id, known(reference));
            if (meant.isEmpty() || !retarget(reference, id, meant.get())) {
                leaveOut(reference, id);
            }
        }
        return !dangling.isEmpty();
    }

    private List<String> known(Reference reference) {
        return known.computeIfAbsent(
                reference.parent,
                _ -> sql.list("SELECT " + reference.parentColumn + " FROM " + reference.parent, row -> row.text(1)));
    }

    private boolean retarget(Reference reference, String id, String meant) {
        try {
            sql.run(
                    "UPDATE %1$s SET %2$s = ? WHERE %2$s = ?"
                            .formatted(reference.table.name(), reference.column.name()),
                    meant,
                    id);
            add(Kind.MENDED, meant, reference, id);
            return true;
        } catch (LibraryException e) {
            if (e.reason() != LibraryException.Reason.CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    private void leaveOut(Reference reference, String id) {
        known.remove(reference.table.name());
        String column = reference.column.name();
        String owner = reference.table.stored().getFirst().name();
        boolean dropped = reference.column.required();
        sql.each(
                "SELECT * FROM %s WHERE %s = ?".formatted(reference.table.name(), column),
                row -> {
                    var values = new StringJoiner(", ");
                    for (int i = 0; i < reference.table.stored().size(); i++) {
                        String value = row.textOrNull(i + 1);
                        if (value != null) {
                            values.add(value);
                        }
                    }
                    String where = dropped && column.equals(owner) ? id : row.text(1);
                    losses.add(new SalvageLoss(
                            Kind.REFERENCE, where, Titles.of(sql, where), reference.table.name() + ": " + values));
                },
                id);
        sql.run(
                (dropped ? "DELETE FROM %1$s WHERE %2$s = ?" : "UPDATE %1$s SET %2$s = NULL WHERE %2$s = ?")
                        .formatted(reference.table.name(), column),
                id);
    }

    private void add(Kind what, String id, Reference reference, String found) {
        losses.add(new SalvageLoss(
                what, id, Titles.of(sql, id), reference.table.name() + "." + reference.column.name() + " = " + found));
    }
}
