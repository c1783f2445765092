package org.musubi.ui.editor;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many took part: persons, cities, countries, exactly or about.
public final class ParticipantsField extends Field {
    /// What they are called; the field's name ends alike.
    private static final List<String> COUNTED =
            List.of("editor.participants.persons", "editor.participants.cities", "editor.participants.countries");

    private final GridPane grid = new GridPane(8, 2);
    private final CheckBox about = new CheckBox();
    private final VBox problems = new VBox();

    public ParticipantsField() {
        for (int i = 0; i < COUNTED.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COUNTED.size());
            grid.getColumnConstraints().add(column);
        }
        body(grid, problems, about);
    }

    public void bind(EditorContext context) {
        for (int i = 0; i < COUNTED.size(); i++) {
            String key = COUNTED.get(i);
            String field = getName() + key.substring(key.lastIndexOf('.'));
            var number = new TextField();
            number.setId(field);
            number.setPrefColumnCount(4);
            TextBinding.bind(number, field, context);
            var name = new Label();
            name.getStyleClass().add("sub-label");
            name.setLabelFor(number);
            name.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> context.messages().text(key),
                            context.workspace().messagesProperty()));
            number.accessibleTextProperty().bind(labelProperty().concat(" · ").concat(name.textProperty()));
            grid.addColumn(i, number, name);
            var problem = new Label();
            problem.setMinHeight(Region.USE_PREF_SIZE);
            problems.getChildren().add(problem);
            Checked.watch(number, field, problem, context);
        }
        String field = getName() + ".about";
        about.setId(field);
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> context.messages().text("editor.participants.about"),
                        context.workspace().messagesProperty()));
        Runnable show = () -> about.setSelected("true".equals(context.form().get(field)));
        show.run();
        about.setOnAction(_ -> context.model().type(field, about.isSelected() ? "true" : ""));
        context.scope().add(context.form().onRebuild(show));
    }

    @Override
    public void focus() {
        grid.getChildren().getFirst().requestFocus();
    }
}
