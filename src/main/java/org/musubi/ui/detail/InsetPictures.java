package org.musubi.ui.detail;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.map.InsetPainter;
import org.musubi.map.MapPicture;
import org.musubi.map.MapScene;

/// Has the small maps painted in the background, one after the other, and leaves out those that nobody waits for.
public final class InsetPictures {
    private final Supplier<InsetPainter> painters;
    private final Executor background;
    private final Executor window;
    private @Nullable InsetPainter painter;

    /// @param painters called once, in the background, when the first picture is wanted
    /// @param background runs one painting at a time
    /// @param window runs what belongs on the JavaFX thread
    public InsetPictures(Supplier<InsetPainter> painters, Executor background, Executor window) {
        this.painters = painters;
        this.background = background;
        this.window = window;
    }

    /// Paints as [InsetPainter#paint] does.
    ///
    /// @param wanted whether it still is; asked on the JavaFX thread
    /// @param show gets the picture, on the JavaFX thread
    void paint(
            MapScene scene,
            boolean dark,
            int width,
            int height,
            double scale,
            BooleanSupplier wanted,
            Consumer<MapPicture> show) {
        // Once round the window's thread: whoever leafs through pages quickly has only the last one's map painted.
        window.execute(() -> {
            if (!wanted.getAsBoolean()) {
                return;
            }
            background.execute(() -> {
                MapPicture picture = painter().paint(scene, dark, width, height, scale);
                window.execute(() -> {
                    if (wanted.getAsBoolean()) {
                        show.accept(picture);
                    }
                });
            });
        });
    }

    private InsetPainter painter() {
        InsetPainter made = painter;
        if (made == null) {
            made = painters.get();
            painter = made;
        }
        return made;
    }
}
