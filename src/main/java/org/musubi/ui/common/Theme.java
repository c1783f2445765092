package org.musubi.ui.common;

/// How light the interface is.
public enum Theme {
    /// As the desktop has it.
    SYSTEM,
    LIGHT,
    DARK
}
