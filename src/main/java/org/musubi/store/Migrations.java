package org.musubi.store;

import java.util.List;
import java.util.function.Consumer;
import org.musubi.store.LibraryException.Reason;

/// Brings a file to the newest schema: the one path, for new and old files alike.
///
/// All missing steps happen in one transaction. If one fails, none has happened.
final class Migrations {
    private final List<Migration> steps;
    private final Consumer<Sql> afterwards;

    /// @param steps version 1 first, none left out
    Migrations(List<Migration> steps) {
        this(steps, _ -> {});
    }

    /// @param afterwards what follows from the tables is brought up to date, if there was any step
    private Migrations(List<Migration> steps, Consumer<Sql> afterwards) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).version() != i + 1) {
                throw new IllegalArgumentException("version " + (i + 1) + " expected, found " + steps.get(i));
            }
        }
        this.steps = List.copyOf(steps);
        this.afterwards = afterwards;
    }

    /// To the schema of this version of the program.
    static Migrations shipped() {
        return new Migrations(Migration.shipped(), Seals::all);
    }

    int newest() {
        return steps.size();
    }

    static int version(Sql sql) {
        return sql.list("PRAGMA user_version", row -> row.integer(1)).getFirst();
    }

    /// @throws LibraryException if the file is newer, or a step fails
    void run(Sql sql) {
        int version = version(sql);
        if (version > newest()) {
            throw new LibraryException(Reason.NEWER, sql.file(), "version " + version + ", known up to " + newest());
        }
        if (version < newest()) {
            // A step may have to rebuild a table that others refer to; this switch works outside transactions only.
            sql.pragma("foreign_keys = OFF");
            try {
                sql.inTransaction("BEGIN IMMEDIATE", () -> upgrade(sql));
            } finally {
                sql.pragma("foreign_keys = ON");
            }
        }
    }

    /// @param version of the file, up to the newest
    /// @throws LibraryException if something that the version has is missing, or is not as it was made
    void requireSchema(Sql sql, int version) {
        if (version > 0) {
            Schema.of(sql).lacks(Schema.of(steps.subList(0, version))).ifPresent(name -> {
                throw new LibraryException(Reason.CORRUPT, sql.file(), "schema of " + name);
            });
        }
    }

    private int upgrade(Sql sql) {
        // Another program may have done it while this one waited.
        for (Migration step : steps.subList(Math.min(version(sql), newest()), newest())) {
            sql.script(step.sql());
        }
        requireReferences(sql);
        afterwards.accept(sql);
        sql.script("PRAGMA user_version = " + newest());
        return newest();
    }

    private static void requireReferences(Sql sql) {
        List<String> broken = sql.list("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", row -> row.text(1));
        if (!broken.isEmpty()) {
            throw new LibraryException(Reason.CORRUPT, sql.file(), "dangling references in " + broken);
        }
    }
}
