package org.musubi.ui.detail;

import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
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

    /// What was shown before: what has only changed stays where it is.
    private @Nullable Page shown;

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

    public DetailController(DetailViewModel model, Printing printing, Editing editing, TidyActions tidy, Views views) {
        this.model = model;
        this.printing = printing;
        this.editing = editing;
        this.tidy = tidy;
        this.views = views;
    }

    @FXML
    private void initialize() {
        back.disableProperty().bind(model.navigation().canGoBackProperty().not());
        forward.disableProperty().bind(model.navigation().canGoForwardProperty().not());
        copyCitation.setOnShowing(_ -> copyCitation.getItems().setAll(CitationMenu.items(model, model.messages())));
        copyCitation.getItems().setAll(CitationMenu.items(model, model.messages()));
        new FileDrop(filled, model::canAttach, model::attach);
        edit.disableProperty().bind(model.readOnly());
        delete.disableProperty().bind(model.readOnly());
        historyHolder.getChildren().add(views.load(FxmlView.ENTRY_HISTORY));
        model.pageProperty().subscribe(this::show);
    }

    private void show(@Nullable Page page) {
        empty.setVisible(page == null);
        filled.setVisible(page != null);
        if (page == null) {
            content.getChildren().clear();
            return;
        }
        content.getChildren().setAll(new PageView(model::follow, model.readOnly(), model.messages()).draw(page));
        edit.setVisible(model.shown().isPresent());
        edit.setManaged(edit.isVisible());
        delete.setVisible(edit.isVisible());
        delete.setManaged(edit.isVisible());
        showOnMap.setVisible(!page.places().isEmpty());
        showOnMap.setManaged(!page.places().isEmpty());
        if (!page.isOf(shown)) {
            scroll.setVvalue(0);
        }
        shown = page;
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
