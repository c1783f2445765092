package org.musubi.ui.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.musubi.model.RecordKind;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// The frame around the form that is open: what it is, its fields, and what to do with it.
public final class EditorController {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE_TOO = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination LEAVE = new KeyCodeCombination(KeyCode.ESCAPE);

    /// Saving was tried while a conflict is not settled.
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Editors editors;
    private final Views views;
    private final Workspace workspace;
    private final OpenEditor editor;

    @FXML
    private BorderPane root;

    @FXML
    private Label heading;

    @FXML
    private Label state;

    @FXML
    private HBox conflict;

    @FXML
    private Label conflictText;

    @FXML
    private Button takeTheirs;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private Button save;

    @FXML
    private Label summary;

    @FXML
    private HBox templateRow;

    @FXML
    private TextField templateName;

    public EditorController(Editors editors, Views views, Workspace workspace) {
        this.editors = editors;
        this.views = views;
        this.workspace = workspace;
        this.editor = Objects.requireNonNull(editors.openProperty().get());
    }

    @FXML
    private void initialize() {
        EditorViewModel model = editor.model();
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> workspace
                                .messages()
                                .text(
                                        model.isNew() ? "editor.heading.new" : "editor.heading.edit",
                                        model.kind().name(workspace.messages())),
                        model.newProperty(),
                        workspace.messagesProperty()));
        Stream.of(RecordKind.values())
                .filter(kind -> kind.code().equals(model.kind().kind()))
                .findFirst()
                .ifPresent(kind -> heading.setGraphic(new KindSymbol(kind)));
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        this::stateText, editor.keptProperty(), workspace.messagesProperty()));
        conflict.visibleProperty().bind(editor.conflictProperty().isNotEqualTo(OpenEditor.Conflict.NONE));
        conflict.managedProperty().bind(conflict.visibleProperty());
        conflictText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::conflictText,
                        editor.conflictProperty(),
                        editor.refusedProperty(),
                        workspace.messagesProperty()));
        editor.refusedProperty().subscribe(refused -> conflict.pseudoClassStateChanged(REFUSED, refused));
        takeTheirs.visibleProperty().bind(editor.conflictProperty().isEqualTo(OpenEditor.Conflict.CHANGED));
        takeTheirs.managedProperty().bind(takeTheirs.visibleProperty());
        save.disableProperty().bind(editor.savingProperty());
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        this::summaryText, model.shownProperty(), workspace.messagesProperty()));
        summary.visibleProperty().bind(summary.textProperty().isNotEmpty());
        summary.managedProperty().bind(summary.visibleProperty());

        templateRow.managedProperty().bind(templateRow.visibleProperty());
        templateRow.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (LEAVE.match(event)) {
                templateRow.setVisible(false);
                save.requestFocus();
                event.consume();
            }
        });
        Parent form = views.load(model.kind().view());
        content.getChildren().setAll(form);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event) || SAVE_TOO.match(event)) {
                save();
                event.consume();
            }
        });
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> keepInView(owner));
                Platform.runLater(() -> {
                    // A scroll pane takes its content into the scene with its skin: before, nothing in it can have the
                    // cursor.
                    root.applyCss();
                    firstControl(form);
                });
            }
        });
    }

    private void key(KeyEvent event) {
        if (LEAVE.match(event)) {
            editors.leave();
            event.consume();
        }
    }

    private static void firstControl(Node form) {
        form.lookupAll(".field").stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .findFirst()
                .ifPresent(Field::focus);
    }

    /// Scrolls so that the control with the cursor can be seen.
    private void keepInView(Node owner) {
        if (owner == null || !isWithin(owner)) {
            return;
        }
        Node seen = withItsPanel(owner);
        if (seen != owner) {
            // A panel that has just come has no place yet.
            scroll.applyCss();
            scroll.layout();
        }
        double all = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (all <= 0) {
            return;
        }
        var bounds = content.sceneToLocal(seen.localToScene(seen.getBoundsInLocal()));
        double top = scroll.getVvalue() * all;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (bounds.getMinY() - 32 < top) {
            scroll.setVvalue(Math.max(0, bounds.getMinY() - 32) / all);
        } else if (bounds.getMaxY() + 48 > bottom) {
            scroll.setVvalue(Math.min(
                    1, (bounds.getMaxY() + 48 - scroll.getViewportBounds().getHeight()) / all));
        }
    }

    /// The panel for pasting is seen as a whole, with its buttons.
    private static Node withItsPanel(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof PastePanel) {
                return at;
            }
        }
        return node;
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }

    private String stateText() {
        var kept = editor.keptProperty().get();
        return kept == null
                ? ""
                : workspace
                        .messages()
                        .text(
                                "editor.draft.at",
                                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                        .withLocale(
                                                workspace.messages().language().locale())
                                        .format(kept.atZone(ZoneId.systemDefault())));
    }

    private String conflictText() {
        boolean refused = editor.refusedProperty().get();
        return switch (editor.conflictProperty().get()) {
            case NONE -> "";
            case CHANGED ->
                workspace.messages().text(refused ? "editor.conflict.changed.choose" : "editor.conflict.changed");
            case DELETED ->
                workspace.messages().text(refused ? "editor.conflict.deleted.choose" : "editor.conflict.deleted");
        };
    }

    private String summaryText() {
        long wrong = editor.model().shownProperty().get().values().stream()
                .filter(problem -> !problem.doubtful())
                .count();
        return wrong == 0 ? "" : workspace.messages().text("editor.problems", wrong);
    }

    @FXML
    private void save() {
        editors.save();
        if (editors.openProperty().get() == editor && !editor.savingProperty().get()) {
            Platform.runLater(this::focusFirstProblem);
        }
    }

    private void focusFirstProblem() {
        editor.model().parsed().problems().stream()
                .filter(problem -> !problem.doubtful())
                .map(problem -> controlOf(problem.field()))
                .flatMap(java.util.Optional::stream)
                .min(Comparator.comparingDouble(
                        node -> node.localToScene(node.getBoundsInLocal()).getMinY()))
                .ifPresent(Node::requestFocus);
    }

    /// The control of a field: the one of its name, or the first whose name begins with it.
    private java.util.Optional<Node> controlOf(String field) {
        return content.lookupAll("*").stream()
                .filter(node -> node.getId() != null
                        && (node.getId().equals(field) || node.getId().startsWith(field + ".")))
                .filter(Node::isFocusTraversable)
                .findFirst();
    }

    @FXML
    private void leave() {
        editors.leave();
    }

    /// Asks under the form what to call the template.
    @FXML
    private void askForTemplate() {
        templateRow.setVisible(true);
        EditorViewModel model = editor.model();
        templateName.setText(model.kind().title(model.form().values(), workspace.messages()));
        templateName.requestFocus();
        templateName.selectAll();
    }

    @FXML
    private void saveTemplate() {
        String name = templateName.getText().strip();
        if (!name.isEmpty()) {
            EditorViewModel model = editor.model();
            editors.templates().save(name, model.kind().kind(), model.form().values());
            templateRow.setVisible(false);
        }
    }

    @FXML
    private void discard() {
        editors.discard();
    }

    @FXML
    private void keepMine() {
        editors.keepMine();
    }

    @FXML
    private void takeTheirs() {
        editors.takeTheirs();
    }
}
