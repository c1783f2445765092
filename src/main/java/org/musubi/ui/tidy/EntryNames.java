package org.musubi.ui.tidy;

import java.util.Optional;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.ui.common.Workspace;

/// What the library's entries are called.
final class EntryNames {
    private EntryNames() {}

    static Optional<Entry> find(Id id, Workspace workspace) {
        var index = workspace.index();
        return index.party(id)
                .<Entry>map(party -> party)
                .or(() -> index.record(id).map(record -> record))
                .or(() -> index.source(id).map(source -> source));
    }

    /// The entry's name in the user's language; its id if it is not there, or has no name.
    static String name(Id id, Workspace workspace) {
        return find(id, workspace)
                .map(entry -> entry.name(workspace.messages().language().tag()))
                .filter(name -> !name.isBlank())
                .orElse(id.value());
    }
}
