package org.musubi.ui.main;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;

/// What the menus do with whole libraries. Everything but the names happens in the background.
public interface LibraryActions {
    void create();

    void open();

    void open(Path file);

    void openReference();

    void importFile();

    void exportFile();

    /// Saves a copy of the library elsewhere; the window stays with this one.
    void saveCopy();

    /// Makes the library's file as small as what it holds.
    void compact();

    void properties();

    /// The name of the library that is open; empty while there is none.
    ObservableValue<String> name();
}
