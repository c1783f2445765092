package org.musubi.ui.tidy;

import java.util.LinkedHashSet;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.service.tidy.Deletion;
import org.musubi.service.tidy.Tidying;
import org.musubi.text.Messages;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Deletes entries, and says what else that changed.
public final class Deleting {
    private final TidyWork work;
    private final Workspace workspace;

    public Deleting(TidyWork work, Workspace workspace) {
        this.work = work;
        this.workspace = workspace;
    }

    /// What is selected: the marked records if there are several, else the open record, else the picked
    /// parties.
    Set<Id> selected() {
        Set<Id> marked = workspace.markedProperty().get();
        Selection selection = workspace.selection();
        if (marked.size() > 1) {
            return marked;
        }
        Id open = selection.record();
        return open != null ? Set.of(open) : selection.parties();
    }

    /// Deletes entries, unless there are none.
    void delete(Set<Id> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var ids = new LinkedHashSet<>(entries);
        String subject = ids.size() == 1
                ? EntryNames.name(ids.getFirst(), workspace)
                : workspace.messages().text("detail.number", ids.size());
        work.change((tidying, _) -> tidying.delete(ids, subject), done -> told(done, subject));
    }

    private void told(Tidying.Done<Deletion> done, String subject) {
        Deletion deletion = done.result();
        if (!done.commit().kept()) {
            return;
        }
        Messages messages = workspace.messages();
        String text = deletion.deleted().size() == 1
                ? messages.text("delete.done", subject)
                : messages.text("delete.done.many", deletion.deleted().size());
        if (deletion.adaptedRecords() > 0) {
            text += messages.text("delete.adapted.records", deletion.adaptedRecords());
        }
        if (deletion.adaptedParties() > 0) {
            text += messages.text("delete.adapted.parties", deletion.adaptedParties());
        }
        work.offerUndo(text, done.commit());
    }
}
