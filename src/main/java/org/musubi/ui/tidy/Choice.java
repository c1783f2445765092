package org.musubi.ui.tidy;

import org.jspecify.annotations.Nullable;

/// Something to choose from a list.
///
/// @param label in the user's language
/// @param value what it stands for; null for none
record Choice<T>(String label, @Nullable T value) {
    /// As lists show it.
    @Override
    public String toString() {
        return label;
    }
}
