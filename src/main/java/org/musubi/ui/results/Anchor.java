package org.musubi.ui.results;

import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// What stands where in the list, so that it stands there still when other lines come and go around it.
///
/// @param rows the lines as they were; null if there is nothing to keep in place
/// @param index of the selected line if it is in sight, else of the first one in sight
/// @param below how many lines it stands below the first one in sight
/// @param y where its upper edge is, in pixels below that of the list
/// @param selected whether it is the selected one
record Anchor(@Nullable ResultRows rows, int index, int below, double y, boolean selected) {
    private static final Anchor NONE = new Anchor(null, 0, 0, 0, false);

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
        return at < rows.size() && !top
                ? new Anchor(rows, at, at - first.getIndex(), flow.getCell(at).getLayoutY(), inSight)
                : NONE;
    }

    /// Brings the line, or the next one that is still there, to where it stood. In another order, only a selected line
    /// is followed; else the list begins anew.
    ///
    /// @param list lists `now` already
    /// @param scroll brings a line to the top
    void restore(Control list, ResultRows now, IntConsumer scroll) {
        if (rows == null) {
            return;
        }
        if (!selected && !now.isOrderedLike(rows)) {
            scroll.accept(0);
            return;
        }
        int at = now.indexNear(rows, index);
        if (at >= 0) {
            scroll.accept(Math.max(0, at - below));
            nudge(list, now, at);
            nudgeOnceLaidOut(list, now, at);
        }
    }

    /// Keeps the line where it stands while the list gets another height: the toolkit would keep the same part of the
    /// whole out of sight, which moves everything.
    void hold(Control list) {
        if (rows != null) {
            nudgeOnceLaidOut(list, rows, index);
        }
    }

    private void nudgeOnceLaidOut(Control list, ResultRows now, int at) {
        Scene scene = list.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    nudge(list, now, at);
                }
            });
        }
    }

    /// The toolkit guesses the heights of lines that it has not shown, so what it has scrolled to may be some pixels
    /// off.
    private void nudge(Control list, ResultRows now, int at) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            list.layout();
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first != null && last != null && at >= first.getIndex() && at <= last.getIndex()) {
                IndexedCell<?> cell = flow.getCell(at);
                if (at < now.size() && now.get(at).equals(cell.getItem())) {
                    flow.scrollPixels(cell.getLayoutY() - y);
                }
            }
        }
    }
}
