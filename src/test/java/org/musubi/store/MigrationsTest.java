package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

class MigrationsTest {
    private static final Migration FIRST = Migration.of(
            "001_city.sql", "CREATE TABLE city (id TEXT PRIMARY KEY) STRICT; INSERT INTO city VALUES ('toyama')");
    private static final Migration SECOND = Migration.of("002_name.sql", """
            -- Every city gets a name; a trigger's own semicolons do not end it.
            ALTER TABLE city ADD COLUMN name TEXT;
            CREATE TRIGGER named AFTER INSERT ON city BEGIN UPDATE city SET name = id; SELECT 1; END;
            INSERT INTO city (id) VALUES ('kobe');""");
    private static final Migration THIRD = Migration.of(
            "003_count.sql", "CREATE TABLE tally AS SELECT count(*) AS n FROM city WHERE name IS NOT NULL");

    @TempDir
    Path folder;

    private Sql sql;

    @BeforeEach
    void connect() {
        sql = new LibraryFile(folder.resolve("x.musubi"), Duration.ofMillis(20)).connect(Access.WRITE);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    private static Migrations chain(Migration... steps) {
        return new Migrations(List.of(steps));
    }

    private List<String> tables() {
        return sql.list("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", row -> row.text(1));
    }

    @Test
    void aFreshFileGetsEveryStep() {
        chain(FIRST, SECOND, THIRD).run(sql);

        assertThat(Migrations.version(sql)).isEqualTo(3);
        assertThat(tables()).containsExactly("city", "tally");
        assertThat(sql.list("SELECT n FROM tally", row -> row.integer(1))).containsExactly(2);
    }

    @Test
    void anOldFileGetsTheStepsItLacksAndEndsAsAFreshOneDoes() {
        chain(FIRST).run(sql);
        chain(FIRST, SECOND).run(sql);
        chain(FIRST, SECOND, THIRD).run(sql);

        assertThat(Migrations.version(sql)).isEqualTo(3);
        assertThat(sql.list("SELECT n FROM tally", row -> row.integer(1))).containsExactly(2);
    }

    @Test
    void aFileOfThisVersionIsLeftAlone() {
        chain(FIRST).run(sql);
        chain(FIRST).run(sql);

        assertThat(sql.list("SELECT id FROM city", row -> row.text(1))).containsExactly("toyama");
    }

    @Test
    void aNewerFileIsRefused() {
        chain(FIRST, SECOND).run(sql);

        assertThat(refusal(() -> chain(FIRST).run(sql))).isEqualTo(Reason.NEWER);

        assertThat(Migrations.version(sql)).isEqualTo(2);
    }

    @Test
    void aChainWithAGapIsRefused() {
        assertThatThrownBy(() -> chain(FIRST, THIRD)).hasMessageContaining("version 2 expected");
        assertThatThrownBy(() -> chain(SECOND)).hasMessageContaining("version 1 expected");
        assertThatThrownBy(() -> chain(FIRST, FIRST)).hasMessageContaining("version 2 expected");
    }

    @Test
    void ifAStepFailsNoneHasHappened() {
        chain(FIRST).run(sql);
        Migration broken = Migration.of("003_broken.sql", "CREATE TABLE late (id TEXT); SELECT nonsense FROM nowhere;");

        assertThat(refusal(() -> chain(FIRST, SECOND, broken).run(sql))).isEqualTo(Reason.FAILED);

        assertThat(Migrations.version(sql)).isEqualTo(1);
        assertThat(tables()).containsExactly("city");
        assertThat(sql.list("PRAGMA foreign_keys", row -> row.integer(1))).containsExactly(1);
        chain(FIRST, SECOND).run(sql);
        assertThat(Migrations.version(sql)).isEqualTo(2);
    }

    @Test
    void aStepThatBreaksReferencesHasNotHappened() {
        chain(FIRST).run(sql);
        Migration dangling = Migration.of(
                "002_dangling.sql",
                "CREATE TABLE tie (a TEXT REFERENCES city (id)); INSERT INTO tie VALUES ('atlantis')");

        assertThat(refusal(() -> chain(FIRST, dangling).run(sql))).isEqualTo(Reason.CORRUPT);

        assertThat(tables()).containsExactly("city");
    }

    @Test
    void aLibraryWhoseUpgradeFailsIsLeftByteForByte() throws IOException {
        Path file = folder.resolve("old.musubi");
        Library.create(file).close();
        byte[] before = Files.readAllBytes(file);
        List<Migration> shipped = Migration.shipped();
        Migration broken = Migration.of(
                "%03d_broken.sql".formatted(shipped.size() + 1), "DROP TABLE citation; SELECT nonsense FROM nowhere;");
        var migrations = new Migrations(
                Stream.concat(shipped.stream(), Stream.of(broken)).toList());

        assertThat(refusal(() -> new Opening(file, migrations, Duration.ofMillis(20)).toWrite()))
                .isEqualTo(Reason.FAILED);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void theListOfScriptsIsWhatLiesInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("resources/sql"))) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).isEqualTo(Migration.SCRIPTS);
        }
    }

    @Test
    void everyTableIsStrict() {
        new Migrations(Migration.shipped()).run(sql);

        assertThat(sql.list(
                        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'",
                        row -> row.text(1)))
                .isEmpty();
    }
}
