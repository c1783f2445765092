package org.musubi.ui.tidy;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// The window beside the main one in which the library is checked and its duplicates are merged. The main
/// window can be used meanwhile, and shows what is picked here.
public final class TidyWindow implements TidyActions {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 620;

    private final Stage owner;
    private final Views views;
    private final Appearance appearance;
    private final Workspace workspace;
    private final Deleting deleting;
    private @Nullable Open open;

    /// The window, once it has been made.
    private record Open(Stage stage, TabPane tabs) {}

    public TidyWindow(Stage owner, Views views, Appearance appearance, Workspace workspace, Deleting deleting) {
        this.owner = owner;
        this.views = views;
        this.appearance = appearance;
        this.workspace = workspace;
        this.deleting = deleting;
    }

    @Override
    public void deleteSelected() {
        deleting.delete(deleting.selected());
    }

    @Override
    public void delete(Set<Id> entries) {
        deleting.delete(entries);
    }

    @Override
    public void check() {
        show(0);
    }

    @Override
    public void duplicates() {
        show(1);
    }

    private void show(int tab) {
        Open now = open;
        if (now == null) {
            now = make();
            open = now;
        }
        now.tabs().getSelectionModel().select(tab);
        now.stage().show();
        now.stage().toFront();
        now.stage().requestFocus();
    }

    private Open make() {
        var tabs = new TabPane(tab("check.title", FxmlView.CHECK), tab("duplicates.title", FxmlView.DUPLICATES));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("tidy");
        var scene = new Scene(tabs, WIDTH, HEIGHT);
        appearance.dress(scene);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> workspace.messages().text("tidy.title"), workspace.messagesProperty()));
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(420);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        return new Open(stage, tabs);
    }

    /// A tab whose view is loaded when it is looked at first.
    private Tab tab(String key, FxmlView view) {
        var tab = new Tab();
        tab.textProperty()
                .bind(Bindings.createStringBinding(() -> workspace.messages().text(key), workspace.messagesProperty()));
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(views.load(view));
            }
        });
        return tab;
    }
}
