package org.musubi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.musubi.store.LibraryException.Reason;

/// Finds what there is to say of a library's file.
final class FactFinder {
    private final Sql sql;
    private final LibraryFile file;

    FactFinder(Sql sql, LibraryFile file) {
        this.sql = sql;
        this.file = file;
    }

    LibraryFacts find() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new LibraryFacts(
                    attributes.size(),
                    Migrations.version(sql),
                    made(attributes.creationTime().toInstant()),
                    number("SELECT count(*) FROM step"),
                    number("SELECT count(DISTINCT sha256) FROM content"),
                    number("SELECT coalesce(sum(length(bytes)), 0) FROM content"));
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, file.path(), e.toString(), e);
        }
    }

    /// A copy of a file has been made later than what it holds.
    private Instant made(Instant file) {
        return sql
                .list("SELECT min(at) FROM step WHERE at IS NOT NULL HAVING count(*) > 0", row -> row.text(1))
                .stream()
                .map(Instant::parse)
                .filter(file::isAfter)
                .findFirst()
                .orElse(file);
    }

    private long number(String query) {
        return sql.list(query, row -> row.whole(1)).getFirst();
    }
}
