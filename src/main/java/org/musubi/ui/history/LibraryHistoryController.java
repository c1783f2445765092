package org.musubi.ui.history;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.musubi.store.Commit;
import org.musubi.ui.common.WrappedCell;

/// The history of the library: all steps, what each touched, and what is gone.
public final class LibraryHistoryController {
    private final LibraryHistoryViewModel model;
    private final ObservableValue<@Nullable Commit> commits;
    private final InvalidationListener follow = _ -> followCommit();

    /// The number of the step last chosen; 0 for none.
    private long chosen;

    @FXML
    private TabPane root;

    @FXML
    private ListView<StepLine> steps;

    @FXML
    private ListView<EntryLine> touched;

    @FXML
    private ListView<EntryLine> removed;

    @FXML
    private Button more;

    @FXML
    private Button goBack;

    @FXML
    private Button goForth;

    @FXML
    private HBox going;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button open;

    @FXML
    private Button restoreTouched;

    @FXML
    private Button restoreRemoved;

    public LibraryHistoryController(LibraryHistoryViewModel model, ObservableValue<@Nullable Commit> commits) {
        this.model = model;
        this.commits = commits;
    }

    @FXML
    private void initialize() {
        steps.setItems(model.steps());
        steps.setCellFactory(_ -> new LineCell<>(
                line -> new VBox(2, label(line.text(), "step-text"), label(line.note(), "change")),
                line -> line.isUndone() ? "undone" : null));
        touched.setItems(model.touched());
        touched.setCellFactory(_ -> entryCell());
        removed.setItems(model.removed());
        removed.setCellFactory(_ -> entryCell());
        steps.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        // When the steps are read anew, the one chosen stays so; after the list has seen to its own selection.
        InvalidationListener again = _ -> Platform.runLater(this::chooseAgain);
        model.steps().addListener(again);
        going.visibleProperty().bind(model.busyProperty());
        going.managedProperty().bind(going.visibleProperty());
        progress.progressProperty().bind(model.progressProperty());
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(more.visibleProperty());
        goBack.disableProperty()
                .bind(greyed(
                        steps, line -> !line.isUndone() && line != model.steps().getFirst()));
        goForth.disableProperty().bind(greyed(steps, StepLine::isUndone));
        open.disableProperty()
                .bind(touched.getSelectionModel()
                        .selectedItemProperty()
                        .map(line -> !line.there())
                        .orElse(true));
        restoreTouched.disableProperty().bind(greyed(touched, line -> !line.there()));
        restoreRemoved.disableProperty().bind(greyed(removed, line -> !line.there()));
        onEnter(touched, this::openOrRestore);
        onEnter(removed, this::openOrRestore);
        // Whoever does not look need not be told.
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::look);
    }

    private static ListCell<EntryLine> entryCell() {
        return new LineCell<>(line -> label(line.name(), "value"), line -> line.there() ? null : "gone");
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private <T> ObservableValue<Boolean> greyed(ListView<T> list, Function<T, Boolean> possible) {
        ObservableValue<T> selected = list.getSelectionModel().selectedItemProperty();
        return Bindings.createBooleanBinding(
                () -> {
                    T line = selected.getValue();
                    return line == null
                            || model.readOnly().get()
                            || model.busyProperty().get()
                            || !possible.apply(line);
                },
                selected,
                model.readOnly(),
                model.busyProperty());
    }

    private static void onEnter(ListView<EntryLine> list, Consumer<EntryLine> action) {
        list.setOnKeyPressed(event -> {
            EntryLine line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                action.accept(line);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            EntryLine line = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && line != null) {
                action.accept(line);
            }
        });
    }

    private void choose(@Nullable StepLine line) {
        if (line != null) {
            chosen = line.step().number();
        }
        model.show(line == null ? null : line.step());
    }

    private void chooseAgain() {
        if (steps.getSelectionModel().getSelectedItem() == null) {
            model.steps().stream()
                    .filter(line -> line.step().number() == chosen)
                    .findFirst()
                    .ifPresent(steps.getSelectionModel()::select);
        }
    }

    private void look(boolean looking) {
        commits.removeListener(follow);
        if (looking) {
            commits.addListener(follow);
            model.read();
        }
    }

    private void followCommit() {
        // Each commit has to be looked at, or the next one would not be told; after many at once, the model reads anew.
        if (commits.getValue() != null && !model.busyProperty().get()) {
            model.read();
        }
    }

    private void openOrRestore(EntryLine line) {
        if (line.there()) {
            model.open(line);
        } else {
            model.restore(line);
        }
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void more() {
        model.readMore();
    }

    @FXML
    private void go() {
        StepLine line = steps.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.goTo(line.step());
        }
    }

    @FXML
    private void open() {
        with(touched, model::open);
    }

    @FXML
    private void restoreTouched() {
        with(touched, model::restore);
    }

    @FXML
    private void restoreRemoved() {
        with(removed, model::restore);
    }

    private static void with(ListView<EntryLine> list, Consumer<EntryLine> action) {
        EntryLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            action.accept(line);
        }
    }

    /// A cell that draws its line anew and marks it with a style.
    private static final class LineCell<T> extends WrappedCell<T> {
        private final Function<T, Node> draw;
        private final Function<T, @Nullable String> mark;

        LineCell(Function<T, Node> draw, Function<T, @Nullable String> mark) {
            this.draw = draw;
            this.mark = mark;
        }

        @Override
        protected void updateItem(@Nullable T line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("undone", "gone");
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            setGraphic(draw.apply(line));
            String style = mark.apply(line);
            if (style != null) {
                getStyleClass().add(style);
            }
        }
    }
}
