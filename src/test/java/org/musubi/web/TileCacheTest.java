package org.musubi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileCacheTest {
    private static final Instant UNTIL = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    private Path folder;

    private static TileCache.Kept kept(int bytes) {
        var content = new byte[bytes];
        content[0] = 42;
        return new TileCache.Kept(UNTIL, Duration.ofHours(1), "\"tag\"", "Mon, 30 Nov 2026 09:00:00 GMT", content);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsKeptIsFoundByTheNextProgram() {
        new TileCache(folder, 10_000).put("a/1/2/3", kept(100));
        assertThat(new TileCache(folder, 10_000).get("a/1/2/3")).hasValueSatisfying(found -> {
            assertThat(found.until()).isEqualTo(UNTIL);
            assertThat(found.tag()).isEqualTo("\"tag\"");
            assertThat(found.changed()).isEqualTo("Mon, 30 Nov 2026 09:00:00 GMT");
            assertThat(found.content()).hasSize(100).startsWith(42);
        });
        assertThat(new TileCache(folder, 10_000).get("a/1/2/4")).isEmpty();
    }

    @Test
    void nothingIsLeftBesideWhatIsKept() throws IOException {
        var cache = new TileCache(folder, 10_000);
        cache.put("a/1/2/3", kept(100));
        cache.put("a/1/2/3", kept(50));
        assertThat(files()).hasSize(1);
        assertThat(cache.get("a/1/2/3"))
                .hasValueSatisfying(found -> assertThat(found.content()).hasSize(50));
    }

    @Test
    void aFileThatWasCutOffOrIsSomethingElseIsNoTile() throws IOException {
        var cache = new TileCache(folder, 10_000);
        cache.put("a/1/2/3", kept(100));
        Path file = files().getFirst();
        Files.write(file, new byte[] {0x4D, 0x54, 0x4C, 0x31, 0, 0});
        assertThat(cache.get("a/1/2/3")).isEmpty();
        Files.writeString(file, "something else altogether");
        assertThat(cache.get("a/1/2/3")).isEmpty();
    }

    @Test
    void whatWasNotUsedForLongestGoesWhenThereIsTooMuch() throws IOException {
        var cache = new TileCache(folder, 6_000);
        for (int i = 0; i < 5; i++) {
            cache.put("a/1/2/" + i, kept(1_000));
            Files.setLastModifiedTime(
                    folder.resolve("a/1/2/" + i + ".tile"),
                    FileTime.from(Instant.parse("2026-11-0" + (i + 1) + "T00:00:00Z")));
        }
        assertThat(cache.get("a/1/2/0")).isPresent();
        cache.put("a/1/2/5", kept(1_000));
        assertThat(cache.get("a/1/2/5")).isPresent();
        assertThat(cache.get("a/1/2/0")).as("used just now").isPresent();
        assertThat(cache.get("a/1/2/1")).isEmpty();
        assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum())
                .isLessThanOrEqualTo(4_800);
    }

    @Test
    void aFolderThatCannotBeMadeHindersNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        var cache = new TileCache(file, 10_000);
        cache.put("a/1/2/3", kept(100));
        assertThat(cache.get("a/1/2/3")).isEmpty();
    }
}
