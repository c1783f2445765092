package org.musubi.ui.results;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import org.musubi.ui.results.ResultRows.Row;

/// What the list and the table have in common.
///
/// @param list shows other lines
/// @param scroll brings a line to the top
record LinesView(
        Control control, MultipleSelectionModel<Row> selection, Consumer<ResultRows> list, IntConsumer scroll) {
    LinesView {
        selection.setSelectionMode(SelectionMode.MULTIPLE);
    }

    static LinesView of(ListView<Row> list) {
        return new LinesView(list, list.getSelectionModel(), list::setItems, list::scrollTo);
    }

    static LinesView of(ResultTable table) {
        return new LinesView(table, table.getSelectionModel(), table::list, table::scrollTo);
    }
}
