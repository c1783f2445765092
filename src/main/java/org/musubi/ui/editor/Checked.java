package org.musubi.ui.editor;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.jspecify.annotations.Nullable;

/// Marks a control whose text has a problem, and says in words under it what the problem is. The words are the
/// control's accessible help too.
final class Checked {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private Checked() {}

    /// @param field the name of the field whose problem it is
    /// @param words shows the problem; takes no room without one
    static void watch(Control control, String field, Label words, EditorContext context) {
        words.getStyleClass().add("field-problem");
        words.setWrapText(true);
        words.managedProperty().bind(words.visibleProperty());
        words.setVisible(false);
        var support = new ValidationSupport();
        support.setValidationDecorator(new InWords(words));
        support.registerValidator(control, false, (Control target, Object _) -> result(target, field, context));
        // Else nothing is marked before something has been typed.
        support.initInitialDecoration();
        context.scope().listen(context.model().shownProperty(), (_, old, now) -> {
            if (!Objects.equals(old.get(field), now.get(field))) {
                support.revalidate(control);
            }
        });
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> support.revalidate(control));
    }

    private static ValidationResult result(Control control, String field, EditorContext context) {
        @Nullable FieldProblem problem = context.model().shownProperty().get().get(field);
        if (problem == null) {
            return new ValidationResult();
        }
        String text = context.messages().text(problem.message());
        return problem.doubtful()
                ? ValidationResult.fromWarning(control, text)
                : ValidationResult.fromError(control, text);
    }

    /// ControlsFX's own decorations say what is wrong only to a mouse that rests on a small sign.
    private record InWords(Label words) implements ValidationDecoration {
        @Override
        public void removeDecorations(Control target) {
            mark(target, null);
            words.setVisible(false);
            target.setAccessibleHelp(null);
        }

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            mark(message.getTarget(), message.getSeverity());
            words.pseudoClassStateChanged(DOUBTFUL, message.getSeverity() == Severity.WARNING);
            words.setText(message.getText());
            words.setVisible(true);
            message.getTarget().setAccessibleHelp(message.getText());
        }

        @Override
        public void applyRequiredDecoration(Control target) {}

        private static void mark(Control target, @Nullable Severity severity) {
            target.pseudoClassStateChanged(WRONG, severity == Severity.ERROR);
            target.pseudoClassStateChanged(DOUBTFUL, severity == Severity.WARNING);
        }
    }
}
