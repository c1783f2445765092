package org.musubi.map;

import java.awt.Graphics2D;
import java.util.List;
import javafx.geometry.Point2D;

/// Says on the lines that stand for several ties how many they are, where there is room.
final class TieCounts {
    /// More numbers than this tell nobody anything.
    private static final int MOST = 60;
    /// Where on a line the number may stand, as parts of its length.
    private static final List<Double> PLACES = List.of(0.5, 0.42, 0.58, 0.34, 0.66);

    private static final double AROUND = 1.5;

    private TieCounts() {}

    /// @param scene the lines that catch the eye most come last
    /// @param placement in which markers and labels lie
    /// @param inView what the numbers do not leave
    static void draw(
            Graphics2D g, MapScene scene, Camera camera, LabelPlacement placement, Box inView, NumberStamps numbers) {
        scene.ties().reversed().stream()
                .filter(tie -> tie.ties() > 1 && tie.emphasis() != TieLine.Emphasis.FADED)
                .limit(MOST)
                .forEach(tie -> draw(g, tie, camera, placement, inView, numbers));
    }

    private static void draw(
            Graphics2D g, TieLine tie, Camera camera, LabelPlacement placement, Box inView, NumberStamps numbers) {
        double halfWidth = numbers.width(tie.ties()) / 2 + AROUND;
        double halfHeight = numbers.height() / 2 + AROUND;
        for (Arc arc : Arc.between(tie.from(), tie.to())) {
            for (double part : PLACES) {
                Point2D at = arc.at(part);
                double x = at.getX() * camera.worldSize() - camera.originX();
                double y = at.getY() * camera.worldSize() - camera.originY();
                if (placement.takes(new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight), inView)) {
                    numbers.draw(g, tie.ties(), x, y);
                    return;
                }
            }
        }
    }
}
