package org.musubi.store;

import java.util.List;
import java.util.Map;
import org.musubi.model.Id;

/// The templates of a library.
public final class TemplateStore {
    private final Sql sql;
    private final FormValues values;

    TemplateStore(Sql sql) {
        this.sql = sql;
        values = new FormValues(sql, "template_value", "template");
    }

    /// All templates, by name.
    public List<Template> all() {
        return sql
                .list(
                        "SELECT id, name, kind FROM template ORDER BY name, id",
                        row -> new Template(row.id(1), row.text(2), row.text(3), Map.of()))
                .stream()
                .map(t -> new Template(t.id(), t.name(), t.kind(), values.of(t.id().value())))
                .toList();
    }

    /// Adds a template, or changes the one with its id.
    public void put(Template template) {
        String id = template.id().value();
        int changed =
                sql.run("UPDATE template SET name = ?, kind = ? WHERE id = ?", template.name(), template.kind(), id);
        if (changed == 0) {
            sql.run("INSERT INTO template (id, name, kind) VALUES (?, ?, ?)", id, template.name(), template.kind());
        }
        values.set(id, template.values());
    }

    /// Removes a template; does nothing if there is none.
    public void remove(Id id) {
        sql.run("DELETE FROM template WHERE id = ?", id.value());
    }
}
