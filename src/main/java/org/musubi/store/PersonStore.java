package org.musubi.store;

import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.Person;

/// The people of a library.
public final class PersonStore {
    private final Sql sql;
    private final Entries entries;

    PersonStore(Sql sql, Entries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /// All people, in the order in which they came.
    public List<Person> all() {
        return read(Scope.ALL);
    }

    /// Those that are wanted.
    List<Person> read(Scope scope) {
        return sql.list(
                "SELECT id, name, role, affiliation FROM entry e JOIN person p USING (id)%s ORDER BY e.key"
                        .formatted(scope.only("id")),
                row -> new Person(row.id(1), row.textOrNull(2), row.textOrNull(3), row.idOrNull(4)),
                scope.values());
    }

    /// @throws LibraryException if the id is taken or, at the end of the step, the affiliation is not there
    public void insert(Person person) {
        entries.add(person);
        sql.run(
                "INSERT INTO person (id, name, role, affiliation) VALUES (?, ?, ?, ?)",
                person.id().value(),
                person.name(),
                person.role(),
                Values.text(person.affiliation()));
    }

    /// @throws LibraryException if there is no such person or, at the end of the step, the affiliation is not there
    public void update(Person person) {
        entries.change(person);
        sql.run(
                "UPDATE person SET name = ?, role = ?, affiliation = ? WHERE id = ?",
                person.name(),
                person.role(),
                Values.text(person.affiliation()),
                person.id().value());
    }

    /// @throws LibraryException if there is no such person, or, at the end of the step, if something still refers to
    /// them
    public void remove(Id id) {
        entries.remove(id, EntryKind.PERSON);
    }
}
