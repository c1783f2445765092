package org.musubi.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.store.LibraryException.Reason;

/// What attachments of an open library hold: files brought in, and given out again.
final class AttachedContent {
    private final ReadSide reader;
    private final Supplier<WriteSide> writer;

    /// @param writer throws where the library cannot be written to
    AttachedContent(ReadSide reader, Supplier<WriteSide> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /// As [Library#keepContent].
    Attachment keep(Path attached, @Nullable String mediaType) {
        try {
            long bytes = Files.size(attached);
            if (bytes > Library.MOST_BYTES) {
                throw new LibraryException(Reason.TOO_LARGE, attached, megabytes(bytes));
            }
            String hash = Contents.hash(attached);
            writer.get().aside(sql -> {
                new Contents(sql).keep(hash, attached);
                return hash;
            });
            return new Attachment(String.valueOf(attached.getFileName()), mediaType, bytes, hash);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, attached, e.toString(), e);
        }
    }

    /// A size in millions of bytes, with one decimal. Rounded up, so that what is over a limit reads so too.
    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .movePointLeft(6)
                .setScale(1, RoundingMode.UP)
                .toString();
    }

    /// As [Library#hasContent].
    boolean has(Attachment attachment) {
        return reader.read(sql -> new Contents(sql).has(attachment.sha256()));
    }

    /// As [Library#writeContent].
    void write(Attachment attachment, OutputStream out) throws IOException {
        try {
            int pieces = reader.read(sql -> {
                try {
                    return new Contents(sql).writeTo(out, attachment.sha256());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (pieces == 0) {
                throw new FileNotFoundException(attachment.name());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
