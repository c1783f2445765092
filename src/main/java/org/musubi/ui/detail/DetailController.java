package org.musubi.ui.detail;

import java.util.Set;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.CitationMenu;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Printing;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;

/// The detail pane.
public final class DetailController {
    private final DetailViewModel model;
    private final Printing printing;
    private final Editing editing;
    private final TidyActions tidy;
    private final Views views;
    private final InsetPictures insets;
    private final Folds folds = new Folds();

    private @Nullable ScrollMemory places;

    /// Takes mouse buttons before any control does.
    private final EventHandler<MouseEvent> mouse = this::travel;

    @FXML
    private BorderPane root;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private VBox empty;

    @FXML
    private VBox filled;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private StackPane historyHolder;

    @FXML
    private FlowPane actions;

    @FXML
    private Button edit;

    @FXML
    private Button delete;

    @FXML
    private Button showOnMap;

    @FXML
    private SplitMenuButton copyCitation;

    /// @param insets paints the small maps
    public DetailController(
            DetailViewModel model,
            Printing printing,
            Editing editing,
            TidyActions tidy,
            Views views,
            InsetPictures insets) {
        this.model = model;
        this.printing = printing;
        this.editing = editing;
        this.tidy = tidy;
        this.views = views;
        this.insets = insets;
    }

    @FXML
    private void initialize() {
        back.disableProperty().bind(model.navigation().canGoBackProperty().not());
        forward.disableProperty().bind(model.navigation().canGoForwardProperty().not());
        new HistoryMenu(back, () -> model.names(model.navigation().before()), model.navigation()::back);
        new HistoryMenu(forward, () -> model.names(model.navigation().after()), model.navigation()::forward);
        root.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
            }
            if (now != null) {
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
            }
        });
        copyCitation.setOnShowing(_ -> copyCitation.getItems().setAll(CitationMenu.items(model, model.messages())));
        copyCitation.getItems().setAll(CitationMenu.items(model, model.messages()));
        new FileDrop(filled, model::canAttach, model::attach);
        edit.disableProperty().bind(model.readOnly());
        delete.disableProperty().bind(model.readOnly());
        historyHolder.getChildren().add(views.load(FxmlView.ENTRY_HISTORY));
        model.pageProperty().subscribe(this::show);
    }

    /// The buttons for back and forward that a mouse may have, wherever in the window it is.
    private void travel(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            model.navigation().back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            model.navigation().forward();
            event.consume();
        }
    }

    private ScrollMemory places() {
        if (places == null) {
            places = new ScrollMemory(scroll);
        }
        return places;
    }

    private void show(@Nullable Page page) {
        places().leave();
        empty.setVisible(page == null);
        filled.setVisible(page != null);
        if (page == null) {
            content.getChildren().clear();
            return;
        }
        var lines = new LineView(model::follow, model.readOnly(), insets, model.messages());
        content.getChildren().setAll(new PageView(lines, folds).draw(page));
        edit.setVisible(model.shown().isPresent());
        edit.setManaged(edit.isVisible());
        delete.setVisible(edit.isVisible());
        delete.setManaged(edit.isVisible());
        showOnMap.setVisible(!page.places().isEmpty());
        showOnMap.setManaged(!page.places().isEmpty());
        places().enter(model.selection());
    }

    @FXML
    private void back() {
        model.navigation().back();
    }

    @FXML
    private void forward() {
        model.navigation().forward();
    }

    @FXML
    private void edit() {
        model.shown().ifPresent(editing::edit);
    }

    @FXML
    private void delete() {
        model.shown().map(Set::of).ifPresent(tidy::delete);
    }

    @FXML
    private void print() {
        printing.preview();
    }

    @FXML
    private void showOnMap() {
        model.showOnMap();
    }

    @FXML
    private void copyCitation() {
        model.copy();
    }
}
