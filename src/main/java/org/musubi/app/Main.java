package org.musubi.app;

import javafx.application.Application;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Application.launch(MusubiApp.class, args);
    }
}
