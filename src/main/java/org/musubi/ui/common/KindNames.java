package org.musubi.ui.common;

import org.musubi.model.RecordKind;
import org.musubi.text.Messages;

/// What to call many records of a kind.
public final class KindNames {
    private KindNames() {}

    /// "Agreements".
    public static String plural(RecordKind kind, Messages messages) {
        return messages.text("kind.plural." + kind.code());
    }
}
