package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.musubi.model.Id;

/// A group of duplicates while pairs are joined to it.
final class Growing {
    final List<Id> members = new ArrayList<>();
    private final Set<Likeness.Reason> reasons = EnumSet.noneOf(Likeness.Reason.class);
    private int weakest = 100;

    Growing(Id first) {
        members.add(first);
    }

    /// Takes in another group that is alike to this one.
    void join(Growing other, Likeness likeness) {
        members.addAll(other.members);
        reasons.addAll(other.reasons);
        weakest = Math.min(Math.min(weakest, other.weakest), likeness.percent());
        add(likeness);
    }

    /// Takes in one more reason for what is together already.
    void add(Likeness likeness) {
        reasons.addAll(likeness.reasons());
    }

    Duplicates.Group finish(Comparator<Id> order) {
        members.sort(order);
        return new Duplicates.Group(members, new Likeness(weakest, reasons));
    }
}
