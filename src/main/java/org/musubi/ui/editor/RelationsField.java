package org.musubi.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.model.RelationType;

/// How a record stands to others, which are picked by words of their titles or dates.
public final class RelationsField extends RowsField {
    private static final List<String> TYPES =
            Arrays.stream(RelationType.values()).map(RelationType::code).toList();

    private Suggester suggester = _ -> List.of();

    /// @param records suggests records
    public void bind(EditorContext context, Suggester records) {
        suggester = records;
        bindRows(context);
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> build(context));
    }

    @Override
    protected Row row(String row, int at, EditorContext within) {
        var type = new ComboBox<String>();
        type.getStyleClass().add("role");
        type.setAccessibleText(within.messages().text("editor.relation.type"));
        Choices.bind(
                type, row + ".type", TYPES, false, RelationType.PART_OF.code(), code -> nameOf(code, within), within);
        var record = new SuggestingText(row + ".record", Set.of(".ref"), false, within, suggester);
        record.setAccessibleText(within.messages().text("editor.relation.record"));
        record.setPromptText(at == 0 ? within.messages().text("editor.relation.prompt") : "");
        record.setOnTaken(_ -> focusRow(at + 1));
        record.setOnConfirmed(() -> focusRow(at + 1));
        HBox.setHgrow(record, Priority.ALWAYS);
        within.scope().add(within.form().onChange(() -> {
            boolean named = !within.form().get(row + ".record").isEmpty();
            if (named && within.form().get(row + ".type").isEmpty() && type.getValue() != null) {
                within.form().set(row + ".type", type.getValue());
            }
        }));
        var problem = new Label();
        problem.setMinHeight(Region.USE_PREF_SIZE);
        Checked.watch(record, row + ".record", problem, within);
        var line = new HBox(6, type, record, menu(at, within));
        line.getStyleClass().add("party-row");
        return new Row(new VBox(4, line, problem), record);
    }

    private static String nameOf(String code, EditorContext context) {
        return Arrays.stream(RelationType.values())
                .filter(type -> type.code().equals(code))
                .map(context.messages()::of)
                .findFirst()
                .orElse(code);
    }
}
