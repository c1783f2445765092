package org.musubi.store;

import java.util.List;
import java.util.Map;
import org.musubi.model.Id;

/// The drafts of a library.
final class DraftStore {
    private final Sql sql;
    private final FormValues values;

    DraftStore(Sql sql) {
        this.sql = sql;
        values = new FormValues(sql, "draft_value", "draft");
    }

    /// All drafts, the last one kept first.
    List<Draft> all() {
        return sql
                .list(
                        "SELECT id, entry, kind, saved FROM draft ORDER BY saved DESC, id",
                        row -> new Draft(row.id(1), row.idOrNull(2), row.text(3), Map.of(), row.instant(4)))
                .stream()
                .map(d -> new Draft(d.id(), d.entry(), d.kind(), values.of(d.id().value()), d.saved()))
                .toList();
    }

    /// Keeps a draft in place of what was kept of it before.
    void keep(Draft draft) {
        drop(draft.id());
        sql.run(
                "INSERT INTO draft (id, entry, kind, saved) VALUES (?, ?, ?, ?)",
                draft.id().value(),
                Values.text(draft.entry()),
                draft.kind(),
                draft.saved().toString());
        values.set(draft.id().value(), draft.values());
    }

    void drop(Id id) {
        sql.run("DELETE FROM draft WHERE id = ?", id.value());
    }
}
