package org.musubi.query;

import java.util.HashMap;
import java.util.Map;

/// For each value one can filter by, how many records there are under all the other conditions of a filter.
/// Each dimension is counted when it is first asked for. Used by one thread.
public final class Facets {
    private final Questions questions;
    private final Filter filter;
    private final Map<Dimension<?>, Map<?, Integer>> counts = new HashMap<>();

    Facets(Questions questions, Filter filter) {
        this.questions = questions;
        this.filter = filter;
    }

    /// The values of a dimension with their counts. Values that no record has are left out; those that have
    /// an order of their own come in it.
    @SuppressWarnings("unchecked") // each dimension with the values that are its own
    public <T> Map<T, Integer> of(Dimension<T> dimension) {
        return (Map<T, Integer>) counts.computeIfAbsent(dimension, d -> questions.count(filter, d));
    }
}
