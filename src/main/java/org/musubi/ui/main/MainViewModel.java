package org.musubi.ui.main;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.musubi.ui.common.Workspace;

/// What the window's frame says: how many records are shown, and of which library.
public final class MainViewModel {
    private final StringBinding counter;
    private final StringBinding recordCount;
    private final StringBinding title;
    private final ObservableValue<String> libraryName;
    private final ObservableValue<String> lastBackup;

    /// @param libraryName the name of the library that is open; empty while there is none
    /// @param lastBackup when it was last backed up, in words; empty if never
    public MainViewModel(Workspace workspace, ObservableValue<String> libraryName, ObservableValue<String> lastBackup) {
        this.lastBackup = lastBackup;
        this.libraryName = libraryName;
        counter = text(
                () -> workspace
                        .messages()
                        .text(
                                "main.counter",
                                workspace.visibleProperty().get().size(),
                                workspace.index().records().size()),
                workspace.visibleProperty(),
                workspace.indexProperty(),
                workspace.messagesProperty());
        recordCount = text(
                () -> workspace
                        .messages()
                        .text("main.records", workspace.index().records().size()),
                workspace.indexProperty(),
                workspace.messagesProperty());
        title = text(
                () -> libraryName.getValue().isEmpty()
                        ? workspace.messages().text("app.name")
                        : workspace
                                .messages()
                                .text(
                                        "main.title",
                                        libraryName.getValue(),
                                        workspace.messages().text("app.name")),
                libraryName,
                workspace.messagesProperty());
    }

    private static StringBinding text(Supplier<String> text, Observable... dependencies) {
        return Bindings.createStringBinding(text::get, dependencies);
    }

    /// "12 of 71".
    StringBinding counter() {
        return counter;
    }

    ObservableValue<String> libraryName() {
        return libraryName;
    }

    /// When the library was last backed up; empty if never.
    ObservableValue<String> lastBackup() {
        return lastBackup;
    }

    /// "71 records".
    StringBinding recordCount() {
        return recordCount;
    }

    /// The window's title.
    public StringBinding title() {
        return title;
    }
}
