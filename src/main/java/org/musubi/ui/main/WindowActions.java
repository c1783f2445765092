package org.musubi.ui.main;

/// What the menus do with the window and the program.
public interface WindowActions {
    /// Copies the citation of the record that is open.
    void copyCitation();

    /// Puts the cursor into the search field.
    void find();

    void zoomHome();

    void preferences();

    void shortcuts();

    void about();

    void quit();
}
