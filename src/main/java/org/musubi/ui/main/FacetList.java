package org.musubi.ui.main;

import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.Party;
import org.musubi.model.RecordKind;
import org.musubi.query.Dimension;

/// What one can filter by.
final class FacetList {
    static final Facet<RecordKind> KIND =
            new Facet<>("filter.kind", Dimension.KIND, (w, k) -> w.messages().of(k));
    static final Facet<String> THEME =
            new Facet<>("filter.theme", Dimension.THEME, (w, t) -> w.messages().term(t));
    static final Facet<String> COUNTRY = new Facet<>(
            "filter.country", Dimension.COUNTRY, (w, c) -> w.messages().country(c));
    static final Facet<Id> PARTY = new Facet<>(
            "filter.party",
            Dimension.PARTY,
            (w, p) -> w.index()
                    .party(p)
                    .map((Party party) -> party.name(w.messages().language().tag()))
                    .orElse(p.value()));

    static final List<Facet<?>> ALL = List.of(KIND, THEME, COUNTRY, PARTY);

    private FacetList() {}
}
