package org.musubi.ui.common;

/// Where copied text goes.
@FunctionalInterface
public interface Clipboard {
    void put(String text);
}
