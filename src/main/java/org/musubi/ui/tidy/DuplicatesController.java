package org.musubi.ui.tidy;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.service.tidy.Duplicates.Group;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.tidy.DuplicatesViewModel.Column;
import org.musubi.ui.tidy.DuplicatesViewModel.Comparison;
import org.musubi.ui.tidy.DuplicatesViewModel.Field;

/// The panel in which duplicates are compared and merged.
public final class DuplicatesController {
    private static final double LABELS_WIDTH = 130;
    private static final double COLUMN_WIDTH = 180;

    private final DuplicatesViewModel model;
    private final Workspace workspace;
    private boolean following;

    @FXML
    private BorderPane root;

    @FXML
    private Label summary;

    @FXML
    private HBox working;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button again;

    @FXML
    private ListView<Group> list;

    @FXML
    private VBox comparison;

    @FXML
    private Label title;

    @FXML
    private Label reasons;

    @FXML
    private GridPane grid;

    @FXML
    private Label kept;

    @FXML
    private Label dropped;

    @FXML
    private Button merge;

    @FXML
    private Button apart;

    public DuplicatesController(DuplicatesViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        working.visibleProperty().bind(model.work().busyProperty());
        progress.progressProperty().bind(model.work().progressProperty());
        again.disableProperty().bind(model.work().busyProperty());
        var unchangeable = model.work().busyProperty().or(workspace.readOnly());
        apart.disableProperty().bind(unchangeable);
        merge.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            Comparison now = model.comparisonProperty().get();
                            return unchangeable.get()
                                    || now == null
                                    || now.plan().isEmpty();
                        },
                        unchangeable,
                        model.comparisonProperty()));
        list.setCellFactory(_ -> new DuplicatesCell(model));
        model.groupsProperty().subscribe(groups -> follow(() -> list.getItems().setAll(groups)));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, group) -> {
            if (!following && group != null) {
                model.groupProperty().set(group);
            }
        });
        model.comparisonProperty().subscribe(this::show);
        root.sceneProperty().addListener((_, _, scene) -> model.shownProperty().set(scene != null));
    }

    private void follow(Runnable change) {
        following = true;
        try {
            change.run();
            Group now = model.groupProperty().get();
            if (now == null) {
                list.getSelectionModel().clearSelection();
            } else if (!now.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(now);
                list.scrollTo(now);
            }
        } finally {
            following = false;
        }
    }

    private void show(@Nullable Comparison now) {
        follow(() -> {});
        comparison.setVisible(now != null);
        Group group = model.groupProperty().get();
        if (now == null || group == null) {
            grid.getChildren().clear();
            return;
        }
        title.setText(model.title(group));
        reasons.setText(model.reasons(group));
        String focused = focusedId();
        draw(now);
        if (focused != null) {
            grid.getChildren().stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
        dropped.setText(
                now.dropped().isEmpty()
                        ? workspace.messages().text("merge.dropped.none")
                        : workspace
                                .messages()
                                .text(
                                        "merge.dropped",
                                        String.join(workspace.messages().text("list.separator"), now.dropped())));
        kept.setText(workspace.messages().text("merge.kept"));
    }

    /// The id of the choice that has the focus, so that it has it again when all is drawn anew.
    private @Nullable String focusedId() {
        Node owner = grid.getScene() == null ? null : grid.getScene().getFocusOwner();
        return owner != null && owner.getParent() == grid ? owner.getId() : null;
    }

    private void draw(Comparison now) {
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(new ColumnConstraints(LABELS_WIDTH));
        var survivors = new ToggleGroup();
        for (int i = 0; i < now.entries().size(); i++) {
            var width = new ColumnConstraints(COLUMN_WIDTH, COLUMN_WIDTH, Double.MAX_VALUE);
            width.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(width);
            addHeader(now.entries().get(i), i + 1, survivors, now.entries().size() > 2);
        }
        int row = 2;
        for (Field field : now.fields()) {
            addField(field, now.entries(), row++);
        }
    }

    private void addHeader(Column column, int at, ToggleGroup survivors, boolean canLeaveOut) {
        var keep = new RadioButton(column.name());
        keep.setId("keep-" + column.id());
        keep.setWrapText(true);
        keep.getStyleClass().add("section-heading");
        keep.setAccessibleText(workspace.messages().text("merge.keep", column.name()));
        keep.setToggleGroup(survivors);
        keep.setSelected(column.survivor());
        keep.setOnAction(_ -> model.keep(column.id()));
        grid.add(keep, at, 0);
        var notes = new VBox(4, note(column.note()));
        if (canLeaveOut) {
            var out = new CheckBox(workspace.messages().text("merge.leave-out"));
            out.setSelected(column.leftOut());
            out.setDisable(column.survivor());
            out.setOnAction(_ -> model.leaveOut(column.id(), out.isSelected()));
            notes.getChildren().add(out);
        }
        grid.add(notes, at, 1);
        if (at == 1) {
            grid.add(note(workspace.messages().text("merge.survivor")), 0, 0);
        }
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private void addField(Field field, List<Column> columns, int row) {
        var label = new Label(field.label());
        label.getStyleClass().add("fact-label");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHalignment(label, HPos.LEFT);
        grid.add(label, 0, row);
        var values = new ToggleGroup();
        for (int i = 0; i < columns.size(); i++) {
            String value = field.values().get(i);
            if (!value.isEmpty()) {
                grid.add(value(field, i, columns.get(i), values), i + 1, row);
            }
        }
    }

    private Node value(Field field, int at, Column column, ToggleGroup values) {
        if (!field.disputed()) {
            var same = new Label(field.values().get(at));
            same.setWrapText(true);
            return same;
        }
        Id from = Objects.requireNonNull(column.id());
        var choice = new RadioButton(field.values().get(at));
        choice.setId(field.name().replace('.', '-') + "-" + from);
        choice.setWrapText(true);
        choice.setMinHeight(Region.USE_PREF_SIZE);
        choice.setAccessibleText(field.label() + ": " + field.values().get(at));
        choice.setToggleGroup(values);
        choice.setSelected(field.chosen() == at);
        choice.setDisable(column.leftOut());
        choice.setOnAction(_ -> model.choose(field.name(), from));
        return choice;
    }

    @FXML
    private void merge() {
        model.merge();
    }

    @FXML
    private void apart() {
        model.keepApart();
    }

    @FXML
    private void next() {
        model.go(1);
    }

    @FXML
    private void previous() {
        model.go(-1);
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void cancel() {
        model.work().cancel();
    }
}
