package org.musubi.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/// A window with nothing in it but a dot that moves, so that there are frames: the measure for frames of the map.
public final class EmptyScene {
    private EmptyScene() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// Public, and not the main class, because JavaFX on the class path wants it so.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            var dot = new Rectangle(1, 1);
            stage.setScene(new Scene(new Pane(dot), 1280, 800));
            stage.show();
            new Frames(() -> true) {
                @Override
                protected void move(int number) {
                    dot.setX(number % 2);
                }
            }.start();
        }
    }
}
