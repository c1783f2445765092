package org.musubi.ui.results;

import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// What stands where in the list, so that it stands there still when other lines come and go around it.
///
/// @param rows the lines as they were; null if there is nothing to keep in place
/// @param index of the selected line if it is in sight, else of the first one in sight
/// @param below how many lines it stands below the first one in sight
/// @param selected whether it is the selected one
record Anchor(@Nullable ResultRows rows, int index, int below, boolean selected) {
    private static final Anchor NONE = new Anchor(null, 0, 0, false);

    /// @param list a list or table
    /// @param rows what it lists
    /// @param selected the index of the selected line, or -1
    static Anchor of(Control list, ResultRows rows, int selected) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return NONE;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null || first.getIndex() < 0) {
            return NONE;
        }
        boolean inSight = selected >= first.getIndex() && selected <= last.getIndex();
        int at = inSight ? selected : first.getIndex();
        boolean top = first.getIndex() == 0 && !inSight;
        return at < rows.size() && !top ? new Anchor(rows, at, at - first.getIndex(), inSight) : NONE;
    }

    /// Brings the line, or the next one that is still there, to where it stood. In another order, only a selected line
    /// is followed; else the list begins anew.
    ///
    /// @param scroll brings a line to the top
    void restore(ResultRows now, IntConsumer scroll) {
        if (rows != null) {
            boolean anew = !selected && !now.isOrderedLike(rows);
            int at = anew ? 0 : now.indexNear(rows, index);
            if (at >= 0) {
                scroll.accept(anew ? 0 : Math.max(0, at - below));
            }
        }
    }
}
