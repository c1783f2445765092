package org.musubi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One step of the schema.
///
/// @param version the `user_version` of a file after this step, from 1
/// @param name what it does
/// @param sql its statements
record Migration(int version, String name, String sql) {
    /// The scripts in `resources/sql`, in order. A module cannot list its own resources: a test holds this to the
    /// folder.
    static final List<String> SCRIPTS =
            List.of("001_library.sql", "002_history.sql", "003_search_merging.sql", "004_seals.sql");

    private static final Pattern FORM = Pattern.compile("(\\d{3})_(\\w+)\\.sql");

    /// The schema of this version of the program.
    static List<Migration> shipped() {
        return SCRIPTS.stream().map(Migration::load).toList();
    }

    static Migration of(String script, String sql) {
        Matcher form = FORM.matcher(script);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a name like 001_what.sql: " + script);
        }
        return new Migration(Integer.parseInt(form.group(1)), form.group(2), sql);
    }

    private static Migration load(String script) {
        try (InputStream in = Migration.class.getResourceAsStream("/sql/" + script)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: sql/" + script);
            }
            return of(script, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
