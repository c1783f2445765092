package org.musubi.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.text.Language;

class SettingsFileTest {
    @TempDir
    private Path folder;

    private Settings read() {
        try (var file = new SettingsFile(folder.resolve("settings.properties"))) {
            return new Settings(file.read(), Language.ENGLISH);
        }
    }

    @Test
    void whatIsChangedIsThereAtTheNextStart() {
        try (var file = new SettingsFile(folder.resolve("new").resolve("settings.properties"))) {
            var settings = new Settings(file.read(), Language.ENGLISH);
            file.keep(settings);
            settings.language().set(Language.JAPANESE);
            settings.window().set(new WindowPlace(10, 20, 1000, 700, true));
            settings.resultsShown().set(false);
            settings.mapPosition().set("36.7 137.2 6");
        }
        try (var file = new SettingsFile(folder.resolve("new").resolve("settings.properties"))) {
            var settings = new Settings(file.read(), Language.ENGLISH);
            assertThat(settings.language().get()).isEqualTo(Language.JAPANESE);
            assertThat(settings.window().get()).isEqualTo(new WindowPlace(10, 20, 1000, 700, true));
            assertThat(settings.resultsShown().get()).isFalse();
            assertThat(settings.mapPosition().get()).isEqualTo("36.7 137.2 6");
        }
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        read();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, '=', 'x'});
        assertThat(read().language().get()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void valuesThatMakeNoSenseCountAsNotSet() {
        var settings = new Settings(
                Map.of("language", "KLINGON", "text.size", "1e9", "window", "1 2 3 4 5 6", "theme", ""),
                Language.JAPANESE);
        assertThat(settings.language().get()).isEqualTo(Language.JAPANESE);
        assertThat(settings.textSize().get()).isEqualTo(14);
        assertThat(settings.window().get()).isEqualTo(WindowPlace.DEFAULT);
        assertThat(settings.theme().get()).isEqualTo(Theme.SYSTEM);
    }
}
