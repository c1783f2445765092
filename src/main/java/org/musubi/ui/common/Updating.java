package org.musubi.ui.common;

/// What follows the workspace, perhaps with some work in the background: a controller of a view.
public interface Updating {
    /// Whether it shows what the workspace holds, with nothing newer under way. On the JavaFX thread.
    boolean isCurrent();
}
