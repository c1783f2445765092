package org.musubi.query.search;

/// What a search finds, by sort. A search goes through them in this order: a record is also found by the names of its
/// parties, and a person by that of the office's place or organisation.
public enum EntryGroup {
    PLACES,
    ORGANISATIONS,
    PEOPLE,
    RECORDS,
    SOURCES
}
