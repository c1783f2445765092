package org.musubi.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class RecentLibrariesTest {
    private final StringProperty stored = new SimpleStringProperty("");
    private final RecentLibraries recent = new RecentLibraries(stored);

    @Test
    void theLastOneComesFirstAndNoneComesTwice() {
        recent.add(Path.of("/a.musubi"));
        recent.add(Path.of("/b.musubi"));
        recent.add(Path.of("/x/../a.musubi"));

        assertThat(recent.files()).containsExactly(Path.of("/a.musubi"), Path.of("/b.musubi"));
    }

    @Test
    void namesOfAnyKindComeThroughTheSettings() {
        Path odd = Path.of("/home/佐藤/My files/a%20b=c #1.musubi");
        recent.add(odd);

        assertThat(stored.get()).doesNotContain(" ", "\n");
        assertThat(new RecentLibraries(stored).files()).containsExactly(odd);
    }

    @Test
    void theOldestAreForgotten() {
        for (int i = 0; i < 20; i++) {
            recent.add(Path.of("/" + i + ".musubi"));
        }
        assertThat(recent.files())
                .hasSize(RecentLibraries.MOST)
                .startsWith(Path.of("/19.musubi"))
                .doesNotContain(Path.of("/0.musubi"));
    }

    @Test
    void oneOrAllCanBeForgotten() {
        recent.add(Path.of("/a.musubi"));
        recent.add(Path.of("/b.musubi"));

        recent.remove(Path.of("/b.musubi"));
        assertThat(recent.files()).containsExactly(Path.of("/a.musubi"));

        recent.clear();
        assertThat(recent.files()).isEmpty();
    }

    @Test
    void settingsThatCannotBeReadAreNoLibraries() {
        stored.set("nonsense file:///a.musubi http://example.org/b.musubi %%%");

        assertThat(recent.files()).containsExactly(Path.of("/a.musubi"));
    }
}
