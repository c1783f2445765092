package org.musubi.ui.search;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.KindSymbol;

/// A line under the search field.
final class LineCell extends ListCell<Line> {
    static final double ROW = 28;
    static final double TALL_ROW = 46;

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final KindSymbol symbol = new KindSymbol();
    private final MarkedLabel name = new MarkedLabel("search-name");
    private final MarkedLabel because = new MarkedLabel("search-because");
    private final MarkedLabel detail = new MarkedLabel("search-detail");
    private final HBox line = new HBox(8, symbol, name, detail);
    private final VBox lines = new VBox(1, line, because);
    private final Label plain = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(8, plain, count);

    LineCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        lines.setAlignment(Pos.CENTER_LEFT);
        heading.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        detail.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("count");
        plain.setWrapText(true);
        plain.setMinHeight(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    /// How much room a line takes.
    static double height(Line line) {
        return switch (line) {
            case Line.Hit hit when hit.because().isMarked() -> TALL_ROW;
            case Line.Hint _ -> TALL_ROW;
            default -> ROW;
        };
    }

    @Override
    protected void updateItem(@Nullable Line item, boolean empty) {
        super.updateItem(item, empty);
        Line shown = empty ? null : item;
        pseudoClassStateChanged(HEADING, shown instanceof Line.Heading);
        setText(null);
        setGraphic(null);
        setDisable(shown != null && !shown.canBeChosen());
        setAccessibleText(shown == null ? null : shown.spoken());
        setPrefHeight(shown == null ? ROW : height(shown));
        if (shown != null) {
            show(shown);
        }
    }

    private void show(Line shown) {
        switch (shown) {
            case Line.Heading(String text, int found) -> showPlain(text, found > 0 ? "%,d".formatted(found) : "");
            case Line.Hit hit -> {
                var kind = hit.kind();
                if (kind != null) {
                    symbol.show(kind);
                }
                show(hit.name(), hit.because(), hit.detail(), kind != null);
            }
            case Line.Doing doing ->
                show(
                        doing.name(),
                        Marked.EMPTY,
                        new Marked(
                                doing.keys().isEmpty() ? doing.menu() : doing.menu() + "  " + doing.keys(), List.of()),
                        false);
            case Line.ShowAll all -> showPlain(all.text(), "");
            case Line.Before before -> showPlain(before.search(), "");
            case Line.Hint hint -> showPlain(hint.text(), "");
        }
        plain.getStyleClass().removeAll("search-all", "hint");
        switch (shown) {
            case Line.ShowAll _ -> plain.getStyleClass().add("search-all");
            case Line.Hint _ -> plain.getStyleClass().add("hint");
            default -> {}
        }
    }

    private void showPlain(String text, String found) {
        plain.setText(text);
        count.setText(found);
        setGraphic(heading);
    }

    private void show(Marked text, Marked reason, Marked details, boolean withSymbol) {
        symbol.setVisible(withSymbol);
        symbol.setManaged(withSymbol);
        name.show(text);
        because.show(reason);
        because.setVisible(reason.isMarked());
        because.setManaged(reason.isMarked());
        detail.show(details);
        setGraphic(lines);
    }
}
