package org.musubi.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;

/// The parties of a record: each row a role and who plays it, with a date of its own if need be. Enter takes the
/// suggested party and goes on to the next row, which begins with the same role.
public final class PartiesField extends RowsField {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private List<String> roles = List.of();
    private Suggester suggester = _ -> List.of();
    private Suggester affiliations = _ -> List.of();
    private final Button paste = new Button();
    private final VBox panel = new VBox();

    public PartiesField() {
        paste.setId("pasteTable");
        paste.getStyleClass().addAll("flat", "small", "paste-table");
        body(paste, panel);
    }

    /// @param kind whose usual roles come first
    /// @param parties suggests parties
    /// @param homes suggests places and organisations, for a new person's affiliation
    /// @param known what a pasted table may name
    public void bind(EditorContext context, RecordKind kind, Suggester parties, Suggester homes, Known known) {
        suggester = parties;
        affiliations = homes;
        roles = Stream.concat(kind.roles().stream(), Stream.of(Role.values()))
                .distinct()
                .map(Role::code)
                .toList();
        bindRows(context);
        Role usual = kind.roles().contains(Role.PARTICIPANT)
                ? Role.PARTICIPANT
                : kind.roles().getFirst();
        Consumer<String> open = table -> openPanel(table, context, known, usual);
        paste.setOnAction(_ -> open.accept(table(Clipboard.getSystemClipboard().getString())));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && panel.getChildren().isEmpty()) {
                String table = table(Clipboard.getSystemClipboard().getString());
                if (!table.isEmpty()) {
                    open.accept(table);
                    event.consume();
                }
            }
        });
        Runnable name = () -> paste.setText(context.messages().text("editor.paste"));
        name.run();
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> name.run());
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> build(context));
    }

    @Override
    protected Row row(String row, int at, EditorContext within) {
        var role = new ComboBox<String>();
        role.getStyleClass().add("role");
        role.setAccessibleText(within.messages().text("editor.party.role"));
        Choices.bind(role, row + ".role", roles, false, usualRole(at, within), code -> nameOf(code, within), within);

        var name = new SuggestingText(row + ".name", Set.of(".ref"), false, within, suggester);
        name.setAccessibleText(within.messages().text("editor.party.name"));
        name.setPromptText(at == 0 ? within.messages().text("editor.party.prompt") : "");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnTaken(_ -> focusRow(at + 1));
        name.setOnConfirmed(() -> focusRow(at + 1));
        within.scope().add(within.form().onChange(() -> {
            boolean named = !within.form().get(row + ".name").isEmpty();
            if (named && within.form().get(row + ".role").isEmpty() && role.getValue() != null) {
                within.form().set(row + ".role", role.getValue());
            }
        }));

        var problems = new VBox();
        var box = new VBox(4);
        var date = new HBox(6);
        var ownDate = item("editor.party.own-date", null, () -> showDate(date, row, within), within);
        var line = new HBox(6, role, name, menu(at, within, ownDate));
        line.getStyleClass().add("party-row");
        var note = new Label();
        note.getStyleClass().add("new-note");
        note.managedProperty().bind(note.visibleProperty());
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        var person = new HBox(6);
        person.managedProperty().bind(person.visibleProperty());
        person.setVisible(false);
        date.managedProperty().bind(date.visibleProperty());
        date.setVisible(false);
        box.getChildren().addAll(line, note, person, date, problems);
        Checked.watch(name, row + ".name", problem(problems), within);
        Checked.watch(role, row + ".role", problem(problems), within);

        Runnable tell = () -> {
            String reference = within.form().get(row + ".name.ref");
            note.setVisible(reference.startsWith("+"));
            note.setText(note.isVisible() ? within.messages().text(noteOn(reference)) : "");
            showPerson(person, reference, row + ".name", within);
        };
        tell.run();
        within.scope().add(within.form().onChange(tell));
        if (!within.form().get(row + ".date").isEmpty()) {
            addDate(date, row, within);
        }
        return new Row(box, name);
    }

    /// What was copied, if it is a table: several lines, or cells between tabs.
    private static String table(@Nullable String copied) {
        return copied != null && (copied.strip().indexOf('\n') >= 0 || copied.indexOf('\t') >= 0) ? copied : "";
    }

    private void openPanel(String table, EditorContext context, Known known, Role usual) {
        var opened = new PastePanel(context, known, usual, rows -> {
            panel.getChildren().clear();
            add(rows, context);
        });
        panel.getChildren().setAll(opened);
        opened.fill(table);
    }

    /// All rows at once: each change of a form costs the more, the more rows there are.
    private void add(List<Map<String, String>> rows, EditorContext context) {
        var all = new HashMap<>(context.form().values());
        int first = context.form().rows(getName());
        for (int i = 0; i < rows.size(); i++) {
            String name = getName() + "." + (first + i);
            rows.get(i).forEach((end, text) -> all.put(name + "." + end, text));
        }
        context.form().replace(all);
        focusRow(rowsShown() - 1);
    }

    private String usualRole(int at, EditorContext within) {
        String above = at == 0 ? "" : within.form().get(getName() + "." + (at - 1) + ".role");
        return above.isEmpty() ? roles.getFirst() : above;
    }

    private static String nameOf(String code, EditorContext context) {
        return Stream.of(Role.values())
                .filter(role -> role.code().equals(code))
                .map(context.messages()::of)
                .findFirst()
                .orElse(code);
    }

    static String noteOn(String reference) {
        return switch (reference) {
            case "+place" -> "editor.new.place";
            case "+organisation" -> "editor.new.organisation";
            case "+person" -> "editor.new.person";
            default -> "editor.new.gazetteer";
        };
    }

    private static Label problem(VBox problems) {
        var label = new Label();
        label.setMinHeight(Region.USE_PREF_SIZE);
        problems.getChildren().add(label);
        return label;
    }

    private void showPerson(HBox person, String reference, String field, EditorContext within) {
        boolean isNew = reference.equals("+person");
        if (isNew && person.getChildren().isEmpty()) {
            var office = new TextField();
            office.setId(field + ".office");
            office.setPromptText(within.messages().text("detail.person.role"));
            office.setAccessibleText(office.getPromptText());
            TextBinding.bind(office, field + ".office", within);
            var affiliation = new SuggestingText(field + ".affiliation", Set.of(".ref"), false, within, affiliations);
            affiliation.setPromptText(within.messages().text("detail.person.affiliation"));
            affiliation.setAccessibleText(affiliation.getPromptText());
            HBox.setHgrow(office, Priority.ALWAYS);
            HBox.setHgrow(affiliation, Priority.ALWAYS);
            person.getChildren().addAll(office, affiliation);
        }
        person.setVisible(isNew);
    }

    private static void showDate(HBox date, String row, EditorContext within) {
        if (date.getChildren().isEmpty()) {
            addDate(date, row, within);
        }
        date.getChildren().getFirst().requestFocus();
        ((DateField) date.getChildren().getFirst()).focus();
    }

    private static void addDate(HBox date, String row, EditorContext within) {
        var field = new DateField();
        field.setName(row + ".date");
        field.setLabel(within.messages().text("editor.party.own-date.label"));
        field.bind(within);
        HBox.setHgrow(field, Priority.ALWAYS);
        date.getStyleClass().add("indented");
        date.getChildren().setAll(field);
        date.setVisible(true);
    }
}
