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

/// A line of the results: a heading, or a record with its kind, date, title and cities.
final class ResultCell extends ListCell<ResultsViewModel.Row> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final PseudoClass EMPHASISED = PseudoClass.getPseudoClass("emphasised");

    private final ResultsViewModel model;
    private final Label headingName = new Label();
    private final Label headingCount = new Label();
    private final HBox heading = new HBox(8, headingName, headingCount);
    private final KindSymbol symbol = new KindSymbol();
    private final Label date = new Label();
    private final Label cities = new Label();
    private final Label title = new Label();
    private final HBox facts = new HBox(8, symbol, date, cities);
    private final VBox entry = new VBox(2, facts, title);

    ResultCell(ResultsViewModel model) {
        this.model = model;
        setPrefWidth(0);
        heading.setAlignment(Pos.CENTER_LEFT);
        headingName.getStyleClass().add("group-name");
        headingCount.getStyleClass().add("count");
        facts.setAlignment(Pos.CENTER_LEFT);
        date.setMinWidth(Region.USE_PREF_SIZE);
        date.getStyleClass().add("date");
        cities.getStyleClass().add("secondary");
        HBox.setHgrow(cities, Priority.ALWAYS);
        title.getStyleClass().add("record-title");
        model.emphasisProperty().addListener(new WeakChangeListener<>(emphasisChanged));
    }

    @SuppressWarnings("FieldCanBeLocal") // held, as the model knows it only weakly
    private final ChangeListener<Emphasis> emphasisChanged = (_, _, _) -> updateEmphasis();

    @Override
    protected void updateItem(ResultsViewModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof ResultsViewModel.Heading);
        setText(null);
        setDisable(row instanceof ResultsViewModel.Heading);
        switch (row) {
            case ResultsViewModel.Heading h
            when !empty -> {
                headingName.setText(h.name());
                headingCount.setText(Integer.toString(h.count()));
                setGraphic(heading);
                setAccessibleText(h.name() + " " + h.count());
            }
            case ResultsViewModel.Entry e
            when !empty -> {
                symbol.show(e.record().kind());
                date.setText(e.date());
                cities.setText(e.cities());
                title.setText(e.title());
                setGraphic(entry);
                setAccessibleText(e.date() + " " + e.title() + " " + e.cities());
            }
            case null, default -> {
                setGraphic(null);
                setAccessibleText(null);
            }
        }
        updateEmphasis();
    }

    private void updateEmphasis() {
        boolean record = getItem() instanceof ResultsViewModel.Entry && !isEmpty();
        Emphasis emphasis = model.emphasisProperty().get();
        pseudoClassStateChanged(
                FADED,
                record
                        && getItem() instanceof ResultsViewModel.Entry e
                        && emphasis.fades(e.record().id()));
        pseudoClassStateChanged(
                EMPHASISED,
                record
                        && getItem() instanceof ResultsViewModel.Entry e
                        && emphasis.has(e.record().id()));
    }
}
