package org.musubi.ui.results;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.results.ResultRows.Entry;
import org.musubi.ui.results.ResultRows.Heading;
import org.musubi.ui.results.ResultRows.Row;

/// A line of the results: a heading, or a record with its kind, date, title and cities.
final class ResultCell extends ListCell<Row> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final ResultsViewModel model;
    private final GroupHeading heading = new GroupHeading();
    private final KindSymbol symbol = new KindSymbol();
    private final Label date = new Label();
    private final Label cities = new Label();
    private final Label title = new Label();
    private final HBox facts = new HBox(8, symbol, date, cities);
    private final VBox entry = new VBox(2, facts, title);

    @SuppressWarnings("FieldCanBeLocal") // held, as the model knows it only weakly
    private final ChangeListener<Emphasis> emphasisChanged = (_, _, _) -> updateEmphasis();

    ResultCell(ResultsViewModel model) {
        this.model = model;
        setPrefWidth(0);
        facts.setAlignment(Pos.CENTER_LEFT);
        date.setMinWidth(Region.USE_PREF_SIZE);
        date.getStyleClass().add("date");
        cities.getStyleClass().add("secondary");
        HBox.setHgrow(cities, Priority.ALWAYS);
        title.getStyleClass().add("record-title");
        model.emphasisProperty().addListener(new WeakChangeListener<>(emphasisChanged));
        Folding.onClick(this, model);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        Row shown = empty ? null : row;
        pseudoClassStateChanged(HEADING, shown instanceof Heading);
        setText(null);
        switch (shown) {
            case Heading h -> {
                heading.show(h);
                setGraphic(heading);
                setAccessibleText(GroupHeading.spoken(h, h.words().messages()));
            }
            case Entry e -> {
                symbol.show(e.record().kind());
                date.setText(e.text(ResultColumn.DATE));
                cities.setText(e.text(ResultColumn.PLACES));
                title.setText(e.text(ResultColumn.TITLE));
                setGraphic(entry);
                setAccessibleText(e.words().line(e.record()));
            }
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
        }
        updateEmphasis();
    }

    private void updateEmphasis() {
        Standing.of(isEmpty() ? null : getItem(), model.emphasisProperty().get())
                .show(this);
    }
}
