package org.musubi.app;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.HostServices;
import javafx.scene.input.ClipboardContent;
import org.musubi.ui.common.Clipboard;
import org.musubi.ui.common.Dialogs;

/// What the program uses of the desktop around its window. Tests put others in their place.
///
/// @param browser opens addresses
/// @param dialogs makes the dialogs to use out of those over the window
record Desktop(Clipboard clipboard, Consumer<String> browser, UnaryOperator<Dialogs> dialogs) {
    static Desktop real(HostServices services) {
        return new Desktop(Desktop::copy, services::showDocument, UnaryOperator.identity());
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }
}
