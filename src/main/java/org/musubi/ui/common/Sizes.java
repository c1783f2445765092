package org.musubi.ui.common;

import org.musubi.text.Messages;

/// Sizes of files in words.
public final class Sizes {
    private Sizes() {}

    /// "598 KB", "12.3 MB".
    public static String text(long bytes, Messages messages) {
        return bytes < 1_000_000
                ? messages.text("size.kilobytes", Math.max(1, bytes / 1000))
                : messages.text("size.megabytes", bytes / 1e6);
    }
}
