package org.musubi.ui.main;

import org.musubi.ui.common.Citing;

/// What the menus do with the window and the program.
public interface WindowActions {
    /// Shows what was done to the library, step by step.
    void history();

    /// Copies citations of what is shown.
    Citing citing();

    /// Puts the cursor into the search field.
    void find();

    void zoomHome();

    /// Asks how the map is to be printed or saved.
    void mapOnPaper();

    void preferences();

    void shortcuts();

    void about();

    void quit();
}
