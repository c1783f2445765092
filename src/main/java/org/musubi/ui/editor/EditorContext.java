package org.musubi.ui.editor;

import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// What the fields of an open form are bound to.
///
/// @param scope ends with the form, or with the row of a list
public record EditorContext(EditorViewModel model, Workspace workspace, Suggesting suggesting, Scope scope) {
    public Form form() {
        return model.form();
    }

    public Messages messages() {
        return workspace.messages();
    }

    /// The same for a part that goes before the form does.
    EditorContext within(Scope part) {
        return new EditorContext(model, workspace, suggesting, part);
    }
}
