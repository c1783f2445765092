package org.musubi.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Appearance;

/// The lines under the search field. The cursor stays in the field while keys walk through them.
final class SearchPopup {
    private static final double WIDTH = 560;
    private static final double MARGIN = 16;
    private static final double FRAME = 12;

    private final TextField field;
    private final ListView<Line> list = new ListView<>();
    private final Popup popup = new Popup();

    /// @param chosen told of a line that is clicked
    SearchPopup(TextField field, String name, Consumer<Line> chosen) {
        this.field = field;
        list.setCellFactory(_ -> {
            var cell = new LineCell();
            cell.setOnMouseClicked(_ -> {
                if (cell.getItem() != null && cell.getItem().canBeChosen()) {
                    chosen.accept(cell.getItem());
                }
            });
            return cell;
        });
        list.setFocusTraversable(false);
        list.setAccessibleText(name);
        list.getStyleClass().addAll("suggestions", "search-lines");
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> field.setAccessibleHelp(line == null ? "" : line.spoken()));
        var frame = new StackPane(list);
        frame.getStyleClass().add("suggestion-popup");
        popup.getContent().add(frame);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void onHidden(Runnable told) {
        popup.setOnHidden(_ -> told.run());
    }

    void show(List<Line> lines) {
        clearSelection();
        list.getItems().setAll(lines);
        if (lines.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.scrollTo(0);
        Window window = field.getScene().getWindow();
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (window == null || bounds == null) {
            return;
        }
        double right =
                window.getX() + field.getScene().getX() + field.getScene().getWidth();
        double bottom =
                window.getY() + field.getScene().getY() + field.getScene().getHeight();
        double width = Math.clamp(right - bounds.getMinX() - MARGIN, 200, Math.max(field.getWidth(), WIDTH));
        double height = lines.stream().mapToDouble(LineCell::height).sum() + FRAME;
        list.setPrefSize(
                width, Math.min(height, Math.max(LineCell.TALL_ROW * 3, bottom - bounds.getMaxY() - 2 * MARGIN)));
        if (!popup.isShowing()) {
            Appearance.dressAlike(popup.getScene(), field.getScene());
            popup.show(field, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }

    /// Null if none is.
    @Nullable
    Line selected() {
        return popup.isShowing() ? list.getSelectionModel().getSelectedItem() : null;
    }

    void clearSelection() {
        list.getSelectionModel().clearSelection();
    }

    /// Walks over the lines that can be chosen; before the first one none is, and the cursor is back in the text.
    ///
    /// @param by how many, down or up; as far as there are any
    void step(int by) {
        int at = list.getSelectionModel().getSelectedIndex();
        int chosen = at;
        int left = Math.abs(by);
        for (int next = at + Integer.signum(by);
                left > 0 && next >= 0 && next < list.getItems().size(); ) {
            if (list.getItems().get(next).canBeChosen()) {
                chosen = next;
                left--;
            }
            next += Integer.signum(by);
        }
        if (chosen == at && by == -1) {
            clearSelection();
            list.scrollTo(0);
        } else if (chosen >= 0) {
            list.getSelectionModel().select(chosen);
            list.scrollTo(Math.max(0, chosen - 4));
        }
    }
}
