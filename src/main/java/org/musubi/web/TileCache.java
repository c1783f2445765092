package org.musubi.web;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Files from the web in a folder, so that none is fetched twice. Each is there whole or not at all; when there are too
/// many, those not used for longest go. What cannot be kept is fetched again: no failure here matters to anyone.
///
/// Any thread may ask.
public final class TileCache {
    private static final Logger LOG = System.getLogger(TileCache.class.getName());
    /// Begins each file; a change of the format changes it.
    private static final int MARK = 0x4D544C32;

    private static final String ENDING = ".tile";
    /// How much is left after cleaning up.
    private static final double LEFT = 0.8;

    private final Path folder;
    private final long mostBytes;
    /// Less than 0 before the folder was looked through.
    private long bytes = -1;

    /// @param folder made when the first file is kept
    /// @param mostBytes that the files may take together, about
    public TileCache(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// A file with what its server said.
    ///
    /// @param until when it is good
    /// @param lifetime how long it was good when it came
    /// @param tag the server's name for this state of it (`ETag`); empty if it has none
    /// @param changed when it was changed last, in the server's words; empty if it does not say
    @SuppressWarnings("ArrayRecordComponent") // passed on once
    record Kept(Instant until, Duration lifetime, String tag, String changed, byte[] content) {}

    /// @param name a relative path of letters, digits and slashes
    Optional<Kept> get(String name) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (in.readInt() != MARK) {
                return Optional.empty();
            }
            Instant until = Instant.ofEpochSecond(in.readLong());
            Duration lifetime = Duration.ofSeconds(in.readLong());
            String tag = in.readUTF();
            String changed = in.readUTF();
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(new Kept(until, lifetime, tag, changed, in.readAllBytes()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A tile that was kept cannot be read", e);
            return Optional.empty();
        }
    }

    void put(String name, Kept kept) {
        Path file = file(name);
        Path draft = file.resolveSibling(UUID.randomUUID() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try {
                try (var out = new DataOutputStream(Files.newOutputStream(draft))) {
                    out.writeInt(MARK);
                    out.writeLong(kept.until.getEpochSecond());
                    out.writeLong(kept.lifetime.toSeconds());
                    out.writeUTF(kept.tag);
                    out.writeUTF(kept.changed);
                    out.write(kept.content);
                }
                long size = Files.size(draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                grown(size);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A tile cannot be kept", e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private synchronized void grown(long more) throws IOException {
        if (bytes < 0) {
            bytes = files().stream().mapToLong(File::size).sum();
        } else {
            bytes += more;
        }
        if (bytes > mostBytes) {
            cleanUp();
        }
    }

    private record File(Path path, long size, FileTime used) {}

    private void cleanUp() throws IOException {
        List<File> files = files();
        long left = files.stream().mapToLong(File::size).sum();
        for (File file : files) {
            if (left <= mostBytes * LEFT) {
                break;
            }
            Files.deleteIfExists(file.path);
            left -= file.size;
        }
        bytes = left;
    }

    /// Those not used for longest first; drafts that a crash left behind among them.
    private List<File> files() throws IOException {
        var files = new ArrayList<File>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.add(new File(path, Files.size(path), Files.getLastModifiedTime(path)));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        files.sort(Comparator.comparing(File::used));
        return files;
    }
}
