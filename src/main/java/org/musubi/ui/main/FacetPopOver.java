package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.textfield.TextFields;
import org.musubi.ui.common.Workspace;

/// The values of a facet, to look through and tick. It can be torn off and kept open: its counts follow the filter.
final class FacetPopOver<T> {
    private static final double ROW = 28;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 10;

    private final Facet<T> facet;
    private final Workspace workspace;
    private final FilteredList<Facet.Option<T>> options;
    private final TextField search = TextFields.createClearableTextField();
    private final ListView<Facet.Option<T>> list = new ListView<>();
    private final ObservableList<Facet.Option<T>> all;
    private final PopOver popOver;
    private boolean stale;

    FacetPopOver(Facet<T> facet, Workspace workspace) {
        this.facet = facet;
        this.workspace = workspace;
        all = FXCollections.observableArrayList(facet.options(workspace));
        options = new FilteredList<>(all);
        search.setPromptText(workspace.messages().text("filter.search"));
        search.setAccessibleText(workspace.messages().text("filter.search"));
        search.textProperty().subscribe(text -> {
            String part = text.strip().toLowerCase(Locale.ROOT);
            options.setPredicate(o -> o.label().toLowerCase(Locale.ROOT).contains(part));
        });
        list.setItems(options);
        list.setCellFactory(_ -> new OptionCell());
        list.setPlaceholder(new Label(workspace.messages().text("filter.nothing-found")));
        list.getStyleClass().addAll("dense", "facet-list");
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Facet.Option<T> option = list.getSelectionModel().getSelectedItem();
            if (option != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
                facet.want(workspace, option.value(), !facet.wanted(workspace).contains(option.value()));
                list.refresh();
                event.consume();
            }
        });
        search.setOnAction(_ -> list.requestFocus());
        VBox.setVgrow(list, Priority.ALWAYS);
        var content = new VBox(8, search, list);
        content.getStyleClass().add("popover-content");
        content.setPrefWidth(340);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.clamp(options.size(), FEWEST_ROWS, MOST_ROWS) * ROW + 2);
        popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setTitle(facet.title(workspace));
        ChangeListener<Object> follow = (_, _, _) -> refreshSoon();
        popOver.setOnShown(_ -> {
            workspace.filterProperty().addListener(follow);
            workspace.indexProperty().addListener(follow);
        });
        popOver.setOnHidden(_ -> {
            workspace.filterProperty().removeListener(follow);
            workspace.indexProperty().removeListener(follow);
        });
    }

    void show(Region owner) {
        popOver.show(owner);
        search.requestFocus();
    }

    private void refreshSoon() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::refresh);
        }
    }

    /// Counts anew. What is listed stays where it is, so that nothing moves under the pointer.
    private void refresh() {
        stale = false;
        popOver.setTitle(facet.title(workspace));
        Map<T, Integer> counts = facet.counts(workspace);
        var now = new ArrayList<Facet.Option<T>>();
        for (Facet.Option<T> option : all) {
            Integer count = counts.remove(option.value());
            now.add(new Facet.Option<>(option.value(), option.label(), count == null ? 0 : count));
        }
        now.addAll(facet.options(workspace, counts));
        if (!now.equals(all)) {
            int at = list.getSelectionModel().getSelectedIndex();
            all.setAll(now);
            list.getSelectionModel().select(at);
        }
        list.refresh();
    }

    private final class OptionCell extends ListCell<Facet.Option<T>> {
        private final CheckBox box = new CheckBox();
        private final Label count = new Label();
        private final HBox row = new HBox(8, box, count);

        OptionCell() {
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMnemonicParsing(false);
            box.setFocusTraversable(false);
            box.setOnAction(_ -> facet.want(workspace, getItem().value(), box.isSelected()));
            HBox.setHgrow(box, Priority.ALWAYS);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            count.getStyleClass().add("count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Facet.Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            box.setText(option.label());
            box.setSelected(facet.wanted(workspace).contains(option.value()));
            count.setText(Integer.toString(option.count()));
            setGraphic(row);
        }
    }
}
