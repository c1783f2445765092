package org.musubi.store;

import java.util.List;
import org.musubi.model.Figure;
import org.musubi.model.Id;
import org.musubi.model.Organisation;

/// The organisations of a library.
public final class OrganisationStore {
    private final Sql sql;
    private final Entries entries;

    OrganisationStore(Sql sql, Entries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /// All organisations, in the order in which they came.
    public List<Organisation> all() {
        return read(Scope.ALL);
    }

    /// Those that are wanted.
    List<Organisation> read(Scope scope) {
        var names = entries.names(EntryKind.ORGANISATION, scope);
        var aliases = entries.aliases(EntryKind.ORGANISATION, scope);
        var figures = sql.groups(
                "SELECT organisation, what, value, as_of FROM figure%s ORDER BY organisation, ordinal"
                        .formatted(scope.only("organisation")),
                row -> new Figure(row.text(2), row.whole(3), row.dateOrNull(4)),
                scope.values());
        return sql.list(
                """
                SELECT id, type, acronym, seat, parent, founded
                FROM entry e JOIN organisation o USING (id)%s ORDER BY e.key""".formatted(scope.only("id")),
                row -> new Organisation(
                        row.id(1),
                        names.of(row.text(1)),
                        aliases.of(row.text(1)),
                        row.textOrNull(2),
                        row.textOrNull(3),
                        row.idOrNull(4),
                        row.idOrNull(5),
                        row.dateOrNull(6),
                        figures.of(row.text(1))),
                scope.values());
    }

    /// @throws LibraryException if the id is taken or, at the end of the step, the seat or parent is not there
    public void insert(Organisation organisation) {
        entries.add(organisation);
        sql.run("INSERT INTO organisation (id) VALUES (?)", organisation.id().value());
        write(organisation);
    }

    /// @throws LibraryException if there is no such organisation or, at the end of the step, the seat or parent is not
    /// there
    public void update(Organisation organisation) {
        entries.change(organisation);
        write(organisation);
    }

    private void write(Organisation organisation) {
        String id = organisation.id().value();
        sql.run(
                "UPDATE organisation SET type = ?, acronym = ?, seat = ?, parent = ?, founded = ? WHERE id = ?",
                organisation.type(),
                organisation.acronym(),
                Values.text(organisation.seat()),
                Values.text(organisation.parent()),
                Values.text(organisation.founded()),
                id);
        entries.setNames(organisation.id(), organisation.names());
        entries.setAliases(organisation.id(), organisation.aliases());
        sql.run("DELETE FROM figure WHERE organisation = ?", id);
        int ordinal = 0;
        for (Figure figure : organisation.figures()) {
            sql.run(
                    "INSERT INTO figure (organisation, ordinal, what, value, as_of) VALUES (?, ?, ?, ?, ?)",
                    id,
                    ordinal++,
                    figure.what(),
                    figure.value(),
                    Values.text(figure.asOf()));
        }
    }

    /// @throws LibraryException if there is no such organisation, or, at the end of the step, if something still
    ///     refers to it
    public void remove(Id id) {
        entries.remove(id, EntryKind.ORGANISATION);
    }
}
