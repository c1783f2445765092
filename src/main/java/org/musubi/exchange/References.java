package org.musubi.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which ids a file gives and which it refers to: each must be given once, and what is referred to must be there.
final class References {
    /// What can take part in a record.
    static final Set<Section> PARTIES = EnumSet.of(Section.PLACES, Section.ORGANISATIONS, Section.PEOPLE);

    private record Reference(String where, String id, Set<Section> wanted) {}

    private final Problems problems;
    private final Map<String, Section> given = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void give(String where, String id, Section section) {
        if (given.putIfAbsent(id, section) != null) {
            problems.error(where, "duplicate", id);
        }
    }

    void refer(String where, String id, Set<Section> wanted) {
        references.add(new Reference(where, id, wanted));
    }

    /// Reports whatever refers to nothing, or to something of the wrong kind.
    void check() {
        for (Reference reference : references) {
            Section found = given.get(reference.id);
            if (found == null) {
                problems.error(reference.where, "dangling", reference.id);
            } else if (!reference.wanted.contains(found)) {
                problems.error(reference.where, "wrong-kind." + found.member(), reference.id);
            }
        }
    }
}
