package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/hanako");

    private static Path data(Map<String, String> environment, String system) {
        return UserFolders.of(environment, system, HOME).data();
    }

    @Test
    void onLinuxTheXdgFolder() {
        assertThat(data(Map.of(), "Linux")).isEqualTo(Path.of("/home/hanako/.local/share/musubi"));
        assertThat(data(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo(Path.of("/data/musubi"));
    }

    @Test
    void anXdgFolderThatIsNotAbsoluteOrEmptyIsIgnored() {
        assertThat(data(Map.of("XDG_DATA_HOME", "data"), "Linux"))
                .isEqualTo(Path.of("/home/hanako/.local/share/musubi"));
        assertThat(data(Map.of("XDG_DATA_HOME", ""), "Linux")).isEqualTo(Path.of("/home/hanako/.local/share/musubi"));
    }

    @Test
    void onLinuxTheHomeOfTheEnvironmentCountsMoreThanThatOfTheSystem() {
        assertThat(data(Map.of("HOME", "/tmp/guest"), "Linux")).isEqualTo(Path.of("/tmp/guest/.local/share/musubi"));
    }

    @Test
    void onWindowsTheRoamingFolder() {
        assertThat(data(Map.of("APPDATA", "/appdata"), "Windows 11")).isEqualTo(Path.of("/appdata/Musubi"));
        assertThat(data(Map.of(), "Windows 11")).isEqualTo(Path.of("/home/hanako/AppData/Roaming/Musubi"));
    }

    @Test
    void onMacApplicationSupport() {
        assertThat(data(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/hanako/Library/Application Support/Musubi"));
    }

    @Test
    void whatCanBeHadAgainLiesWhereEachSystemKeepsSuchThings() {
        assertThat(UserFolders.of(Map.of(), "Linux", HOME).cache()).isEqualTo(Path.of("/home/hanako/.cache/musubi"));
        assertThat(UserFolders.of(Map.of("XDG_CACHE_HOME", "/cache"), "Linux", HOME)
                        .cache())
                .isEqualTo(Path.of("/cache/musubi"));
        assertThat(UserFolders.of(Map.of("XDG_CACHE_HOME", "cache"), "Linux", HOME)
                        .cache())
                .isEqualTo(Path.of("/home/hanako/.cache/musubi"));
        assertThat(UserFolders.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME)
                        .cache())
                .isEqualTo(Path.of("/local/Musubi/Cache"));
        assertThat(UserFolders.of(Map.of(), "Mac OS X", HOME).cache())
                .isEqualTo(Path.of("/home/hanako/Library/Caches/Musubi"));
        assertThat(UserFolders.of(Map.of("MUSUBI_HOME", "/stick"), "Linux", HOME)
                        .cache())
                .isEqualTo(Path.of("/stick/cache"));
    }

    @Test
    void theUsersOwnChoiceComesFirst() {
        var environment = Map.of("MUSUBI_HOME", "/stick/musubi", "APPDATA", "/a", "XDG_DATA_HOME", "/x");
        for (String system : new String[] {"Linux", "Windows 11", "Mac OS X"}) {
            assertThat(data(environment, system)).isEqualTo(Path.of("/stick/musubi"));
        }
    }
}
