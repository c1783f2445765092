package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who says so: each source with where in it, a quotation, which field it states, and whether it only implies it. A
/// source is picked by search or made new here; "same as last" repeats those of what was saved last.
public final class CitationsField extends RowsField {
    private final Button sameAsLast = new Button();
    private Suggester suggester = _ -> List.of();
    private Suggester types = _ -> List.of();

    public CitationsField() {
        sameAsLast.setId("sameAsLast");
        sameAsLast.getStyleClass().addAll("small", "same-as-last");
        sameAsLast.managedProperty().bind(sameAsLast.visibleProperty());
        body(sameAsLast);
    }

    /// @param sources suggests sources
    /// @param typeWords suggests words for types
    /// @param last the citations that were saved last, each by the ends of its fields' names:
    ///     `source`, `source.ref`…
    public void bind(
            EditorContext context, Suggester sources, Suggester typeWords, Supplier<List<Map<String, String>>> last) {
        suggester = sources;
        types = typeWords;
        bindRows(context);
        Runnable offer = () -> {
            sameAsLast.setVisible(!last.get().isEmpty() && context.form().rows(getName()) == 0);
            sameAsLast.setText(context.messages().text("editor.source.same-as-last"));
        };
        offer.run();
        sameAsLast.setOnAction(_ -> addAll(last.get(), context));
        context.scope().add(context.form().onChange(offer));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> {
            offer.run();
            build(context);
        });
    }

    private void addAll(List<Map<String, String>> citations, EditorContext context) {
        for (Map<String, String> citation : citations) {
            String row = getName() + "." + context.form().rows(getName());
            citation.forEach((end, text) -> context.form().set(row + "." + end, text));
        }
        context.form().rebuild();
        focusRow(0);
    }

    @Override
    protected Row row(String row, int at, EditorContext within) {
        var source = new SuggestingText(row + ".source", Set.of(".ref"), false, within, suggester);
        source.setAccessibleText(within.messages().text("editor.source.source"));
        source.setPromptText(within.messages().text(at == 0 ? "editor.source.prompt" : "editor.source.another"));
        HBox.setHgrow(source, Priority.ALWAYS);
        var problem = new Label();
        problem.setMinHeight(Region.USE_PREF_SIZE);
        Checked.watch(source, row + ".source", problem, within);
        var box = new VBox(6, new HBox(6, source, menu(at, within)), problem);
        box.getStyleClass().add("citation");

        var details = new ArrayList<Node>();
        Runnable fill = () -> {
            boolean named = !within.form().get(row + ".source").isEmpty();
            if (named && details.isEmpty()) {
                details.addAll(details(row, within));
                box.getChildren().addAll(details);
            }
            boolean isNew = within.form().get(row + ".source.ref").equals(Reference.Sort.SOURCE.code());
            details.forEach(node -> {
                boolean shown = named && (isNew || !node.getStyleClass().contains("of-new-source"));
                node.setVisible(shown);
                node.setManaged(shown);
            });
        };
        fill.run();
        within.scope().add(within.form().onChange(fill));
        source.setOnTaken(_ -> focusDetail(details));
        source.setOnConfirmed(() -> focusDetail(details));
        return new Row(box, source);
    }

    private static void focusDetail(List<Node> details) {
        details.stream()
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(node -> node.lookup(".text-input").requestFocus());
    }

    private List<Node> details(String row, EditorContext within) {
        String source = row + ".source";
        Node publisher = line(source + ".publisher", "editor.source.publisher", within);
        var date = new DateField();
        date.setName(source + ".date");
        date.setLabel(within.messages().text("editor.source.date"));
        date.bind(within);
        Node url = line(source + ".url", "editor.source.url", within);
        List.of(publisher, date, url).forEach(node -> node.getStyleClass().add("of-new-source"));

        var quote = new TextArea();
        quote.setPrefRowCount(2);
        quote.setWrapText(true);
        quote.addEventFilter(KeyEvent.KEY_PRESSED, new TabLeaves(quote));
        var field = new ComboBox<String>();
        field.setMaxWidth(Double.MAX_VALUE);
        Choices.bind(field, row + ".field", CitedValues.FIELDS, true, "", code -> nameOf(code, within), within);
        field.setAccessibleText(within.messages().text("editor.source.field"));
        field.setPromptText(within.messages().text("editor.source.whole"));
        var inferred = new CheckBox(within.messages().text("editor.source.inferred"));
        inferred.setId(row + ".inferred");
        inferred.setMinWidth(Region.USE_PREF_SIZE);
        inferred.setSelected("true".equals(within.form().get(row + ".inferred")));
        inferred.setOnAction(_ -> within.model().type(row + ".inferred", inferred.isSelected() ? "true" : ""));
        var states = new HBox(8, labelled(field, "editor.source.field", within), inferred);
        states.getStyleClass().add("states");
        HBox.setHgrow(states.getChildren().getFirst(), Priority.ALWAYS);
        return List.of(
                publisher,
                date,
                url,
                line(row + ".locator", "editor.source.locator", within),
                text(quote, row + ".quote", "editor.source.quote", within),
                new VBox(6, states, new CitedValueBox(row, within, types)));
    }

    private static Node line(String name, String key, EditorContext within) {
        return text(new TextField(), name, key, within);
    }

    private static Node text(TextInputControl control, String name, String key, EditorContext within) {
        control.setId(name);
        TextBinding.bind(control, name, within);
        control.setAccessibleText(within.messages().text(key));
        return labelled(control, key, within);
    }

    private static Node labelled(javafx.scene.control.Control control, String key, EditorContext within) {
        var label = new Label(within.messages().text(key));
        label.getStyleClass().add("sub-label");
        label.setLabelFor(control);
        return new VBox(2, label, control);
    }

    private static String nameOf(String code, EditorContext context) {
        return CitedValues.FIELDS.contains(code) ? context.messages().text("detail.field." + code) : code;
    }
}
