package org.musubi.ui.timeline;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindNames;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Workspace;

/// The timeline: density strip above, lanes below, a card about what is under the pointer, and the list of records
/// without a date.
public final class TimelineController {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final TimelineViewModel model;
    private final Workspace workspace;

    @FXML
    private BorderPane root;

    @FXML
    private StackPane densityHolder;

    @FXML
    private StackPane lanesHolder;

    @FXML
    private VBox card;

    @FXML
    private Label cardDate;

    @FXML
    private Label cardTitle;

    @FXML
    private Button undated;

    @FXML
    private Label empty;

    /// Takes on the style sheets' font, so that the canvas can draw with it.
    @FXML
    private Label fontSample;

    private final DensityView density;
    private final LanesView lanes;

    public TimelineController(TimelineViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        density = new DensityView(model.state(), model::brush);
        lanes = new LanesView(model.state(), new LanesView.Actions() {
            @Override
            public void open(Id record) {
                model.open(record);
            }

            @Override
            public void walk(int by) {
                model.walk(by);
            }

            @Override
            public void hover(@Nullable Mark mark, double x, double y) {
                showCard(mark, x, y);
            }
        });
    }

    @FXML
    private void initialize() {
        density.setId("density");
        lanes.setId("lanes");
        densityHolder.getChildren().addFirst(density);
        lanesHolder.getChildren().addFirst(lanes);
        model.stateProperty().subscribe(this::show);
        fontSample.fontProperty().addListener((_, _, _) -> speak());
        workspace.messagesProperty().addListener((_, _, _) -> speak());
        speak();
    }

    private void show(TimelineViewModel.State state) {
        density.show(state);
        lanes.show(state);
        int count = state.undated().size();
        boolean hidden = state.brushed() != null && count > 0;
        undated.setText(workspace.messages().text(hidden ? "timeline.undated.hidden" : "timeline.undated", count));
        undated.pseudoClassStateChanged(HIDDEN, hidden);
        undated.setDisable(count == 0);
        empty.setVisible(state.items().isEmpty());
    }

    private void speak() {
        Messages messages = workspace.messages();
        lanes.speak(
                messages.language(),
                kind -> KindNames.plural(kind, messages),
                new Font(fontSample.getFont().getName(), fontSample.getFont().getSize()));
        density.setInset(lanes.inset());
        density.setAccessibleText(messages.text("timeline.density"));
        lanes.setAccessibleText(messages.text("timeline.lanes"));
        show(model.state());
    }

    private void showCard(@Nullable Mark mark, double x, double y) {
        card.setVisible(mark != null);
        if (mark == null) {
            return;
        }
        LibraryRecord record = mark.item().record();
        cardDate.setText(workspace
                .messages()
                .text(
                        "timeline.card",
                        workspace.messages().of(record.kind()),
                        RecordDates.full(record, workspace.messages())));
        cardTitle.setText(mark.item().title());
        card.applyCss();
        card.autosize();
        Bounds area = lanesHolder.getLayoutBounds();
        double left = Math.max(0, Math.min(x + 14, area.getWidth() - card.getWidth() - 4));
        double top = y + 16 + card.getHeight() > area.getHeight() ? y - card.getHeight() - 8 : y + 16;
        card.relocate(left, Math.max(0, top));
    }

    @FXML
    private void zoomIn() {
        lanes.zoom(1.5);
    }

    @FXML
    private void zoomOut() {
        lanes.zoom(1 / 1.5);
    }

    @FXML
    private void showAll() {
        lanes.zoomOut();
    }

    @FXML
    private void showUndated() {
        var list = new ListView<LibraryRecord>();
        list.setId("undated-list");
        list.getItems().setAll(model.state().undated());
        list.setCellFactory(_ -> new UndatedCell());
        list.setPrefSize(420, Math.min(320, list.getItems().size() * 30 + 12));
        list.getStyleClass().add("dense");
        var popOver = new PopOver(list);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        list.setOnMouseClicked(_ -> openUndated(list, popOver));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                openUndated(list, popOver);
            }
        });
        popOver.show(undated);
        list.requestFocus();
    }

    private void openUndated(ListView<LibraryRecord> list, PopOver popOver) {
        LibraryRecord record = list.getSelectionModel().getSelectedItem();
        if (record != null) {
            popOver.hide();
            model.open(record.id());
        }
    }

    private final class UndatedCell extends ListCell<LibraryRecord> {
        private final KindSymbol symbol = new KindSymbol();

        UndatedCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LibraryRecord record, boolean empty) {
            super.updateItem(record, empty);
            if (empty || record == null) {
                setText(null);
                setGraphic(null);
            } else {
                symbol.show(record.kind());
                setGraphic(symbol);
                setText(record.title(workspace.messages().language().tag()));
            }
        }
    }
}
