package org.musubi.ui.editor;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Numbers that sources give of an organisation: what is counted, how many, and as of when.
public final class FiguresField extends RowsField {
    private Suggester suggester = _ -> java.util.List.of();

    /// @param what suggests what is counted
    public void bind(EditorContext context, Suggester what) {
        suggester = what;
        bindRows(context);
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> build(context));
    }

    @Override
    protected Row row(String row, int at, EditorContext within) {
        var what = new SuggestingText(row + ".what", Set.of(".word"), true, within, suggester);
        describe(what, "editor.figure.what", at, within);
        TextField value = text(row + ".value", "editor.figure.value", at, within);
        value.getStyleClass().add("number");
        TextField asOf = text(row + ".asOf", "editor.figure.as-of", at, within);
        for (TextField field : new TextField[] {what, asOf}) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefWidth(90);
        }
        what.setOnConfirmed(value::requestFocus);
        what.setOnTaken(_ -> value.requestFocus());
        asOf.setOnAction(_ -> focusRow(at + 1));
        var line = new HBox(6, what, value, asOf, menu(at, within));
        line.getStyleClass().add("party-row");
        var box = new VBox(4, line);
        for (TextField field : new TextField[] {what, value, asOf}) {
            var problem = new Label();
            problem.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(problem);
            Checked.watch(field, field.getId(), problem, within);
        }
        return new Row(box, what);
    }

    private static TextField text(String field, String key, int at, EditorContext within) {
        var text = new TextField();
        text.setId(field);
        TextBinding.bind(text, field, within);
        describe(text, key, at, within);
        return text;
    }

    private static void describe(TextField text, String key, int at, EditorContext within) {
        String words = within.messages().text(key);
        text.setAccessibleText(words);
        text.setPromptText(at == 0 ? words : "");
    }
}
