package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Organisation;
import org.musubi.model.Place;
import org.musubi.service.tidy.Likeness.Reason;

/// Organisations are the same by a name or an acronym, unless they sit in different countries or one belongs
/// to the other.
final class OrganisationMatcher implements Matcher<Organisation> {
    private static final int SHORTEST_ACRONYM = 3;

    private final Map<Id, Place> places = new HashMap<>();
    private final Map<Id, Set<String>> named = new HashMap<>();

    /// @param places where organisations sit
    OrganisationMatcher(List<Place> places) {
        places.forEach(p -> this.places.put(p.id(), p));
    }

    /// Names, aliases and the acronym, without legal forms.
    private Set<String> names(Organisation organisation) {
        return named.computeIfAbsent(organisation.id(), _ -> {
            List<String> all = new ArrayList<>(organisation.names().byLanguage().values());
            all.addAll(organisation.aliases());
            return NameKeys.organisations(all);
        });
    }

    private static String acronym(Organisation organisation) {
        return organisation.acronym() == null ? "" : NameKeys.plain(organisation.acronym());
    }

    @Override
    public Collection<String> keys(Organisation organisation) {
        var keys = new LinkedHashSet<String>();
        names(organisation).forEach(key -> keys.add("n" + key));
        keys.addAll(Spelling.keys(names(organisation)));
        if (acronym(organisation).length() >= SHORTEST_ACRONYM) {
            keys.add("n" + acronym(organisation));
        }
        return keys;
    }

    @Override
    public @Nullable Likeness compare(Organisation one, Organisation other) {
        if (one.id().equals(other.parent()) || other.id().equals(one.parent()) || sitApart(one, other)) {
            return null;
        }
        Likeness likeness = byName(one, other);
        if (likeness == null) {
            return null;
        }
        return one.seat() != null && one.seat().equals(other.seat()) ? likeness.and(Reason.SAME_SEAT, 10) : likeness;
    }

    private @Nullable Likeness byName(Organisation one, Organisation other) {
        if (!Collections.disjoint(names(one), names(other))) {
            return Likeness.of(85, Reason.SAME_NAME);
        }
        String acronym = acronym(one);
        if (acronym.length() >= SHORTEST_ACRONYM
                && (acronym.equals(acronym(other)) || names(other).contains(acronym))) {
            return Likeness.of(60, Reason.SAME_ACRONYM);
        }
        if (acronym(other).length() >= SHORTEST_ACRONYM && names(one).contains(acronym(other))) {
            return Likeness.of(60, Reason.SAME_ACRONYM);
        }
        return Spelling.isClose(names(one), names(other)) ? Likeness.of(55, Reason.SIMILAR_NAME) : null;
    }

    /// Every country has a Ministry of the Environment, and every prefecture an office of the same name.
    private boolean sitApart(Organisation one, Organisation other) {
        if (one.seat() == null || other.seat() == null || one.seat().equals(other.seat())) {
            return false;
        }
        Place a = places.get(one.seat());
        Place b = places.get(other.seat());
        return a != null
                && b != null
                && a.country() != null
                && b.country() != null
                && (!a.country().equals(b.country())
                        || (a.admin1() != null && !a.admin1().equals(b.admin1())));
    }
}
