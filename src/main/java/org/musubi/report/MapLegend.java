package org.musubi.report;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.musubi.map.CityMarker;
import org.musubi.map.MapPen;
import org.musubi.map.MapScene;
import org.musubi.map.MarkerShape;
import org.musubi.map.PaperMap;
import org.musubi.map.TieLine;
import org.musubi.text.Messages;

/// What the signs of a map mean: those that it has, and no others.
final class MapLegend {
    private static final double SYMBOL = 22;
    private static final double GAP = 5;
    private static final double APART = 16;
    private static final double ROW = 14;
    private static final double TYPE = 10;
    private static final double RADIUS = 5;
    private static final int INK = 0xFF1C2429;

    private final List<Entry> entries;
    private final Locale language;

    private interface Symbol {
        /// @param x where it begins
        /// @param y its middle
        void draw(MapPen pen, double x, double y);
    }

    /// @param width of its symbol; 0 if it has none
    private record Entry(Symbol symbol, double width, String text) {}

    /// @param lines its text, broken where it is wider than the map
    private record Placed(Entry entry, double x, int row, List<String> lines) {}

    /// @param countries codes of those that stand out and are to be seen
    MapLegend(MapScene scene, Set<String> countries, PaperMap.Look look, Messages messages) {
        language = messages.language().locale();
        var all = new ArrayList<Entry>();
        for (MarkerShape shape : MarkerShape.values()) {
            if (scene.markers().stream().anyMatch(m -> !m.isCluster() && m.shape() == shape)) {
                all.add(new Entry(
                        (pen, x, y) -> look.marker(pen, shape, x + RADIUS + 1, y, RADIUS),
                        2 * RADIUS + 2,
                        messages.text(key(shape))));
            }
        }
        if (scene.markers().stream().anyMatch(CityMarker::isCluster)) {
            all.add(new Entry(
                    (pen, x, y) -> look.cluster(pen, x + RADIUS + 1, y, RADIUS + 1),
                    2 * RADIUS + 2,
                    messages.text("map.legend.cluster")));
        }
        scene.ties().stream().map(TieLine::kind).distinct().sorted().forEach(kind -> {
            int colour = look.overlay().kinds().argb().getOrDefault(kind, INK);
            all.add(new Entry(
                    line(MapPen.Line.plain(2.4), colour), SYMBOL, messages.text("kind.plural." + kind.code())));
        });
        if (!countries.isEmpty()) {
            all.add(new Entry(
                    (pen, x, y) -> look.country(pen, x + 1, y - 4, 2 * RADIUS + 3, 8),
                    2 * RADIUS + 5,
                    messages.text(
                            "map.countries",
                            String.join(messages.text("list.separator"), messages.countries(countries)))));
        }
        if (look.base().boundaries()) {
            all.add(new Entry(
                    line(look.disputed(), look.base().country().argb()), SYMBOL, messages.text("map.legend.disputed")));
        }
        if (!scene.markers().isEmpty()) {
            all.add(new Entry((_, _, _) -> {}, 0, messages.text("report.map.legend")));
        }
        entries = List.copyOf(all);
    }

    private static String key(MarkerShape shape) {
        return switch (shape) {
            case JAPANESE_CITY -> "network.legend.japan";
            case CITY -> "network.legend.city";
            case REGION -> "map.legend.region";
            case ORGANISATION -> "network.legend.organisation";
        };
    }

    private static Symbol line(MapPen.Line line, int argb) {
        return (pen, x, y) -> pen.draw(new Line2D.Double(x + 1, y, x + SYMBOL - 1, y), line, argb);
    }

    /// In points of the map.
    ///
    /// @param room how wide it may be, likewise
    double height(double room, SheetFonts fonts) {
        return placed(room, fonts).stream()
                        .mapToInt(p -> p.row + p.lines.size())
                        .max()
                        .orElse(0)
                * ROW;
    }

    private List<Placed> placed(double room, SheetFonts fonts) {
        var placed = new ArrayList<Placed>();
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            List<String> lines =
                    LineBreaks.of(entry.text, room - textAt(entry), language, text -> fonts.width(text, TYPE));
            double width = textAt(entry) + (lines.size() == 1 ? fonts.width(entry.text, TYPE) : room);
            if (x > 0 && x + width > room) {
                x = 0;
                row++;
            }
            placed.add(new Placed(entry, x, row, lines));
            x += width + APART;
            row += lines.size() - 1;
        }
        return placed;
    }

    private static double textAt(Entry entry) {
        return entry.width == 0 ? 0 : entry.width + GAP;
    }

    /// The legend as shapes.
    ///
    /// @param left where it begins on the sheet, in points of paper
    /// @param top likewise
    /// @param room how wide it may be, in points of the map
    List<Sheet.Shape> draw(double left, double top, double room, SheetFonts fonts) {
        var pen = new SheetMapPen(left, top, fonts);
        List<Placed> placed = placed(room, fonts);
        placed.forEach(p -> p.entry.symbol.draw(pen, p.x, p.row * ROW + ROW / 2));
        Stream<Sheet.Shape> texts = placed.stream()
                .flatMap(p -> IntStream.range(0, p.lines.size()).mapToObj(line -> text(p, line, left, top)));
        return Stream.concat(pen.shapes().stream(), texts).toList();
    }

    private static Sheet.Shape text(Placed placed, int line, double left, double top) {
        return new Sheet.Text(
                left + (placed.x + textAt(placed.entry)) * SheetMapPen.FACTOR,
                top + ((placed.row + line) * ROW + ROW / 2 + TYPE * 0.36) * SheetMapPen.FACTOR,
                TYPE * SheetMapPen.FACTOR,
                placed.lines.get(line),
                INK & 0xFFFFFF,
                false);
    }
}
