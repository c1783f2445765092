package org.musubi.ui.main;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.musubi.query.TextMatch;
import org.musubi.ui.common.Workspace;

/// The search field with its suggestions. The arrow keys walk through them while the cursor stays in the field.
public final class SearchController {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 14;

    private final SearchViewModel model;
    private final Workspace workspace;
    private final ListView<SearchViewModel.Suggestion> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean following;

    @FXML
    private CustomTextField field;

    @FXML
    private StackPane clear;

    @FXML
    private Label keys;

    public SearchController(SearchViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new SuggestionCell(workspace));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("suggestions");
        list.setOnMouseClicked(_ -> openSelected());
        var frame = new StackPane(list);
        frame.getStyleClass().add("suggestion-popup");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);

        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        keys.visibleProperty().bind(field.textProperty().isEmpty());
        clear.setOnMouseClicked(_ -> clear());
        field.textProperty().addListener((_, _, text) -> {
            if (!following) {
                model.suggest(text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.dismiss();
            }
        });
        model.suggestionsProperty().addListener((_, _, now) -> show(now));
        workspace.filterProperty().addListener((_, old, now) -> {
            if (!Objects.equals(old.text(), now.text())) {
                follow(now.text());
            }
        });
    }

    private void follow(@Nullable TextMatch match) {
        following = true;
        field.setText(match == null ? "" : match.text());
        field.positionCaret(field.getLength());
        following = false;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> {
                if (popup.isShowing() && list.getSelectionModel().getSelectedItem() != null) {
                    openSelected();
                } else {
                    model.apply(field.getText());
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    model.dismiss();
                } else if (!field.getText().isEmpty()) {
                    clear();
                } else {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void clear() {
        field.clear();
        model.apply("");
        field.requestFocus();
    }

    private void step(int by) {
        List<SearchViewModel.Suggestion> items = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex();
        do {
            at += by;
        } while (at >= 0 && at < items.size() && items.get(at) instanceof SearchViewModel.Heading);
        if (at >= 0 && at < items.size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - MOST_ROWS / 2));
        } else if (at < 0) {
            list.getSelectionModel().clearSelection();
        }
    }

    private void openSelected() {
        if (list.getSelectionModel().getSelectedItem() instanceof SearchViewModel.Hit hit) {
            following = true;
            field.clear();
            following = false;
            model.open(hit);
        }
    }

    private void show(List<SearchViewModel.Suggestion> suggestions) {
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearSelection();
        if (suggestions.isEmpty() || !field.isFocused()) {
            popup.hide();
            return;
        }
        double width = Math.max(field.getWidth(), 440);
        list.setPrefSize(width, Math.min(suggestions.size(), MOST_ROWS) * ROW + 10);
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (!popup.isShowing()) {
            popup.show(field, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }

    /// Puts the cursor into the field, with its text selected.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
