package org.musubi.map;

import java.util.ArrayList;
import java.util.List;
import org.musubi.bench.Times;
import org.musubi.model.GeoPoint;

/// What it takes to find out, for a changed view over very many cities, which of them are drawn as one, and where their
/// labels go. Views pan and zoom over all of them, by small steps and far jumps; names are measured when they first
/// come into view, as in the program. Prints what 95 of 100 views take at most.
///
/// Usage: `LabelTimes CITIES`
public final class LabelTimes {
    private static final int VIEWS = 400;
    private static final int WARMING = 100;

    private LabelTimes() {}

    public static void main(String[] args) {
        int cities = Integer.parseInt(args[0]);
        MapContent content = new RandomMap(7).content(cities, 0, 3, true);
        var scenes = new SceneMaker();
        var names = new LabelStamps(LabelFonts.shipped(), OverlayStyle.light().halo(), 1);
        var times = new ArrayList<Long>();
        for (int view = 0; view < VIEWS; view++) {
            Camera camera = camera(view);
            long before = System.nanoTime();
            DrawnScene drawn = scenes.scene(content, camera);
            int labels = labels(drawn, camera, names);
            times.add(System.nanoTime() - before);
            if (view % 100 == 0) {
                System.err.printf(
                        "zoom %.1f: %d markers, %d labels%n",
                        camera.zoom(), drawn.scene().markers().size(), labels);
            }
        }
        Times.print(times.subList(WARMING, VIEWS));
        System.exit(0);
    }

    /// With what is painted beyond the edges of a view of 1280 × 800.
    private static Camera camera(int view) {
        double zoom = 2.5 + view % 50 * 0.15;
        var centre = new GeoPoint(17 + 20 * Math.sin(view * 0.3), 108 + 30 * Math.cos(view * 0.17));
        return new Camera(centre, zoom, 2048, 1280);
    }

    private static int labels(DrawnScene drawn, Camera camera, LabelStamps names) {
        var all = new Box(0, 0, camera.width(), camera.height());
        var inView = new Box(384, 240, 1664, 1040);
        List<LabelLayout.Spot> spots = OverlayPainter.spots(drawn.scene(), camera, all);
        return LabelLayout.place(
                        spots, new LabelPlacement(all), inView, all, camera.zoom(), OverlayStyle.light(), names::size)
                .size();
    }
}
