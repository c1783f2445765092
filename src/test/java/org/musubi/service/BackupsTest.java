package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.store.Library;
import org.musubi.task.Progress;

class BackupsTest {
    private static final Instant START = Instant.parse("2026-11-24T00:12:03Z");

    @TempDir
    Path folder;

    private final ClockToSet clock = new ClockToSet();
    private Library library;
    private Backups backups;

    private static final class ClockToSet extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        library = Library.create(folder.resolve("some.musubi"));
        backups = new Backups(() -> folder.resolve("backups"), clock, Retention.STANDARD);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void change(String id) {
        library.write("step.edit", step -> step.places().insert(Samples.city(id, Map.of("en", id), "VN")));
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Test
    void aBackupIsALibraryNamedAfterItsTime() {
        change("hue");

        Backup made = backups.make(library, Progress.NONE);

        assertThat(made.file()).hasFileName("2026-11-24T00-12-03Z.musubi");
        assertThat(made.at()).isEqualTo(START);
        assertThat(backups.of(library.file())).containsExactly(made);
        try (Library copy = Library.openReadOnly(made.file())) {
            assertThat(copy.content()).isEqualTo(library.content());
        }
    }

    @Test
    void aBackupIsWantedOnceSomethingIsDone() {
        assertThat(backups.isWanted(library)).isTrue();
        backups.make(library, Progress.NONE);
        assertThat(backups.isWanted(library)).isFalse();

        change("hue");
        assertThat(backups.isWanted(library)).isTrue();
        backups.make(library, Progress.NONE);

        library.undo();
        assertThat(backups.isWanted(library)).isTrue();
        library.redo();
        assertThat(backups.isWanted(library)).isFalse();
    }

    @Test
    void aBackupIsDueOnceADay() {
        backups.make(library, Progress.NONE);
        change("hue");
        assertThat(backups.isDue(library)).isFalse();

        pass(Duration.ofDays(1));
        assertThat(backups.isDue(library)).isTrue();
        backups.make(library, Progress.NONE);
        assertThat(backups.isDue(library)).isFalse();
    }

    @Test
    void aDayBeginsWhereTheUserIs() {
        clock.now = Instant.parse("2026-11-24T14:59:00Z");
        backups.make(library, Progress.NONE);
        change("hue");
        assertThat(backups.isDue(library)).isFalse();

        pass(Duration.ofMinutes(2));
        assertThat(backups.isDue(library)).isTrue();
    }

    @Test
    void aLibraryThatMayOnlyBeReadIsNotBackedUpByItself() {
        library.close();
        try (Library reading = Library.openReadOnly(folder.resolve("some.musubi"))) {
            assertThat(backups.isWanted(reading)).isFalse();
        }
    }

    @Test
    void whatNeedNotBeKeptIsDeletedAfterwards() {
        for (int day = 0; day < 60; day++) {
            backups.make(library, Progress.NONE);
            pass(Duration.ofDays(1));
        }

        assertThat(backups.of(library.file())).hasSizeBetween(9, 13);
    }

    @Test
    void twoBackupsInOneSecondAreBothMade() {
        Backup first = backups.make(library, Progress.NONE);
        Backup second = backups.make(library, Progress.NONE);

        assertThat(second.file()).isNotEqualTo(first.file()).exists();
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws Exception {
        Backup made = backups.make(library, Progress.NONE);
        Path note = made.file().resolveSibling("note.txt");
        Files.writeString(note, "dear to someone");
        backups.make(library, Progress.NONE);

        assertThat(note).exists();
        assertThat(backups.of(library.file())).extracting(Backup::file).doesNotContain(note);
    }

    @Test
    void librariesOfOneNameAreToldApart() {
        assertThat(backups.folderOf(folder.resolve("a/some.musubi")))
                .isNotEqualTo(backups.folderOf(folder.resolve("b/some.musubi")));
    }

    @Test
    void aCancelledBackupLeavesWhatWasThere() throws Exception {
        Backup made = backups.make(library, Progress.NONE);
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> backups.make(library, cancelled)).isInstanceOf(CancellationException.class);

        try (Stream<Path> files = Files.list(backups.folderOf(library.file()))) {
            assertThat(files).containsExactly(made.file());
        }
    }
}
