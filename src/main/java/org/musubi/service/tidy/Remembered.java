package org.musubi.service.tidy;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.model.Id;
import org.musubi.service.Finding;
import org.musubi.service.tidy.Duplicates.Pair;

/// What the user has said of findings and duplicates, as it stands among the library's settings: that
/// something is right as it is, that two entries are not the same. One setting each, so that each can be
/// taken back.
final class Remembered {
    /// What such a setting says.
    static final String YES = "yes";

    private static final String RIGHT = "right: ";
    private static final String APART = "apart: ";

    private Remembered() {}

    /// The name of the setting for a finding. If what was found is another thing one day, it is found again.
    static String right(Finding finding) {
        return RIGHT
                + String.join(
                        " ", finding.type().code(), finding.where(), String.valueOf(finding.field()), finding.detail());
    }

    static String apart(Pair pair) {
        return APART + pair.one() + " " + pair.other();
    }

    /// The pairs that are known to be different.
    static Set<Pair> pairs(Collection<String> settings) {
        return settings.stream()
                .filter(name -> name.startsWith(APART))
                .map(name -> name.substring(APART.length()).split(" "))
                .filter(ids -> ids.length == 2)
                .map(ids -> Pair.of(new Id(ids[0]), new Id(ids[1])))
                .collect(Collectors.toSet());
    }
}
