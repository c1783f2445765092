package org.musubi.store;

import org.musubi.model.Id;

/// Something found by a search.
public record SearchHit(EntryKind kind, Id id) {}
