package org.musubi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.musubi.store.Library;

/// Libraries of a size, made once and kept until what makes them changes: they can be opened in the program as well.
///
/// Usage: `MadeLibrary RECORDS FILE`
final class MadeLibrary {
    private static final long SEED = 4;

    private MadeLibrary() {}

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    /// Such a library as `library-100k.musubi` in a folder, made if it is not there.
    static Path in(Path folder, int records) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("library-" + name(records) + Library.ENDING);
        Path stamp = folder.resolve(file.getFileName() + ".stamp");
        String now = stamp();
        if (!Files.exists(file)
                || !Files.exists(stamp)
                || !Files.readString(stamp).equals(now)) {
            write(records, file);
            Files.writeString(stamp, now);
        }
        return file;
    }

    /// How a size is called: `300`, `10k`, `1m`.
    static String name(int records) {
        return records % 1_000_000 == 0
                ? records / 1_000_000 + "m"
                : records % 1_000 == 0 ? records / 1_000 + "k" : Integer.toString(records);
    }

    private static void write(int records, Path file) throws IOException {
        long start = System.nanoTime();
        Files.deleteIfExists(file);
        var content = new RegisterMaker(SEED, records).content();
        long made = System.nanoTime();
        Library.create(file, library -> library.write("step.import", step -> Saving.fill(step, content)))
                .close();
        System.out.printf(
                "%s: %,d records, %,d places, %,d parties, %.0f MB; thought out in %.1f s, written in %.1f s%n",
                file.getFileName(),
                content.records().size(),
                content.places().size(),
                content.records().stream().mapToInt(r -> r.parties().size()).sum(),
                Files.size(file) / 1e6,
                (made - start) / 1e9,
                (System.nanoTime() - made) / 1e9);
    }

    /// Changes whenever the classes change that make a library.
    private static String stamp() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> part : List.of(RegisterMaker.class, RandomDates.class, Wordbook.class, MadeLibrary.class)) {
                try (InputStream in = part.getResourceAsStream(part.getSimpleName() + ".class")) {
                    if (in == null) {
                        throw new IOException("no class " + part);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
