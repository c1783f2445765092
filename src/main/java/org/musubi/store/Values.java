package org.musubi.store;

import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;

/// Values of the model as the file keeps them.
final class Values {
    private Values() {}

    static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.toString();
    }

    static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static int flag(boolean value) {
        return value ? 1 : 0;
    }
}
