package org.musubi.ui.tidy;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Role;
import org.musubi.model.Status;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.tidy.BulkViewModel.What;

/// The panel under the list of results that changes all marked records.
public final class BulkController {
    private final BulkViewModel model;
    private final Workspace workspace;
    private final TidyActions actions;

    @FXML
    private VBox root;

    @FXML
    private Label count;

    @FXML
    private ComboBox<What> what;

    @FXML
    private VBox wordRow;

    @FXML
    private Label wordLabel;

    @FXML
    private ComboBox<String> word;

    @FXML
    private VBox themeRow;

    @FXML
    private ComboBox<Choice<String>> theme;

    @FXML
    private VBox statusRow;

    @FXML
    private ComboBox<Choice<Status>> status;

    @FXML
    private VBox fromRow;

    @FXML
    private ComboBox<Choice<Id>> from;

    @FXML
    private VBox toRow;

    @FXML
    private SearchableComboBox<Choice<Id>> to;

    @FXML
    private VBox roleRow;

    @FXML
    private ComboBox<Choice<Role>> role;

    @FXML
    private VBox sourceRow;

    @FXML
    private ComboBox<Choice<Id>> source;

    @FXML
    private Label preview;

    @FXML
    private Button apply;

    @FXML
    private Button delete;

    public BulkController(BulkViewModel model, Workspace workspace, TidyActions actions) {
        this.model = model;
        this.workspace = workspace;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        what.getItems().setAll(What.values());
        what.setConverter(new StringConverter<>() {
            @Override
            public String toString(What value) {
                return value == null ? "" : workspace.messages().text("bulk.what." + value.code());
            }

            @Override
            public What fromString(String text) {
                return What.ADD_THEME;
            }
        });
        what.valueProperty().bindBidirectional(model.whatProperty());
        word.getEditor().textProperty().bindBidirectional(model.wordProperty());
        theme.valueProperty().bindBidirectional(model.themeProperty());
        status.valueProperty().bindBidirectional(model.statusProperty());
        from.valueProperty().bindBidirectional(model.fromProperty());
        to.valueProperty().bindBidirectional(model.toProperty());
        role.valueProperty().bindBidirectional(model.roleProperty());
        source.valueProperty().bindBidirectional(model.sourceProperty());
        model.whatProperty().subscribe(_ -> fill());
        workspace.markedProperty().addListener((_, _, _) -> fill());
        workspace.messagesProperty().addListener((_, _, _) -> {
            what.getItems().setAll(What.values());
            fill();
        });
        model.affectedProperty().addListener((_, _, _) -> say());
        apply.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.affectedProperty().get() == 0
                                || workspace.readOnly().get(),
                        model.affectedProperty(),
                        workspace.readOnly()));
        delete.disableProperty().bind(workspace.readOnly());
    }

    private void fill() {
        root.setVisible(model.count() > 1);
        root.setManaged(model.count() > 1);
        if (model.count() < 2) {
            return;
        }
        What now = model.whatProperty().get();
        show(wordRow, now == What.ADD_THEME || now == What.TYPE);
        show(themeRow, now == What.REMOVE_THEME);
        show(statusRow, now == What.STATUS);
        show(fromRow, now == What.REPLACE_PARTY);
        show(toRow, now == What.REPLACE_PARTY || now == What.ADD_PARTY);
        show(roleRow, now == What.REPLACE_PARTY || now == What.ADD_PARTY);
        show(sourceRow, now == What.ADD_SOURCE);
        wordLabel.setText(workspace.messages().text(now == What.TYPE ? "bulk.type" : "bulk.theme"));
        String typed = model.wordProperty().get();
        word.getItems().setAll(model.words());
        model.wordProperty().set(typed);
        offer(theme, model.themeProperty(), model.markedThemes());
        offer(status, model.statusProperty(), model.statuses());
        offer(from, model.fromProperty(), model.markedParties());
        offer(role, model.roleProperty(), model.roles());
        if (toRow.isManaged()) {
            offer(to, model.toProperty(), model.parties());
        }
        offer(source, model.sourceProperty(), model.sources());
        count.setText(workspace.messages().text("bulk.count", model.count()));
        delete.setText(workspace.messages().text("bulk.delete", model.count()));
        say();
    }

    private static void show(Node row, boolean shown) {
        row.setVisible(shown);
        row.setManaged(shown);
    }

    /// Offers other choices; what is chosen stays so if it is among them.
    private static <T> void offer(
            ComboBox<Choice<T>> box, ObjectProperty<@Nullable Choice<T>> chosen, List<Choice<T>> choices) {
        Choice<T> before = chosen.get();
        if (!choices.equals(box.getItems())) {
            box.getItems().setAll(choices);
            chosen.set(before != null && choices.contains(before) ? before : null);
        }
    }

    private void say() {
        int affected = model.affectedProperty().get();
        preview.setText(
                model.edit().isEmpty()
                        ? workspace.messages().text("bulk.hint")
                        : workspace.messages().text("bulk.preview", affected, model.count()));
        apply.setText(workspace.messages().text("bulk.apply", affected));
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void delete() {
        actions.deleteSelected();
    }

    @FXML
    private void unmark() {
        model.unmark();
    }
}
