package org.musubi.ui.tidy;

import java.util.List;
import java.util.Objects;
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
    private SearchableComboBox<Choice<Id>> source;

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
        model.whatProperty().subscribe(_ -> arrange());
        workspace.markedProperty().addListener((_, _, _) -> arrange());
        workspace.messagesProperty().subscribe(_ -> {
            What chosen = model.whatProperty().get();
            what.getItems().setAll(What.values());
            model.whatProperty().set(chosen);
            offer(status, model.statusProperty(), model.statuses());
            arrange();
        });
        model.offerProperty().subscribe(this::offer);
        model.affectedProperty().addListener((_, _, _) -> say());
        apply.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.affectedProperty().get() == 0
                                || workspace.readOnly().get(),
                        model.affectedProperty(),
                        workspace.readOnly()));
        delete.disableProperty().bind(workspace.readOnly());
    }

    /// Shows what the change asks for.
    private void arrange() {
        root.setVisible(model.isWanted());
        root.setManaged(model.isWanted());
        if (!model.isWanted()) {
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
        count.setText(workspace.messages().text("bulk.count", model.marked()));
        delete.setText(workspace.messages().text("bulk.delete", model.marked()));
        say();
    }

    /// Fills the boxes that the change asks for, and no others.
    private void offer(BulkOffer offered) {
        switch (offered.what()) {
            case ADD_THEME, TYPE -> offerWords(offered.words().shown());
            case REMOVE_THEME -> offer(theme, model.themeProperty(), offered.themes());
            case STATUS -> {} // these are always the same
            case REPLACE_PARTY -> {
                offer(from, model.fromProperty(), offered.from());
                offer(to, model.toProperty(), offered.to());
                offer(role, model.roleProperty(), offered.roles());
            }
            case ADD_PARTY -> {
                offer(to, model.toProperty(), offered.to());
                offer(role, model.roleProperty(), offered.roles());
            }
            case ADD_SOURCE -> offer(source, model.sourceProperty(), offered.sources());
        }
        say();
    }

    private void offerWords(List<String> words) {
        if (!words.equals(word.getItems())) {
            String typed = model.wordProperty().get();
            word.getItems().setAll(words);
            model.wordProperty().set(typed);
        }
    }

    private static void show(Node row, boolean shown) {
        row.setVisible(shown);
        row.setManaged(shown);
    }

    /// Offers other choices; what is chosen stays so, under its new name, if it is among them.
    private static <T> void offer(
            ComboBox<Choice<T>> box, ObjectProperty<@Nullable Choice<T>> chosen, List<Choice<T>> choices) {
        Choice<T> before = chosen.get();
        if (!choices.equals(box.getItems())) {
            box.getItems().setAll(choices);
            chosen.set(
                    before == null
                            ? null
                            : choices.stream()
                                    .filter(choice -> Objects.equals(choice.value(), before.value()))
                                    .findFirst()
                                    .orElse(null));
        }
    }

    private void say() {
        int affected = model.affectedProperty().get();
        preview.setText(
                model.edit().isEmpty()
                        ? workspace.messages().text("bulk.hint")
                        : workspace.messages().text("bulk.preview", affected, model.marked()));
        apply.setText(workspace.messages().text("bulk.apply", affected));
    }

    @FXML
    private void apply() {
        model.apply();
        // The button is greyed when that is done, and would hand the keyboard on to the one that deletes.
        what.requestFocus();
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
