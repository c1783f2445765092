package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class PanesTest {
    private final StackPane middle = new StackPane();
    private final StackPane side = new StackPane();
    private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
    private final SimpleDoubleProperty size = new SimpleDoubleProperty(376);
    private SplitPane split;

    @Start
    void manage(Stage stage) {
        split = new SplitPane(middle, side);
        new Scene(new StackPane(split)).getRoot().applyCss();
        new Panes(split, new SimpleDoubleProperty(700)).manage(side, shown, size, 300);
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private double widthIn(double window) {
        onScreen(() -> {
            split.resize(window, 400);
            split.layout();
        });
        return side.getWidth();
    }

    @Test
    void aPaneGivesWayToTheMiddleWhereThereIsLittleRoomAndIsAsWideAsBeforeWhereThereIs() {
        assertThat(widthIn(1500)).isCloseTo(376, within(8.0));
        assertThat(widthIn(1040)).isCloseTo(340, within(8.0));
        assertThat(widthIn(900)).as("its own least size").isCloseTo(300, within(8.0));
        assertThat(widthIn(1500)).isCloseTo(376, within(8.0));
        assertThat(size.get()).isEqualTo(376);
    }

    @Test
    void aHiddenPaneComesBackAsWideAsItWas() {
        widthIn(1500);
        onScreen(() -> shown.set(false));
        assertThat(split.getItems()).containsExactly(middle);
        onScreen(() -> shown.set(true));
        assertThat(widthIn(1500)).isCloseTo(376, within(8.0));
    }
}
