package org.musubi.query;

import java.util.Map;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// For each value one can filter by, how many records there are under all the other conditions of the filter.
/// Values that no record has are left out.
public record Facets(
        Map<RecordKind, Integer> kinds,
        Map<String, Integer> themes,
        Map<String, Integer> countries,
        Map<Id, Integer> parties) {}
