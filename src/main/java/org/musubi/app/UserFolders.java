package org.musubi.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this program keeps the user's files, by the customs of each system.
///
/// @param data libraries and what belongs to them
/// @param cache what can be had again
public record UserFolders(Path data, Path cache) {
    /// Those of whoever runs this program.
    public static UserFolders ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// @param environment as of `System.getenv()`: `MUSUBI_HOME` comes before all customs
    /// @param system as of `os.name`
    /// @param home as of `user.home`
    public static UserFolders of(Map<String, String> environment, String system, Path home) {
        Optional<Path> chosen = folder(environment, "MUSUBI_HOME");
        return new UserFolders(
                chosen.orElseGet(() -> custom(environment, system, home)),
                chosen.map(folder -> folder.resolve("cache")).orElseGet(() -> cache(environment, system, home)));
    }

    private static Path cache(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElseGet(() -> home.resolve("AppData", "Local"))
                    .resolve("Musubi", "Cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library", "Caches", "Musubi");
        }
        return folder(environment, "XDG_CACHE_HOME")
                .filter(Path::isAbsolute)
                .orElseGet(() -> folder(environment, "HOME").orElse(home).resolve(".cache"))
                .resolve("musubi");
    }

    private static Path custom(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "APPDATA")
                    .orElseGet(() -> home.resolve("AppData", "Roaming"))
                    .resolve("Musubi");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library", "Application Support", "Musubi");
        }
        // XDG Base Directory Specification: a path that is not absolute is to be ignored, and the home is that of the
        // environment, whereas Java takes it from the system's list of users.
        return folder(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElseGet(() -> folder(environment, "HOME").orElse(home).resolve(".local", "share"))
                .resolve("musubi");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
