package org.musubi.ui.main;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Printing;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.editor.Editors;
import org.musubi.ui.editor.OpenEditor;
import org.musubi.ui.history.UndoKeys;
import org.musubi.ui.history.UndoViewModel;

/// The window's frame: menu, top bar, panes, status bar. The map comes first; what stands around it is loaded
/// after the first frame is on screen, one view at a time, so that the window is there at once.
public final class MainController {
    private static final double LEAST_DETAIL = 300;
    private static final double LEAST_RESULTS = 240;
    private static final double LEAST_TIMELINE = 120;

    /// So high, the map has room for all its buttons.
    private static final double MAP_ROOM = 296;

    private final Views views;
    private final Workspace workspace;
    private final Settings settings;
    private final MainViewModel model;
    private final Notices notices;
    private final WorkStatus running;
    private final Printing printing;
    private final Editors editors;
    private final UndoViewModel undoing;
    private final TidyActions tidy;
    private final Queue<Runnable> later = new ArrayDeque<>();

    /// How high the map and what lies below it are before the timeline is as high as it was left.
    private final DoubleProperty mapRoom = new SimpleDoubleProperty(MAP_ROOM);

    @FXML
    private BorderPane root;

    @FXML
    private StackPane menuHolder;

    @FXML
    private StackPane accessHolder;

    @FXML
    private StackPane searchHolder;

    @FXML
    private StackPane filterHolder;

    @FXML
    private StackPane chipHolder;

    /// Details on their right, over the whole height: they hold long pages and the forms.
    @FXML
    private SplitPane columns;

    @FXML
    private SplitPane rows;

    @FXML
    private SplitPane upper;

    @FXML
    private StackPane resultsHolder;

    @FXML
    private VBox mapPane;

    @FXML
    private StackPane mapHolder;

    @FXML
    private StackPane detailHolder;

    @FXML
    private StackPane detailPage;

    @FXML
    private StackPane editorHolder;

    @FXML
    private StackPane timelineHolder;

    @FXML
    private Label counter;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Tooltip undoTip;

    @FXML
    private Tooltip redoTip;

    @FXML
    private Button print;

    @FXML
    private NotificationPane notificationPane;

    @FXML
    private Label libraryName;

    @FXML
    private Label recordCount;

    @FXML
    private Label lastBackup;

    @FXML
    private MenuButton drafts;

    @FXML
    private Label message;

    @FXML
    private HBox work;

    @FXML
    private Label workName;

    @FXML
    private ProgressBar workProgress;

    /// @param running the work in the background
    public MainController(
            Views views,
            Workspace workspace,
            Settings settings,
            MainViewModel model,
            Notices notices,
            WorkStatus running,
            Printing printing,
            Editors editors,
            UndoViewModel undoing,
            TidyActions tidy) {
        this.views = views;
        this.workspace = workspace;
        this.settings = settings;
        this.model = model;
        this.notices = notices;
        this.running = running;
        this.printing = printing;
        this.editors = editors;
        this.undoing = undoing;
        this.tidy = tidy;
    }

    @FXML
    private void initialize() {
        ObservableDoubleValue map = mapPane.minWidthProperty();
        ObservableDoubleValue withResults = Bindings.createDoubleBinding(
                () -> map.get()
                        + (settings.resultsShown().get()
                                ? settings.resultsWidth().get()
                                : 0),
                map,
                settings.resultsShown(),
                settings.resultsWidth());
        new Panes(columns, withResults)
                .manage(detailHolder, settings.detailShown(), settings.detailWidth(), LEAST_DETAIL);
        new Panes(rows, mapRoom)
                .manage(timelineHolder, settings.timelineShown(), settings.timelineHeight(), LEAST_TIMELINE);
        new Panes(upper, map).manage(resultsHolder, settings.resultsShown(), settings.resultsWidth(), LEAST_RESULTS);

        counter.textProperty().bind(model.counter());
        recordCount.textProperty().bind(model.recordCount());
        libraryName.textProperty().bind(model.libraryName());
        lastBackup.textProperty().bind(model.lastBackup());
        message.textProperty().bind(notices.messageProperty());
        notices.noticeProperty().addListener((_, _, now) -> show(now));
        notificationPane.setOnHidden(_ -> hidden());

        workName.textProperty().bind(running.nameProperty());
        workProgress.progressProperty().bind(running.progressProperty());
        work.visibleProperty().bind(running.busyProperty());
        work.managedProperty().bind(work.visibleProperty());

        editors.openProperty().addListener((_, _, now) -> edit(now));
        new DraftsMenu(drafts, workspace, editors);
        undo.disableProperty().bind(undoing.canUndo().not());
        redo.disableProperty().bind(undoing.canRedo().not());
        undoTip.textProperty().bind(undoing.undoText());
        redoTip.textProperty().bind(undoing.redoText());
        undo.accessibleTextProperty().bind(undoing.undoText());
        redo.accessibleTextProperty().bind(undoing.redoText());
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                new UndoKeys(undoing).listen(scene);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);

