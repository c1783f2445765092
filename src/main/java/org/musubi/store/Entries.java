package org.musubi.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.musubi.model.Attachment;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.store.LibraryException.Reason;

/// What all that has an id has in common: its entry, its names, its aliases.
final class Entries {
    private final Sql sql;

    /// What was written here, as it then was; empty for what was removed.
    private final Map<Id, Optional<Entry>> written = new HashMap<>();

    Entries(Sql sql) {
        this.sql = sql;
    }

    /// What an id stands for; empty if nothing has it.
    Optional<EntryKind> kind(Id id) {
        return sql.list("SELECT kind FROM entry WHERE id = ?", row -> EntryKind.of(row.text(1)), id.value()).stream()
                .findFirst();
    }

    /// The kinds of entries that are there.
    Set<EntryKind> kinds(Scope scope) {
        return Set.copyOf(sql.list(
                "SELECT DISTINCT kind FROM entry" + scope.only("id"),
                row -> EntryKind.of(row.text(1)),
                scope.values()));
    }

    /// Adds an entry after all others.
    void add(Entry entry) {
        sql.run(
                "INSERT INTO entry (id, kind) VALUES (?, ?)",
                entry.id().value(),
                EntryKind.of(entry).code());
        written.put(entry.id(), Optional.of(entry));
    }

    /// Makes sure that an entry is there to be changed into this one.
    void change(Entry entry) {
        require(entry.id(), EntryKind.of(entry));
        written.put(entry.id(), Optional.of(entry));
    }

    private void require(Id id, EntryKind kind) {
        if (!kind(id).equals(Optional.of(kind))) {
            throw new LibraryException(Reason.CONFLICT, sql.file(), "no " + kind.code() + " " + id);
        }
    }

    /// Removes an entry with all it owns.
    void remove(Id id, EntryKind kind) {
        require(id, kind);
        sql.run("DELETE FROM entry WHERE id = ?", id.value());
        written.put(id, Optional.empty());
    }

    /// How entries are now, as far as they were written here; empty unless all of them were.
    Optional<LibraryContent> written(Set<Id> wanted) {
        return written.keySet().containsAll(wanted)
                ? Optional.of(LibraryContent.of(wanted.stream()
                        .map(id -> Objects.requireNonNull(written.get(id)))
                        .flatMap(Optional::stream)))
                : Optional.empty();
    }

    void setNames(Id id, Names names) {
        sql.run("DELETE FROM name WHERE entry = ?", id.value());
        addNames(id, names);
    }

    /// Names what has none yet.
    void addNames(Id id, Names names) {
        names.byLanguage()
                .forEach((language, text) -> sql.run(
                        "INSERT INTO name (entry, language, text) VALUES (?, ?, ?)", id.value(), language, text));
    }

    void setAliases(Id id, List<String> aliases) {
        sql.run("DELETE FROM alias WHERE entry = ?", id.value());
        for (int i = 0; i < aliases.size(); i++) {
            sql.run("INSERT INTO alias (entry, ordinal, text) VALUES (?, ?, ?)", id.value(), i, aliases.get(i));
        }
    }

    /// The names of everything of one kind.
    Texts names(EntryKind kind, Scope scope) {
        return texts(
                "SELECT n.entry, n.language, n.text FROM entry e JOIN name n ON n.entry = e.id WHERE e.kind = '%s'"
                                .formatted(kind.code())
                        + scope.and("e.id"),
                scope);
    }

    /// The aliases of everything of one kind.
    Sql.Groups<String> aliases(EntryKind kind, Scope scope) {
        return sql.groups(
                "SELECT a.entry, a.text FROM entry e JOIN alias a ON a.entry = e.id WHERE e.kind = '%s'%s ORDER BY e.key, a.ordinal"
                        .formatted(kind.code(), scope.and("e.id")),
                row -> row.text(2),
                scope.values());
    }

    void setAttachments(Id id, List<Attachment> attachments) {
        sql.run("DELETE FROM attachment WHERE entry = ?", id.value());
        addAttachments(id, attachments);
    }

    /// Attaches to what has nothing attached yet.
    void addAttachments(Id id, List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            sql.run(
                    "INSERT INTO attachment (entry, ordinal, name, media_type, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)",
                    id.value(),
                    i,
                    attachment.name(),
                    attachment.mediaType(),
                    attachment.bytes(),
                    attachment.sha256());
        }
    }

    /// The attachments of everything that has any.
    Sql.Groups<Attachment> attachments(Scope scope) {
        return sql.groups(
                "SELECT entry, name, media_type, bytes, sha256 FROM attachment%s ORDER BY entry, ordinal"
                        .formatted(scope.only("entry")),
                row -> new Attachment(row.text(2), row.textOrNull(3), row.whole(4), row.text(5)),
                scope.values());
    }

    /// The answer to a query for owner, language and text.
    Texts texts(String query, Scope scope) {
        Sql.Groups<Map.Entry<String, String>> groups =
                sql.groups(query, row -> Map.entry(row.text(2), row.text(3)), scope.values());
        return owner -> {
            var byLanguage = new LinkedHashMap<String, String>();
            groups.of(owner).forEach(e -> byLanguage.put(e.getKey(), e.getValue()));
            return new Names(byLanguage);
        };
    }

    @FunctionalInterface
    interface Texts {
        Names of(String owner);
    }
}
