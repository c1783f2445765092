package org.musubi.ui.main;

import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.Party;
import org.musubi.model.RecordKind;
import org.musubi.query.Facets;
import org.musubi.query.Filter;

/// What one can filter by.
final class FacetList {
    static final Facet<RecordKind> KIND = new Facet<>(
            "filter.kind",
            Filter::kinds,
            Filter::withKinds,
            Facets::kinds,
            (w, k) -> w.messages().of(k),
            true);
    static final Facet<String> THEME = new Facet<>(
            "filter.theme",
            Filter::themes,
            Filter::withThemes,
            Facets::themes,
            (w, t) -> w.messages().term(t),
            false);
    static final Facet<String> COUNTRY = new Facet<>(
            "filter.country",
            Filter::countries,
            Filter::withCountries,
            Facets::countries,
            (w, c) -> w.messages().country(c),
            false);
    static final Facet<Id> PARTY = new Facet<>(
            "filter.party",
            Filter::parties,
            Filter::withParties,
            Facets::parties,
            (w, p) -> w.index()
                    .party(p)
                    .map((Party party) -> party.name(w.messages().language().tag()))
                    .orElse(p.value()),
            false);

    static final List<Facet<?>> ALL = List.of(KIND, THEME, COUNTRY, PARTY);

    private FacetList() {}
}
