package org.musubi.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that belongs to a record or a source. Its content lies in the library, once for each SHA-256.
///
/// @param name the file's name as it was given, without a folder; not blank
/// @param mediaType such as `application/pdf`; null if unknown
/// @param bytes its size, 0 or more
/// @param sha256 of its content: 64 lower-case hexadecimal digits
public record Attachment(String name, @Nullable String mediaType, long bytes, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException if the name is blank, the size negative, or the hash of another form
    public Attachment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an attachment needs a name");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
