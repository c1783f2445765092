package org.musubi.app;

import javafx.application.Application;

/// Starts the [ExploringWindow], which as a JavaFX application cannot be started from the class path itself.
public final class Exploring {
    private Exploring() {}

    public static void main(String[] args) {
        Application.launch(ExploringWindow.class, args);
    }
}
