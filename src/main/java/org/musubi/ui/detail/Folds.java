package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which sections are open: those that the user opened or closed stay so on every page of a sort; of the others, as
/// many from the top as can be taken in at once.
final class Folds {
    /// How many lines are open before the rest is folded.
    static final int TAKEN_IN = 48;

    /// A section with more lines than this shows only so many at first.
    static final int CUT = 8;

    /// Cutting off fewer lines than this would hide more than it spares.
    private static final int SPARED = 3;

    private final Map<String, Boolean> chosen = new HashMap<>();

    /// How many lines of a section are shown at first.
    static int cut(Page.Section section) {
        int lines = section.lines().size();
        return section.key().isEmpty() || lines <= CUT + SPARED ? lines : CUT;
    }

    /// Whether each of a page's sections is open.
    List<Boolean> of(Page page) {
        var open = new ArrayList<Boolean>();
        int lines = 0;
        for (Page.Section section : page.sections()) {
            boolean room = lines < TAKEN_IN;
            boolean isOpen = section.key().isEmpty() || chosen.getOrDefault(section.key(), room);
            lines += isOpen ? cut(section) : 0;
            open.add(isOpen);
        }
        return open;
    }

    void choose(String key, boolean open) {
        chosen.put(key, open);
    }
}
