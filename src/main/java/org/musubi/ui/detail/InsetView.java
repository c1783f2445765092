package org.musubi.ui.detail;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.musubi.map.MapPicture;
import org.musubi.map.MapScene;
import org.musubi.ui.common.DarkLook;

/// A small map that leads to the large one. Its picture is painted in the background once its size is known, and anew
/// when that or the theme changes.
final class InsetView extends Button {
    private static final double SHAPE = 0.48;
    private static final double LOWEST = 96;
    private static final double HIGHEST = 220;

    private final MapScene scene;
    private final InsetPictures pictures;
    private final ImageView view = new ImageView();
    private Wanted wanted = new Wanted(0, 0, 1, false);

    /// What the picture is of, besides the scene.
    private record Wanted(int width, int height, double scale, boolean dark) {}

    InsetView(Page.Inset inset, InsetPictures pictures, Consumer<Page.Target> follow) {
        scene = inset.scene();
        this.pictures = pictures;
        getStyleClass().setAll("inset");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(inset.description());
        setGraphic(view);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> follow.accept(new Page.ToMap()));
        backgroundProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.clamp(Math.rint((width < 0 ? getWidth() : width) * SHAPE), LOWEST, HIGHEST);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int width = (int) (getWidth() - snappedLeftInset() - snappedRightInset());
        int height = (int) (getHeight() - snappedTopInset() - snappedBottomInset());
        Scene around = getScene();
        if (width <= 0 || height <= 0 || around == null) {
            return;
        }
        double scale = around.getWindow() == null ? 1 : around.getWindow().getOutputScaleX();
        var now = new Wanted(width, height, scale, DarkLook.isOn(around));
        if (!now.equals(wanted)) {
            wanted = now;
            pictures.paint(scene, now.dark, width, height, scale, () -> now.equals(wanted), this::show);
        }
    }

    private void show(MapPicture picture) {
        var pixels = new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(pixels));
        view.setFitWidth(wanted.width);
        view.setFitHeight(wanted.height);
    }

    /// Whether the picture is there.
    boolean isPainted() {
        return view.getImage() != null;
    }
}
