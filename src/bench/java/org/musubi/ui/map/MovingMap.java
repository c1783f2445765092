package org.musubi.ui.map;

import javafx.application.Application;

/// Starts the [MovingMapWindow], which as a JavaFX application cannot be started from the class path itself.
public final class MovingMap {
    private MovingMap() {}

    public static void main(String[] args) {
        Application.launch(MovingMapWindow.class, args);
    }
}
