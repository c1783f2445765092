package org.musubi.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

/// Asks the user and tells them, in windows of its own. An interface, so that tests answer for the user.
public interface Dialogs {
    /// A kind of file to pick.
    ///
    /// @param description what it is, in the user's language
    /// @param endings such as `*.json`
    record FileType(String description, List<String> endings) {
        public FileType {
            endings = List.copyOf(endings);
        }
    }

    /// Asks for an existing file; empty if the user gives none.
    Optional<Path> openFile(String title, FileType type);

    /// Asks for existing files; empty if the user gives none.
    default List<Path> openFiles(String title, FileType type) {
        return openFile(title, type).stream().toList();
    }

    /// Asks for an existing folder; empty if the user gives none.
    default Optional<Path> openFolder(String title) {
        return Optional.empty();
    }

    /// Asks where to save; empty if the user gives no place. Whether a file may be replaced is asked by the dialog.
    ///
    /// @param name the name to begin with
    Optional<Path> saveFile(String title, String name, FileType type);

    /// Tells something that has to be read before going on.
    ///
    /// @param headline what happened
    /// @param text what was kept and what to do; may be empty
    void error(String headline, String text);

    /// Shows content with a button to close it, and waits until that is done.
    void show(String title, Parent content);

    /// Shows content beside the window, which can be used meanwhile, and returns at once.
    default void showBeside(String title, Parent content) {
        show(title, content);
    }
}
