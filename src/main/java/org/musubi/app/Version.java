package org.musubi.app;

import java.lang.module.ModuleDescriptor;
import org.jspecify.annotations.Nullable;

/// Which version of the program this is.
final class Version {
    private Version() {}

    /// As packaged; empty when it runs from loose classes.
    static String text() {
        @Nullable ModuleDescriptor module = Version.class.getModule().getDescriptor();
        return module == null ? "" : module.rawVersion().orElse("");
    }
}
