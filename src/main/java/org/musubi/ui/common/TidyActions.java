package org.musubi.ui.common;

import java.util.Set;
import org.musubi.model.Id;

/// What keeps a library in order, wherever it is asked for.
public interface TidyActions {
    /// Deletes what is selected: the records marked in the list if there are several, else the open record,
    /// else the picked parties.
    void deleteSelected();

    /// Deletes entries, and takes them out of what refers to them. It can be undone, so nothing is asked.
    void delete(Set<Id> entries);

    /// Shows what is wrong or doubtful.
    void check();

    /// Shows what may be the same.
    void duplicates();
}
