package org.musubi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Source;

/// The sources of a library.
public final class SourceStore {
    private final Sql sql;
    private final Entries entries;

    SourceStore(Sql sql, Entries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /// All sources, in the order in which they came.
    public List<Source> all() {
        return read(Scope.ALL);
    }

    /// Those that are wanted.
    List<Source> read(Scope scope) {
        var attachments = entries.attachments(scope);
        return sql.list(
                """
                SELECT id, title, publisher, date, language, url, file
                FROM entry e JOIN source s USING (id)%s ORDER BY e.key""".formatted(scope.only("id")),
                row -> new Source(
                        row.id(1),
                        row.text(2),
                        row.textOrNull(3),
                        row.dateOrNull(4),
                        row.textOrNull(5),
                        row.textOrNull(6),
                        row.textOrNull(7),
                        attachments.of(row.text(1))),
                scope.values());
    }

    /// @throws LibraryException if the id is taken
    public void insert(Source source) {
        entries.add(source);
        sql.run(
                "INSERT INTO source (title, publisher, date, language, url, file, id) VALUES (?, ?, ?, ?, ?, ?, ?)",
                values(source));
        entries.setAttachments(source.id(), source.attachments());
    }

    /// @throws LibraryException if there is no such source
    public void update(Source source) {
        entries.change(source);
        sql.run(
                "UPDATE source SET title = ?, publisher = ?, date = ?, language = ?, url = ?, file = ? WHERE id = ?",
                values(source));
        entries.setAttachments(source.id(), source.attachments());
    }

    private static @Nullable Object[] values(Source source) {
        return new @Nullable Object[] {
            source.title(),
            source.publisher(),
            Values.text(source.date()),
            source.language(),
            source.url(),
            source.file(),
            source.id().value()
        };
    }

    /// @throws LibraryException if there is no such source, or, at the end of the step, if something still cites it
    public void remove(Id id) {
        entries.remove(id, EntryKind.SOURCE);
    }
}
