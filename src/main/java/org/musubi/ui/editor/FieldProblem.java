package org.musubi.ui.editor;

import org.musubi.text.Message;

/// What is wrong, or doubtful, with what stands in a field.
///
/// @param field the field's name, such as `date` or `party.0.name`
/// @param message why, for people
/// @param doubtful whether it can be saved all the same
public record FieldProblem(String field, Message message, boolean doubtful) {
    static FieldProblem of(String field, String key, Object... arguments) {
        return new FieldProblem(field, Message.of(key, arguments), false);
    }

    static FieldProblem doubt(String field, String key, Object... arguments) {
        return new FieldProblem(field, Message.of(key, arguments), true);
    }
}
