package org.musubi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.musubi.store.LibraryException.Reason;

/// The content of attached files: kept once for each SHA-256, in pieces, so that none has to be in memory whole.
final class Contents {
    private static final int PIECE = 1 << 20;

    private final Sql sql;

    Contents(Sql sql) {
        this.sql = sql;
    }

    boolean has(String sha256) {
        return !sql.list("SELECT 1 FROM content WHERE sha256 = ? LIMIT 1", row -> row.integer(1), sha256)
                .isEmpty();
    }

    /// Keeps what a file holds, unless it is kept already.
    ///
    /// @throws LibraryException if the file cannot be read, or is not what was hashed before
    void keep(String sha256, Path file) {
        if (has(sha256)) {
            return;
        }
        var hash = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0 || number == 0; number++) {
                sql.run("INSERT INTO content (sha256, piece, bytes) VALUES (?, ?, ?)", sha256, number, piece);
                piece = in.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, file, e.toString(), e);
        }
        if (!HexFormat.of().formatHex(hash.digest()).equals(sha256)) {
            throw new LibraryException(Reason.UNREADABLE, file, "changed while it was read");
        }
    }

    /// Whether the pieces of a content are what its hash says.
    boolean isWhole(String sha256) {
        var hash = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
            writeTo(out, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(hash.digest()).equals(sha256);
    }

    /// Writes a content out.
    ///
    /// @return how many pieces it had; 0 if the library does not have it
    int writeTo(OutputStream out, String sha256) throws IOException {
        int number = 0;
        while (true) {
            var pieces = sql.list(
                    "SELECT bytes FROM content WHERE sha256 = ? AND piece = ?", row -> row.bytes(1), sha256, number);
            if (pieces.isEmpty()) {
                return number;
            }
            out.write(pieces.getFirst());
            number++;
        }
    }

    /// Forgets what no attachment refers to, now or in the history, nor a draft that is not saved yet.
    ///
    /// @return how many contents that were
    int dropUnused() {
        int before = count();
        sql.run("""
                DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)
                AND sha256 NOT IN (
                    SELECT image ->> '$[5]' FROM change WHERE part = 'attachment' AND image IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM draft_value WHERE instr(text, content.sha256) > 0)""");
        return before - count();
    }

    private int count() {
        return sql.list("SELECT count(DISTINCT sha256) FROM content", row -> row.integer(1))
                .getFirst();
    }

    /// The hash of what a file holds, in lower-case hexadecimal digits.
    static String hash(Path file) throws IOException {
        var hash = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
