package org.musubi.model;

import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The identity of a party, record or source, unique within a library and kept across export and import.
///
/// Ids made here are UUIDs of version 7 (RFC 9562), which sort by the time they were made. Imported files may bring
/// ids of their own, as long as they are short and plain.
///
/// @param value 1 to 64 letters, digits, or any of `. _ : -`
public record Id(String value) implements Comparable<Id> {
    private static final int MOST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @throws IllegalArgumentException if the value has another form
    public Id {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    /// A new id: 48 bits of Unix time in milliseconds, the rest random.
    public static Id next() {
        return next(System.currentTimeMillis());
    }

    static Id next(long unixMillis) {
        long high = (unixMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new Id(new UUID(high, low).toString());
    }

    /// Whether the text has the form of an id.
    public static boolean isValid(String text) {
        int length = text.length();
        boolean valid = length > 0 && length <= MOST;
        // Not by a pattern: a large library has hundreds of thousands of ids, which are read before it can be used.
        for (int i = 0; valid && i < length; i++) {
            valid = isPlain(text.charAt(i));
        }
        return valid;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == ':';
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Id id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