        fill(mapHolder, FxmlView.MAP);
        later.addAll(List.of(
                () -> fill(menuHolder, FxmlView.MENU),
                () -> fill(accessHolder, FxmlView.ACCESS),
                () -> fill(searchHolder, FxmlView.SEARCH),
                () -> fill(filterHolder, FxmlView.FILTERS),
                () -> fillWhenShown(resultsHolder, FxmlView.RESULTS, settings.resultsShown()),
                () -> fillWhenShown(detailPage, FxmlView.DETAIL, settings.detailShown()),
                () -> fillWhenShown(timelineHolder, FxmlView.TIMELINE, settings.timelineShown()),
                () -> fill(chipHolder, FxmlView.CHIPS),
                () -> new MapOrNetwork(mapHolder, views, workspace, settings),
                () -> new YearsBelow(mapPane, mapRoom, views, settings.yearsShown()),
                this::giveKeysToMap));
    }

    /// Else the first keys would go to the first button that there was, which prints.
    private void giveKeysToMap() {
        if (print.equals(root.getScene().getFocusOwner())) {
            Stream.of(".map", ".network")
                    .map(mapHolder::lookup)
                    .filter(view -> view != null && view.isVisible())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void fill(StackPane holder, FxmlView view) {
        holder.getChildren().setAll(views.load(view));
    }

    private void fillWhenShown(StackPane holder, FxmlView view, BooleanProperty shown) {
        if (shown.get()) {
            fill(holder, view);
        } else {
            shown.subscribe(now -> {
                if (now && holder.getChildren().isEmpty()) {
                    fill(holder, view);
                }
            });
        }
    }

    /// Loads the rest of the window once its first frame is drawn.
    ///
    /// @param scene the window's scene, not yet shown
    public void completeAfterFirstFrame(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(MainController.this::completeNext);
            }
        });
    }

    /// One view for each turn of the event loop, so that no frame waits for all of them.
    private void completeNext() {
        Runnable next = later.poll();
        if (next != null) {
            Platform.runLater(this::completeNext);
            next.run();
        }
    }

    /// Whether every view has been loaded.
    public boolean isComplete() {
        return later.isEmpty();
    }

    private void show(Notices.@Nullable Notice shown) {
        notificationPane.getStyleClass().remove("problem");
        if (shown == null) {
            notificationPane.hide();
            return;
        }
        notificationPane.getActions().clear();
        Notices.Offer offer = shown.offer();
        if (offer != null) {
            notificationPane.getActions().add(new Action(offer.label(), _ -> {
                notices.dismiss();
                offer.action().run();
            }));
        }
        if (shown.problem()) {
            notificationPane.getStyleClass().add("problem");
        }
        notificationPane.setText(shown.text());
        // Shown anew, it would slide out first and tell so, as if it had been dismissed.
        if (!notificationPane.isShowing()) {
            notificationPane.show();
        }
    }

    /// The bar has slid out, by its cross or for want of a notice, unless another one has come meanwhile.
    private void hidden() {
        if (!notificationPane.isShowing()) {
            notices.dismiss();
        }
    }

    /// Lays the editor over the details while a form is open.
    private void edit(@Nullable OpenEditor opened) {
        boolean hadFocus = editorHolder.isFocusWithin();
        editorHolder.getChildren().clear();
        editorHolder.setVisible(opened != null);
        detailPage.setVisible(opened == null);
        if (opened != null) {
            settings.detailShown().set(true);
            editorHolder.getChildren().add(views.load(FxmlView.EDITOR));
        } else if (hadFocus) {
            detailPage.requestFocus();
            detailPage.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    @FXML
    private void undo() {
        undoing.undo();
    }

    @FXML
    private void redo() {
        undoing.redo();
    }

    @FXML
    private void print() {
        printing.preview();
    }

    @FXML
    private void cancelWork() {
        running.cancel();
    }

    /// Keys that no control made use of.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !workspace.selection().isEmpty()) {
            workspace.selectionProperty().set(Selection.NONE);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE
                && Stream.of(mapHolder, timelineHolder).anyMatch(Node::isFocusWithin)) {
            tidy.deleteSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.F6) {
            focusNextPane(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void focusNextPane(int by) {
        List<Pane> panes = Stream.of(searchHolder, resultsHolder, mapPane, detailHolder, timelineHolder)
                .filter(pane -> pane.getScene() != null)
                .toList();
        Node focused = root.getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            for (Node node = focused; node != null; node = node.getParent()) {
                if (node == panes.get(i)) {
                    at = i;
                }
            }
        }
        Pane next = panes.get(Math.floorMod(at + by, panes.size()));
        next.requestFocus();
        next.requestFocusTraversal(TraversalDirection.NEXT);
    }
}
