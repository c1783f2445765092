package org.musubi.ui.years;

import java.util.Locale;

/// How fast the years go by.
enum Speed {
    SLOW(2_000),
    NORMAL(1_000),
    FAST(500),
    FASTEST(250);

    private final int millis;

    Speed(int millis) {
        this.millis = millis;
    }

    /// How long a frame is seen at least.
    long nanos() {
        return millis * 1_000_000L;
    }

    /// As it is remembered, and in keys of texts.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
