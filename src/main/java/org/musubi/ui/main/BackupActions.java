package org.musubi.ui.main;

/// What the menus do so that nothing of a library is lost.
public interface BackupActions {
    void backUp();

    /// Shows the backups, and what restoring one would change.
    void restore();

    /// Asks for a damaged file, and saves what can be read of it.
    void salvage();
}
