package org.musubi.cli;

import java.util.Locale;

/// The summaries that can be printed.
public enum ReportKind {
    EVENT,
    AGREEMENT,
    CITY,
    LIST;

    /// Whether it is about places; else it is about records.
    boolean isOfPlaces() {
        return this == CITY;
    }

    /// The word on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
