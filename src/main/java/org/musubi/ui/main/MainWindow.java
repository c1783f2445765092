package org.musubi.ui.main;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.View;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.WindowPlace;

/// Puts the main window on screen, where and as large as it was.
public final class MainWindow {
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    /// The most that desktops put above a window, which has to stay in reach of the mouse.
    private static final double TITLE_BAR = 40;

    private final Stage stage;
    private final Settings settings;

    public MainWindow(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    public MainController show(Views views, Appearance appearance, MainViewModel model) {
        View<MainController> main = views.load(FxmlView.MAIN, MainController.class);
        WindowPlace place = settings.window().get();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight() - TITLE_BAR);
        var scene =
                new Scene(main.root(), width, height, appearance.darkProperty().get() ? Color.BLACK : Color.WHITE);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty().bind(model.title());
        place(place, width, height);
        main.controller().completeAfterFirstFrame(scene);
        stage.show();
        remember();
        return main.controller();
    }

    private void place(WindowPlace place, double width, double height) {
        if (Double.isFinite(place.x()) && Double.isFinite(place.y())) {
            Screen.getScreensForRectangle(place.x(), place.y(), width, height).stream()
                    .findFirst()
                    .map(Screen::getVisualBounds)
                    .ifPresent(screen -> {
                        stage.setX(within(screen.getMinX(), place.x(), screen.getMaxX() - width));
                        stage.setY(within(screen.getMinY(), place.y(), screen.getMaxY() - height - TITLE_BAR));
                    });
        }
        stage.setMaximized(place.maximised());
    }

    private static double within(double least, double value, double most) {
        return Math.max(least, Math.min(value, most));
    }

    private void remember() {
        stage.xProperty().addListener((_, _, _) -> note());
        stage.yProperty().addListener((_, _, _) -> note());
        stage.widthProperty().addListener((_, _, _) -> note());
        stage.heightProperty().addListener((_, _, _) -> note());
        stage.maximizedProperty().addListener((_, _, _) -> note());
    }

    /// A maximised window keeps the place it had before.
    private void note() {
        WindowPlace before = settings.window().get();
        Scene scene = stage.getScene();
        settings.window()
                .set(
                        stage.isMaximized()
                                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                                : new WindowPlace(
                                        stage.getX(), stage.getY(), scene.getWidth(), scene.getHeight(), false));
    }
}
