package org.musubi.ui.editor;

import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Selects what was saved once the index has it, which follows the library in the background; unless something is
/// being edited by then.
///
/// @param editing whether a form is open
record SavedSelection(Workspace workspace, BooleanSupplier editing) {
    void select(Entry entry) {
        if (isThere(entry.id())) {
            selectNow(entry);
            return;
        }
        workspace.indexProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable index) {
                if (isThere(entry.id())) {
                    workspace.indexProperty().removeListener(this);
                    selectNow(entry);
                }
            }
        });
    }

    private boolean isThere(Id id) {
        LibraryIndex index = workspace.index();
        return index.party(id).isPresent()
                || index.record(id).isPresent()
                || index.source(id).isPresent();
    }

    private void selectNow(Entry entry) {
        if (editing.getAsBoolean()) {
            return;
        }
        Selection now = workspace.selection();
        workspace
                .selectionProperty()
                .set(
                        switch (entry) {
                            case LibraryRecord record -> now.open(record.id());
                            case Party party -> Selection.ofParty(party.id());
                            case Source source -> now.openSource(source.id());
                        });
    }
}
