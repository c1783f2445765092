package org.musubi.report;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.map.Camera;
import org.musubi.map.MapScene;
import org.musubi.map.NameSource;
import org.musubi.map.PaperMap;
import org.musubi.map.ScaleBar;
import org.musubi.text.Messages;

/// A map on a sheet of paper: a title, the map with its scale, what its signs mean, and, always, that boundaries imply
/// no opinion, where the map is from, and what the sheet was made of and when.
///
/// @param scenes what lies over the base map
/// @param names those of the base map
/// @param view what part of the world
/// @param title none if empty
/// @param shown what of the library is on the map, in words; none if empty
/// @param imprint the library and the day, in words
/// @param legend whether signs are explained
public record MapSheet(
        Scenes scenes,
        NameSource names,
        View view,
        PaperMap.Look look,
        String title,
        String shown,
        String imprint,
        boolean legend) {
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

    /// What lies over the base map where one looks.
    @FunctionalInterface
    public interface Scenes {
        MapScene in(Camera camera);
    }

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
            double space = height - margin - notesHeight() - GAP - top;
            // What is seen hardly depends on the room that saying what it is takes.
            Optional<MapLegend> signs = legend ? Optional.of(signs(map, camera(space))) : Optional.empty();
            double across = room / SheetMapPen.FACTOR;
            double signsHeight = signs.map(s -> s.height(across, fonts) * SheetMapPen.FACTOR + GAP)
                    .orElse(0.0);
            double tall = Math.max(LEAST, space - signsHeight);
            frame(map, top, tall);
            double y = top + tall + GAP;
            if (signs.isPresent()) {
                shapes.addAll(signs.get().draw(margin, y, across, fonts));
                y += signsHeight;
            }
            for (String line : notes()) {
                y = text(y, line, SMALL, SECONDARY, false);
            }
            return new Sheet(width, height, shapes);
        }

        private MapLegend signs(PaperMap map, Camera camera) {
            MapScene scene = scenes.in(camera);
            return new MapLegend(scene, map.countriesIn(camera, scene), look, messages);
        }

        private Camera camera(double tall) {
            return view.in(Math.rint(room / SheetMapPen.FACTOR), Math.rint(Math.max(LEAST, tall) / SheetMapPen.FACTOR));
        }

        private List<String> notes() {
            return List.of(
                    messages.text("report.map.boundary-note"),
                    messages.text("map.paper.credit", messages.text("map.credit")) + BETWEEN + imprint);
        }

        private double notesHeight() {
            return notes().stream()
                            .mapToInt(note -> lines(note, SMALL, false).size())
                            .sum()
                    * SMALL
                    * LEADING;
        }

        private List<String> lines(String text, double size, boolean bold) {
            return LineBreaks.of(
                    Printable.text(text), room, messages.language().locale(), t -> fonts.width(t, size, type(bold)));
        }

        private static Sheet.Type type(boolean bold) {
            return bold ? Sheet.Type.BOLD : Sheet.Type.PLAIN;
        }

        /// @return where the next thing may begin
        private double text(double top, String text, double size, int colour, boolean bold) {
            double y = top;
            for (String line : lines(text, size, bold)) {
                shapes.add(new Sheet.Text(margin, y + size, size, line, colour, false, type(bold)));
                y += size * LEADING;
            }
            return y;
        }

        private void frame(PaperMap map, double top, double tall) {
            Camera camera = camera(tall);
            var pen = new SheetMapPen(margin, top, fonts);
            map.draw(scenes.in(camera), names, camera, look, pen);
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
