package org.musubi.ui.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Party;
import org.musubi.model.Source;

/// What a form says.
///
/// @param entry null while anything is wrong
/// @param parties those that the entry refers to and the library does not have yet, to be saved in the same step
/// @param sources likewise
/// @param problems in the order of the form
public record Parsed<T extends Entry>(
        @Nullable T entry, List<Party> parties, List<Source> sources, List<FieldProblem> problems) {
    public Parsed {
        parties = List.copyOf(parties);
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /// Whether any problem keeps it from being saved.
    public boolean isWrong() {
        return entry == null;
    }
}
