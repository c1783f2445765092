package org.musubi.ui.editor;

import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.CitedField;
import org.musubi.model.Status;

/// What a source says of the field that it is cited for, once such a field is chosen: typed as the field itself would
/// be, with how it was understood.
final class CitedValueBox extends VBox {
    private final String row;
    private final EditorContext context;
    private final Suggester types;
    private Scope part = new Scope();
    private @Nullable String shown;

    /// @param row the citation's
    /// @param types suggests words for types
    CitedValueBox(String row, EditorContext context, Suggester types) {
        this.row = row;
        this.context = context;
        this.types = types;
        managedProperty().bind(visibleProperty());
        show();
        context.scope().add(() -> part.close());
        context.scope().add(context.form().onChange(this::show));
    }

    private void show() {
        String field = context.form().get(row + ".field");
        boolean stated = !context.form().get(row + ".value").isEmpty();
        // A value of no field, as a file may have it, is shown too: nothing is kept that is not seen.
        @Nullable String wanted = field.isEmpty() && !stated && !"".equals(shown) ? null : field;
        if (wanted != null && wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        part.close();
        part = new Scope();
        getChildren().clear();
        setVisible(wanted != null);
        if (wanted != null) {
            getChildren().add(control(wanted, context.within(part)));
        }
    }

    private Field control(String code, EditorContext within) {
        CitedField field = CitedField.of(code).orElse(null);
        return switch (field) {
            case DATE -> named(new DateField(), within, date -> date.bind(within));
            case STATUS ->
                named(
                        new ChoiceField(),
                        within,
                        status -> status.bind(
                                within,
                                Stream.of(Status.values()).map(Status::code).toList(),
                                word -> nameOf(word, within)));
            case TYPE -> named(new WordField(), within, type -> type.bind(within, types));
            case PARTICIPANTS ->
                named(new LineField(), within, line -> {
                    line.setPromptText(within.messages().text("editor.source.value.participants"));
                    line.bind(within);
                });
            case null -> named(new LineField(), within, line -> line.bind(within));
        };
    }

    private <F extends Field> Field named(F field, EditorContext within, java.util.function.Consumer<F> bind) {
        field.setName(row + ".value");
        field.setLabel(within.messages().text("editor.source.value"));
        bind.accept(field);
        return field;
    }

    private static String nameOf(String code, EditorContext context) {
        return Stream.of(Status.values())
                .filter(status -> status.code().equals(code))
                .map(context.messages()::of)
                .findFirst()
                .orElse(code);
    }
}
