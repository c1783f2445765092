package org.musubi.ui.results;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.results.ResultRows.Entry;
import org.musubi.ui.results.ResultRows.Row;

/// Whether a line stands out for the parties that are picked.
record Standing(boolean faded, boolean emphasised) {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final PseudoClass EMPHASISED = PseudoClass.getPseudoClass("emphasised");

    static Standing of(@Nullable Row row, Emphasis emphasis) {
        return row instanceof Entry entry
                ? new Standing(
                        emphasis.fades(entry.record().id()),
                        emphasis.has(entry.record().id()))
                : new Standing(false, false);
    }

    void show(Node node) {
        node.pseudoClassStateChanged(FADED, faded);
        node.pseudoClassStateChanged(EMPHASISED, emphasised);
    }
}
