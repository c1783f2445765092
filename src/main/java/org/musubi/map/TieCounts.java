package org.musubi.map;

import java.awt.Graphics2D;
import java.util.List;
import javafx.geometry.Point2D;

/// Says on the lines that stand for several ties how many they are, where there is room.
final class TieCounts {
    /// More numbers than this tell nobody anything.
    private static final int MOST = 30;
    /// Where on a line the number may stand, as parts of its length.
    private static final List<Double> PLACES = List.of(0.5, 0.42, 0.58, 0.34, 0.66);

    private static final double AROUND = 1.5;

    private TieCounts() {}

    /// How numbers are written, in pixels of the view.
    interface Numbers {
        double width(int number);

        double height();

        /// @param x of the middle
        /// @param y of the middle
        void draw(int number, double x, double y);
    }

    private record Stamped(Graphics2D g, NumberStamps stamps) implements Numbers {
        @Override
        public double width(int number) {
            return stamps.width(number);
        }

        @Override
        public double height() {
            return stamps.height();
        }

        @Override
        public void draw(int number, double x, double y) {
            stamps.draw(g, number, x, y);
        }
    }

    /// @param scene the lines that catch the eye most come last
    /// @param placement in which markers and labels lie
    /// @param inView what the numbers do not leave
    static void draw(
            Graphics2D g, MapScene scene, Camera camera, LabelPlacement placement, Box inView, NumberStamps numbers) {
        draw(scene, camera, placement, inView, new Stamped(g, numbers));
    }

    /// @param scene the lines that catch the eye most come last
    /// @param placement in which markers and labels lie
    /// @param inView what the numbers do not leave
    static void draw(MapScene scene, Camera camera, LabelPlacement placement, Box inView, Numbers numbers) {
        scene.ties().reversed().stream()
                .filter(tie -> tie.ties() > 1 && tie.emphasis() != TieLine.Emphasis.FADED)
                .limit(MOST)
                .forEach(tie -> draw(tie, camera, placement, inView, numbers));
    }

    private static void draw(TieLine tie, Camera camera, LabelPlacement placement, Box inView, Numbers numbers) {
        double halfWidth = numbers.width(tie.ties()) / 2 + AROUND;
        double halfHeight = numbers.height() / 2 + AROUND;
        for (Arc arc : Arc.between(tie.from(), tie.to())) {
            for (double part : PLACES) {
                Point2D at = arc.at(part);
                double x = at.getX() * camera.worldSize() - camera.originX();
                double y = at.getY() * camera.worldSize() - camera.originY();
                if (placement.takes(new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight), inView)) {
                    numbers.draw(tie.ties(), x, y);
                    return;
                }
            }
        }
    }
}
