package org.musubi.service;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;
import org.musubi.task.Progress;

/// The backups of libraries: each library has a folder of its own, in which every file is a whole library
/// named after when it was made.
///
/// A backup counts only once it has been written, read to its end and moved to its name; nothing older is deleted
/// before.
public final class Backups {
    private static final Logger LOG = System.getLogger(Backups.class.getName());

    /// In UTC, which no clock turns back in autumn.
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private final Supplier<Path> folder;
    private final Clock clock;
    private final Retention retention;

    /// @param folder of all backups, asked for each time; made when needed
    /// @param clock also tells in which zone days begin
    public Backups(Supplier<Path> folder, Clock clock, Retention retention) {
        this.folder = folder;
        this.clock = clock;
        this.retention = retention;
    }

    /// Where the backups of a library lie. Libraries of one name in different folders are told apart.
    public Path folderOf(Path library) {
        Path place = library.toAbsolutePath().normalize();
        return folder.get().resolve(Library.nameOf(library) + "-" + shortHash(place.toString()));
    }

    private static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The backups of a library, the newest first; none if their folder cannot be read.
    public List<Backup> of(Path library) {
        Path lying = folderOf(library);
        if (!Files.isDirectory(lying)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(lying)) {
            return files.flatMap(file -> backup(file).stream())
                    .sorted(Comparator.comparing(Backup::at).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Backups cannot be listed: " + lying, e);
            return List.of();
        }
    }

    private static Optional<Backup> backup(Path file) {
        String name = Library.nameOf(file);
        try {
            Instant at = Instant.from(NAME.parse(name));
            return Optional.of(new Backup(file, at, file.toFile().length()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Whether something was done since the last backup. A library that may only be read is another one's to keep.
    public boolean isWanted(Library library) {
        return !library.isReadOnly()
                && of(library.file()).stream()
                        .findFirst()
                        .flatMap(last -> Library.stampOf(last.file()))
                        .filter(library.stamp()::equals)
                        .isEmpty();
    }

    /// Whether a backup is wanted and today has none yet.
    public boolean isDue(Library library) {
        LocalDate today = LocalDate.now(clock);
        boolean madeToday = of(library.file()).stream()
                .anyMatch(backup ->
                        LocalDate.ofInstant(backup.at(), clock.getZone()).equals(today));
        return !madeToday && isWanted(library);
    }

    /// Makes a backup and then deletes those that need not be kept any longer.
    ///
    /// @throws LibraryException if the library is damaged, or the disk full or not to be written: all backups stay
    /// @throws java.util.concurrent.CancellationException if cancelled; likewise
    public Backup make(Library library, Progress progress) {
        Path lying = folderOf(library.file());
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        while (Files.exists(fileIn(lying, at))) {
            at = at.plusSeconds(1);
        }
        Path file = fileIn(lying, at);
        library.copyTo(file, (done, total) -> {
            progress.report(done, total);
            return !progress.isCancelled();
        });
        prune(library.file());
        return new Backup(file, at, file.toFile().length());
    }

    private static Path fileIn(Path folder, Instant at) {
        return folder.resolve(NAME.format(at) + Library.ENDING);
    }

    private void prune(Path library) {
        List<Backup> backups = of(library);
        Set<Instant> kept = retention.keep(
                backups.stream().map(Backup::at).collect(Collectors.toSet()), clock.instant(), clock.getZone());
        for (Backup backup : backups) {
            if (!kept.contains(backup.at())) {
                try {
                    Files.deleteIfExists(backup.file());
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "An old backup cannot be deleted: " + backup.file(), e);
                }
            }
        }
    }
}
