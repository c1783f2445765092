package org.musubi.ui.results;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.results.ResultsViewModel.Row;

/// What stands where in the list, so that it stands there still when other lines come and go around it.
///
/// @param row the selected line if it is in sight, else the first one in sight; null if there is none
/// @param below how many lines it stands below the first one in sight
record Anchor(@Nullable Row row, int below) {
    static Anchor of(ListView<Row> list) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return new Anchor(null, 0);
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null || first.getIndex() == 0) {
            return new Anchor(null, 0);
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        boolean inSight = selected >= first.getIndex() && selected <= last.getIndex();
        int at = inSight ? selected : first.getIndex();
        return at < list.getItems().size()
                ? new Anchor(list.getItems().get(at), at - first.getIndex())
                : new Anchor(null, 0);
    }

    /// Brings the line, if it is still there, to where it stood.
    void restore(ListView<Row> list, ResultRows rows) {
        int at = row == null ? -1 : rows.indexOf(row);
        if (at >= 0) {
            list.scrollTo(Math.max(0, at - below));
        }
    }
}
