package org.musubi.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date as it is known, in EDTF (ISO 8601-2), levels 0 and 1.
public final class Edtf implements Comparable<Edtf> {
    private final String text;

    private Edtf(String text) {
        this.text = text;
    }

    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    public @Nullable LocalDate earliest() {
        return null;
    }

    public @Nullable LocalDate latest() {
        return null;
    }

    @Override
    public int compareTo(Edtf other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf e && e.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
