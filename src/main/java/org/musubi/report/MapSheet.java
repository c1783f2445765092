package org.musubi.report;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.musubi.map.Camera;
import org.musubi.map.MapScene;
import org.musubi.map.PaperMap;
import org.musubi.map.ScaleBar;
import org.musubi.text.Messages;

/// A map on a sheet of paper: a title, the map with its scale, what its signs mean, and, always, that boundaries imply
/// no opinion, where the map is from, and what the sheet was made of and when.
///
/// @param scene what lies over the base map
/// @param view what part of the world
/// @param title none if empty
/// @param shown what of the library is on the map, in words; none if empty
/// @param imprint the library and the day, in words
/// @param legend whether signs are explained
public record MapSheet(
        MapScene scene, View view, PaperMap.Look look, String title, String shown, String imprint, boolean legend) {
    private static final int INK = 0x1C2429;
    private static final int SECONDARY = 0x56616A;
    private static final int FRAME = 0x8A959D;
    private static final double SMALL = 7.5;
    private static final double LEADING = 1.4;
    private static final double GAP = 5;
    private static final String BETWEEN = "    ";
    private static final double LONGEST_BAR = 150;
    /// Even where the texts leave no room, there is so much of a map.
    private static final double LEAST = 40;

    /// Says what a map of some size shows.
    @FunctionalInterface
    public interface View {
        /// @param width in points of the map, 1/96 inch
        /// @param height likewise
        Camera in(double width, double height);
    }

    /// Draws it.
    ///
    /// @param width of the sheet, in points
    /// @param height of the sheet, in points
    public Sheet draw(double width, double height, PaperMap map, Messages messages, SheetFonts fonts) {
        return new Layout(width, height, messages, fonts).draw(map);
    }

    private final class Layout {
        private final double width;
        private final double height;
        private final double margin;
        private final double room;
        private final Messages messages;
        private final SheetFonts fonts;
        private final List<Sheet.Shape> shapes = new ArrayList<>();

        Layout(double width, double height, Messages messages, SheetFonts fonts) {
            this.width = width;
            this.height = height;
            this.messages = messages;
            this.fonts = fonts;
            margin = Math.clamp(Math.min(width, height) * 0.048, 8, 36);
            room = width - 2 * margin;
        }

        Sheet draw(PaperMap map) {
            double top = text(margin, title, Math.clamp(room / 36, 9, 20), INK, true);
            top = text(top, shown, SMALL + 0.5, SECONDARY, false);
            top += top > margin ? GAP : 0;
            double foot = foot();
            frame(map, top, Math.max(LEAST, height - margin - foot - GAP - top));
            double y = Math.max(top + LEAST + GAP, height - margin - foot);
            if (legend) {
                var signs = new MapLegend(scene, look, messages);
                double across = room / SheetMapPen.FACTOR;
                shapes.addAll(signs.draw(margin, y, across, fonts));
                y += signs.height(across, fonts) * SheetMapPen.FACTOR + GAP;
            }
            for (String line : notes()) {
                y = text(y, line, SMALL, SECONDARY, false);
            }
            return new Sheet(width, height, shapes);
        }

        private List<String> notes() {
            return List.of(
                    messages.text("report.map.boundary-note"),
                    messages.text("map.paper.credit", messages.text("map.credit")) + BETWEEN + imprint);
        }

        /// How high all is that stands below the map.
        private double foot() {
            double lines = notes().stream()
                    .mapToInt(note -> lines(note, SMALL, false).size())
                    .sum();
            double signs = legend
                    ? new MapLegend(scene, look, messages).height(room / SheetMapPen.FACTOR, fonts) * SheetMapPen.FACTOR
                            + GAP
                    : 0;
            return lines * SMALL * LEADING + signs;
        }

        private List<String> lines(String text, double size, boolean bold) {
            return LineBreaks.of(
                    Printable.text(text), room, messages.language().locale(), t -> fonts.width(t, size, bold));
        }

        /// @return where the next thing may begin
        private double text(double top, String text, double size, int colour, boolean bold) {
            double y = top;
            for (String line : lines(text, size, bold)) {
                shapes.add(new Sheet.Text(margin, y + size, size, line, colour, false, bold));
                y += size * LEADING;
            }
            return y;
        }

        private void frame(PaperMap map, double top, double tall) {
            Camera camera = view.in(Math.rint(room / SheetMapPen.FACTOR), Math.rint(tall / SheetMapPen.FACTOR));
            var pen = new SheetMapPen(margin, top, fonts);
            map.draw(scene, camera, look, pen);
            shapes.addAll(pen.shapes());
            scale(camera, top + camera.height() * SheetMapPen.FACTOR);
            shapes.add(new Sheet.Path(
                    new Rectangle2D.Double(
                            margin, top, camera.width() * SheetMapPen.FACTOR, camera.height() * SheetMapPen.FACTOR),
                    FRAME,
                    1,
                    new Sheet.Line(0.6, List.of())));
        }

        private void scale(Camera camera, double bottom) {
            double longest = Math.min(LONGEST_BAR, camera.width() / 3);
            ScaleBar bar = ScaleBar.fitting(camera.metresPerPixel(), longest);
            String distance = messages.text(bar.isInKilometres() ? "map.scale.km" : "map.scale.m", bar.number());
            String text = messages.text("map.paper.scale", distance);
            double length = bar.pixels() * SheetMapPen.FACTOR;
            double across = Math.max(length, fonts.width(text, SMALL));
            double x = margin + 8;
            double y = bottom - 9;
            shapes.add(new Sheet.Box(x - 4, y - 16, across + 8, 21, 0xFFFFFF, 0.82));
            var line = new Path2D.Double();
            line.moveTo(x, y - 4);
            line.lineTo(x, y);
            line.lineTo(x + length, y);
            line.lineTo(x + length, y - 4);
            shapes.add(new Sheet.Path(line, INK, 1, new Sheet.Line(0.9, List.of())));
            shapes.add(new Sheet.Text(x, y - 7, SMALL, text, INK, false));
        }
    }
}
