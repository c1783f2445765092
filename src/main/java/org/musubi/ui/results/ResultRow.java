package org.musubi.ui.results;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.results.ResultRows.Heading;
import org.musubi.ui.results.ResultRows.Row;

/// A row of the table: a record's cells, or a heading across all columns.
final class ResultRow extends TableRow<Row> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final ResultsViewModel model;
    private final GroupHeading heading = new GroupHeading();

    @SuppressWarnings("FieldCanBeLocal") // held, as the model knows it only weakly
    private final ChangeListener<Emphasis> emphasisChanged = (_, _, _) -> updateEmphasis();

    ResultRow(ResultsViewModel model) {
        this.model = model;
        heading.setManaged(false);
        heading.setMouseTransparent(true);
        model.emphasisProperty().addListener(new WeakChangeListener<>(emphasisChanged));
        Folding.onClick(this, model);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        Heading shown = !empty && row instanceof Heading h ? h : null;
        pseudoClassStateChanged(HEADING, shown != null);
        heading.setVisible(shown != null);
        if (shown != null) {
            heading.show(shown);
            setAccessibleText(GroupHeading.spoken(shown, shown.words().messages()));
        } else {
            setAccessibleText(null);
        }
        updateEmphasis();
    }

    private void updateEmphasis() {
        Standing.of(isEmpty() ? null : getItem(), model.emphasisProperty().get())
                .show(this);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HeadingSkin();
    }

    /// Lays the heading over the cells, and keeps it at the left edge however far the columns are scrolled.
    private final class HeadingSkin extends TableRowSkin<Row> {
        HeadingSkin() {
            super(ResultRow.this);
        }

        @Override
        protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            if (heading.isVisible()) {
                if (!getChildren().contains(heading)) {
                    getChildren().add(heading);
                    bindToScrolling();
                }
                heading.resizeRelocate(0, 0, getTableView().getWidth(), getHeight());
            }
        }

        private void bindToScrolling() {
            if (!heading.translateXProperty().isBound()) {
                getTableView().lookupAll(".scroll-bar").stream()
                        .filter(ScrollBar.class::isInstance)
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
                        .findFirst()
                        .ifPresent(bar -> heading.translateXProperty().bind(bar.valueProperty()));
            }
        }
    }
}
