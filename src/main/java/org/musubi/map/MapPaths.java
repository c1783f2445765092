package org.musubi.map;

import java.awt.geom.Path2D;
import java.util.function.IntPredicate;
import org.musubi.map.MapLines.Window;

/// Turns the lines that can be seen in a frame into paths, in dots from the frame's top left corner.
///
/// What lies beyond the frame is left out (lines) or cut short (areas); points nearer to each other than a fraction of
/// a dot are thinned, by a rule that knows nothing of the frame, so that neighbouring pictures agree.
final class MapPaths {
    private static final double THINNING = 0.5;
    private static final double OVERLAP = 2;

    private final MapLevel level;
    private final Frame frame;
    private final double dotsPerUnit;
    private final double thinning;

    MapPaths(MapLevel level, Frame frame) {
        this(level, frame, THINNING);
    }

    /// @param thinning dots between two points, at least
    MapPaths(MapLevel level, Frame frame, double thinning) {
        this.level = level;
        this.frame = frame;
        this.dotsPerUnit = frame.world() / BaseMap.GRID;
        this.thinning = thinning / dotsPerUnit;
    }

    /// Where a picture lies.
    ///
    /// @param left dots from 180° W
    /// @param top dots from the top of the world
    /// @param width in dots
    /// @param height in dots
    /// @param world dots around the world
    /// @param scale dots in a point
    record Frame(double left, double top, int width, int height, double world, double scale) {}

    /// Something to draw once for each turn of the world that the frame shows.
    private interface Drawing {
        void draw(Window window, double left);
    }

    private void eachTurn(double margin, Drawing drawing) {
        int first = (int) Math.floor((frame.left() - margin) / frame.world());
        int last = (int) Math.floor((frame.left() + frame.width() + margin) / frame.world());
        for (int turn = first; turn <= last; turn++) {
            double left = frame.left() - turn * frame.world();
            drawing.draw(
                    new Window(
                            (left - margin) / dotsPerUnit,
                            (frame.top() - margin) / dotsPerUnit,
                            (left + frame.width() + margin) / dotsPerUnit,
                            (frame.top() + frame.height() + margin) / dotsPerUnit),
                    left);
        }
    }

    /// The outlines of areas, to be filled.
    ///
    /// @param windingRule of [Path2D]
    Path2D areas(LineKind kind, int windingRule) {
        MapLines lines = level.of(kind);
        Path2D.Double path = new Path2D.Double(windingRule);
        eachTurn(OVERLAP, (window, left) -> {
            for (int line = 0; line < lines.count(); line++) {
                if (!lines.lineMisses(line, window)) {
                    area(lines, line, window, left, path);
                }
            }
        });
        return path;
    }

    private void area(MapLines lines, int line, Window window, double left, Path2D path) {
        path.moveTo(areaX(lines.x(lines.start(line)), left), y(lines.y(lines.start(line))));
        for (int run = lines.firstRun(line); run < lines.endRun(line); run++) {
            int end = lines.runEnd(line, run);
            if (!lines.runMisses(run, window)) {
                int kept = lines.runStart(line, run);
                for (int point = kept + 1; point < end; point++) {
                    if (apart(lines, kept, point)) {
                        path.lineTo(areaX(lines.x(point), left), y(lines.y(point)));
                        kept = point;
                    }
                }
            }
            path.lineTo(areaX(lines.x(end), left), y(lines.y(end)));
        }
        path.closePath();
    }

    /// Lines, to be stroked: the runs that come near the frame.
    ///
    /// @param which by rank
    /// @param margin dots by which a stroke may reach into the frame from outside
    Path2D strokes(LineKind kind, IntPredicate which, double margin) {
        MapLines lines = level.of(kind);
        Path2D.Double path = new Path2D.Double();
        eachTurn(margin, (window, left) -> {
            for (int line = 0; line < lines.count(); line++) {
                if (which.test(lines.rank(line)) && !lines.lineMisses(line, window)) {
                    stroke(lines, line, window, left, path);
                }
            }
        });
        return path;
    }

    private void stroke(MapLines lines, int line, Window window, double left, Path2D path) {
        boolean drawing = false;
        for (int run = lines.firstRun(line); run < lines.endRun(line); run++) {
            if (lines.runMisses(run, window)) {
                drawing = false;
                continue;
            }
            int end = lines.runEnd(line, run);
            int kept = lines.runStart(line, run);
            if (!drawing) {
                path.moveTo(x(lines.x(kept), left), y(lines.y(kept)));
                drawing = true;
            }
            for (int point = kept + 1; point <= end; point++) {
                if (onEdgeOfWorld(lines, point - 1, point)) {
                    path.moveTo(x(lines.x(point), left), y(lines.y(point)));
                    kept = point;
                } else if (point == end || apart(lines, kept, point)) {
                    path.lineTo(x(lines.x(point), left), y(lines.y(point)));
                    kept = point;
                }
            }
        }
    }

    /// Whole lines, for dashes: these count from the line's own beginning, so that they meet at the frame's edges.
    Path2D whole(LineKind kind, double margin) {
        MapLines lines = level.of(kind);
        Path2D.Double path = new Path2D.Double();
        eachTurn(margin, (window, left) -> {
            for (int line = 0; line < lines.count(); line++) {
                if (!lines.lineMisses(line, window)) {
                    path.moveTo(x(lines.x(lines.start(line)), left), y(lines.y(lines.start(line))));
                    for (int point = lines.start(line) + 1; point <= lines.end(line); point++) {
                        path.lineTo(x(lines.x(point), left), y(lines.y(point)));
                    }
                }
            }
        });
        return path;
    }

    private boolean apart(MapLines lines, int one, int other) {
        return Math.abs(lines.x(one) - lines.x(other)) >= thinning
                || Math.abs(lines.y(one) - lines.y(other)) >= thinning;
    }

    /// Land that goes on beyond 180°, or to the pole, is cut there; the cut is no shore.
    private static boolean onEdgeOfWorld(MapLines lines, int one, int other) {
        int x = lines.x(one);
        return (x == lines.x(other) && (x == 0 || x == BaseMap.GRID))
                || (lines.y(one) == BaseMap.GRID && lines.y(other) == BaseMap.GRID);
    }

    private double x(int gridX, double left) {
        return gridX * dotsPerUnit - left;
    }

    /// Areas cut at 180° reach a little beyond, or a hairline of water would show between the two halves.
    private double areaX(int gridX, double left) {
        double beyond = gridX == 0 ? -OVERLAP : gridX == BaseMap.GRID ? OVERLAP : 0;
        return x(gridX, left) + beyond;
    }

    private double y(int gridY) {
        return gridY * dotsPerUnit - frame.top();
    }
}
