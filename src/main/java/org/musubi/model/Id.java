package org.musubi.model;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/// The identity of a party, record or source, unique within a library and kept across export and import.
///
/// Ids made here are UUIDs of version 7 (RFC 9562), which sort by the time they were made. Imported files may bring
/// ids of their own, as long as they are short and plain.
///
/// @param value 1 to 64 letters, digits, or any of `. _ : -`
public record Id(String value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @throws IllegalArgumentException if the value has another form
    public Id {
        if (!FORM.matcher(value).matches()) {
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
        return FORM.matcher(text).matches();
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
