package org.musubi.ui.library;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/// The libraries that were open, the last one first. Kept in the settings, as addresses with spaces between
/// them.
public final class RecentLibraries {
    /// How many are remembered: as many as a menu can number.
    static final int MOST = 9;

    private final StringProperty stored;

    public RecentLibraries(StringProperty stored) {
        this.stored = stored;
    }

    /// The files, whether they are still there or not.
    public List<Path> files() {
        var files = new ArrayList<Path>();
        for (String address : stored.get().split(" ")) {
            if (!address.isEmpty()) {
                read(address).ifPresent(files::add);
            }
        }
        return files;
    }

    private static Optional<Path> read(String address) {
        try {
            return Optional.of(Path.of(URI.create(address)));
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }

    /// Puts a file first.
    public void add(Path file) {
        List<Path> files = without(file);
        files.addFirst(file.toAbsolutePath().normalize());
        store(files.subList(0, Math.min(MOST, files.size())));
    }

    /// Forgets a file.
    public void remove(Path file) {
        store(without(file));
    }

    public void clear() {
        store(List.of());
    }

    private List<Path> without(Path file) {
        List<Path> files = new ArrayList<>(files());
        files.remove(file.toAbsolutePath().normalize());
        return files;
    }

    private void store(List<Path> files) {
        stored.set(files.stream().map(file -> file.toUri().toASCIIString()).collect(Collectors.joining(" ")));
    }
}
