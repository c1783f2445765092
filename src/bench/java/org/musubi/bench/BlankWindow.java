package org.musubi.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// What any JavaFX program must do before it can show anything: the measure for our own start.
///
/// It says so as the application does (see `StartTrace`): when the pulse after the one that painted the window begins.
public final class BlankWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1280, 800));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    stop();
                    System.out.println(Program.PAINTED);
                    if ("exit".equals(System.getenv(Program.TRACE))) {
                        Platform.exit();
                    }
                }
            }
        }.start();
    }
}
