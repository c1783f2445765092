package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests run on the class path, where every package is open; the program runs as a module, where only those
/// are that its descriptor opens.
class OpenedPackagesTest {
    private static final Pattern OPENED = Pattern.compile("opens\\s+(org\\.musubi[\\w.]*)\\s+to\\s+javafx\\.fxml;");
    private static final Pattern USED = Pattern.compile("(?:fx:controller=\"|<\\?import )(org\\.musubi[\\w.]*)\\.\\w+");

    @Test
    void everyPackageThatAViewUsesIsOpenedToTheLoaderOfViews() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> views = Files.list(Path.of("resources/fxml"))) {
            for (Path view : views.toList()) {
                USED.matcher(Files.readString(view)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        Set<String> opened = new TreeSet<>();
        OPENED.matcher(Files.readString(Path.of("src/main/java/module-info.java")))
                .results()
                .forEach(found -> opened.add(found.group(1)));

        assertThat(used).contains("org.musubi.ui.main", "org.musubi.ui.library");
        assertThat(opened).containsAll(used);
    }
}
