package org.musubi.ui.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.results.ResultRows.Entry;
import org.musubi.ui.results.ResultRows.Row;

/// The table of results. Its columns are moved, sized, hidden and sorted as the user likes; the order of its rows is
/// the model's.
final class ResultTable extends TableView<Row> {
    private final ResultsViewModel model;
    private final Map<ResultColumn, TableColumn<Row, Row>> columns = new EnumMap<>(ResultColumn.class);
    private boolean following;

    ResultTable(ResultsViewModel model) {
        this.model = model;
        getStyleClass().add("result-table");
        setPlaceholder(new Label());
        setRowFactory(_ -> new ResultRow(model));
        for (TableLayout.Place place : model.layoutProperty().get().places()) {
            TableColumn<Row, Row> column = column(place);
            columns.put(place.column(), column);
            getColumns().add(column);
            column.widthProperty().addListener((_, _, _) -> remember());
            column.visibleProperty().addListener((_, _, _) -> remember());
        }
        getColumns().addListener((ListChangeListener<TableColumn<Row, ?>>) _ -> remember());
        model.layoutProperty().subscribe(this::follow);
        model.orderProperty().subscribe(this::follow);
        // Sorted elsewhere: the rows come when they are. Not before the toolkit has told everyone which column is
        // sorted, as it would lose count of the columns if they changed meanwhile. To consume the event would not
        // do: whoever sees it first may pass on a copy.
        setSortPolicy(_ -> {
            if (!following) {
                Platform.runLater(this::sortAsClicked);
            }
            return true;
        });
    }

    private TableColumn<Row, Row> column(TableLayout.Place place) {
        ResultColumn shown = place.column();
        var column = new TableColumn<Row, Row>();
        column.setUserData(shown);
        column.setId(shown.code());
        column.setPrefWidth(place.width());
        column.setMinWidth(TableLayout.LEAST);
        column.setVisible(place.shown());
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new Cell(shown));
        column.getStyleClass().add(shown.code());
        if (shown.isNumber()) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private TableColumn<Row, Row> the(ResultColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /// Names the columns, in the language of the moment.
    void name(RecordWords words) {
        columns.forEach((column, shown) -> shown.setText(words.column(column)));
    }

    /// Shows other rows, sorted as they come: the toolkit would take that for rows in no order.
    void list(ResultRows rows) {
        following = true;
        setItems(rows);
        following = false;
        if (getSortOrder().isEmpty()) {
            follow(model.orderProperty().get());
        }
    }

    private void remember() {
        if (!following) {
            List<TableLayout.Place> places = new ArrayList<>();
            for (TableColumn<Row, ?> column : getColumns()) {
                places.add(new TableLayout.Place(
                        (ResultColumn) column.getUserData(), Math.round(column.getWidth()), column.isVisible()));
            }
            following = true;
            model.layoutProperty().set(new TableLayout(places));
            following = false;
        }
    }

    private void follow(TableLayout layout) {
        if (!following) {
            following = true;
            for (TableLayout.Place place : layout.places()) {
                TableColumn<Row, Row> column = the(place.column());
                column.setVisible(place.shown());
                column.setPrefWidth(place.width());
            }
            List<TableColumn<Row, Row>> inOrder =
                    layout.places().stream().map(place -> the(place.column())).toList();
            if (!getColumns().equals(inOrder)) {
                getColumns().setAll(inOrder);
            }
            following = false;
        }
    }

    private void follow(ResultsOrder order) {
        following = true;
        TableColumn<Row, Row> sorted = the(order.sort());
        sorted.setSortType(order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        getSortOrder().setAll(List.of(sorted));
        following = false;
    }

    private void sortAsClicked() {
        ResultsOrder now = model.orderProperty().get();
        ResultsOrder wanted = getSortOrder().isEmpty()
                ? now.by(ResultsOrder.DEFAULT.sort())
                : now.by(
                        (ResultColumn) getSortOrder().getFirst().getUserData(),
                        getSortOrder().getFirst().getSortType() == TableColumn.SortType.DESCENDING);
        if (wanted.equals(now)) {
            follow(now);
        } else {
            model.orderProperty().set(wanted);
        }
    }

    /// What a column says of a record.
    private static final class Cell extends TableCell<Row, Row> {
        private final ResultColumn column;
        private final @Nullable KindSymbol symbol;

        Cell(ResultColumn column) {
            this.column = column;
            symbol = column == ResultColumn.KIND ? new KindSymbol() : null;
            getStyleClass().add(column.code());
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty && row instanceof Entry entry) {
                setText(entry.text(column));
                if (symbol != null) {
                    symbol.show(entry.record().kind());
                    setGraphic(symbol);
                }
            } else {
                setText(null);
                setGraphic(null);
            }
        }
    }
}
