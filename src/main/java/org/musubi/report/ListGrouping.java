package org.musubi.report;

/// By what the records of a list are put together.
public enum ListGrouping {
    /// The year in which each starts, undated ones last.
    YEAR,
    /// The kind of record.
    KIND
}
