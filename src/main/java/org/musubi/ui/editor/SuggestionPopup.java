package org.musubi.ui.editor;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Workspace;

/// The list of suggestions under a field. The cursor stays in the field.
final class SuggestionPopup {
    private static final double ROW = 40;
    private static final int MOST_ROWS = 8;
    private static final double LEAST_WIDTH = 280;

    private final TextField field;
    private final ListView<Suggestion> list = new ListView<>();
    private final Popup popup = new Popup();

    /// @param chosen called when a suggestion is clicked
    SuggestionPopup(TextField field, Workspace workspace, Runnable chosen) {
        this.field = field;
        list.setCellFactory(_ -> new SuggestedCell(workspace));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("suggestions");
        list.setOnMouseClicked(_ -> chosen.run());
        var frame = new StackPane(list);
        frame.getStyleClass().add("suggestion-popup");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /// @param preselect whether the first one is what Enter takes
    void show(List<Suggestion> suggestions, boolean preselect) {
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearSelection();
        if (suggestions.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        if (preselect) {
            list.getSelectionModel().select(0);
        }
        list.scrollTo(0);
        double width = Math.max(field.getWidth(), LEAST_WIDTH);
        list.setPrefSize(width, Math.min(suggestions.size(), MOST_ROWS) * ROW + 2);
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (!popup.isShowing() && bounds != null) {
            double right = field.getScene().getWindow().getX()
                    + field.getScene().getX()
                    + field.getScene().getWidth();
            Appearance.dressAlike(popup.getScene(), field.getScene());
            popup.show(field, Math.min(bounds.getMinX(), right - width - 16), bounds.getMaxY() + 4);
        }
    }

    void hide() {
        popup.hide();
    }

    @Nullable
    Suggestion selected() {
        return popup.isShowing() ? list.getSelectionModel().getSelectedItem() : null;
    }

    void step(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (at < list.getItems().size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - MOST_ROWS + 1));
        }
    }
}
