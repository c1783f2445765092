package org.musubi.ui.map;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Area;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.ui.common.Sheets;

/// What the dialog for maps on paper holds, as typed.
///
/// @param north degrees, likewise the other three; only read for [MapExport.Extent#BOUNDS]
/// @param dotsPerInch how fine a picture is
/// @param width in pixels, likewise the height; only read for [Paper.Size#PIXELS]
record MapExportForm(
        MapExport.Extent extent,
        String north,
        String south,
        String west,
        String east,
        MapExport.Format format,
        Paper.Size size,
        int dotsPerInch,
        String width,
        String height,
        String title,
        boolean legend,
        boolean gathered,
        Language language) {
    /// Where the map ends.
    private static final double MOST_LATITUDE = 85;

    private static final double MOST_LONGITUDE = 180;

    /// What came of reading it: an export, or what is wrong.
    sealed interface Read {
        record Good(MapExport export) implements Read {}

        record Problem(Message message) implements Read {}
    }

    Read read() {
        Area area = null;
        if (extent == MapExport.Extent.BOUNDS) {
            Optional<Area> typed = area();
            if (typed.isEmpty()) {
                return problem("map.export.problem.bounds");
            }
            area = typed.get();
        }
        Paper paper;
        int across;
        if (size == Paper.Size.PIXELS) {
            int right = whole(width);
            int down = whole(height);
            if (right <= 0 || down <= 0) {
                return problem("map.export.problem.pixels");
            }
            if (Paper.isTooLarge(right, down)) {
                return problem("map.export.problem.large", Paper.MOST_LONG, Paper.MOST_SHORT);
            }
            paper = Paper.ofPixels(right, down, dotsPerInch);
            across = right;
            if (paper.isTooSmall()) {
                return problem("map.export.problem.small", least(Paper.LEAST_WIDTH), least(Paper.LEAST_HEIGHT));
            }
        } else {
            paper = size.paper();
            across = paper.pixelsAcross(dotsPerInch);
        }
        return new Read.Good(
                new MapExport(extent, area, paper, file(across), title.strip(), legend, gathered, language));
    }

    private int least(double points) {
        return (int) Math.ceil(points / Paper.POINTS_PER_INCH * dotsPerInch);
    }

    private static Read problem(String key, Object... arguments) {
        return new Read.Problem(Message.of(key, arguments));
    }

    private Sheets.FileKind file(int across) {
        return switch (format) {
            case PDF -> new Sheets.FileKind.Pdf();
            case SVG -> new Sheets.FileKind.Svg();
            case PNG -> new Sheets.FileKind.Png(across);
        };
    }

    private Optional<Area> area() {
        Double top = degrees(north, MOST_LATITUDE);
        Double bottom = degrees(south, MOST_LATITUDE);
        Double left = degrees(west, MOST_LONGITUDE);
        Double right = degrees(east, MOST_LONGITUDE);
        return top == null || bottom == null || left == null || right == null || top <= bottom || left.equals(right)
                ? Optional.empty()
                : Optional.of(new Area(bottom, left, top, right));
    }

    /// @return null if it is no number, or beyond what there is
    private static @Nullable Double degrees(String text, double most) {
        try {
            double value = Double.parseDouble(plain(text).replace(',', '.'));
            return Math.abs(value) <= most ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// @return 0 if it is no number
    private static int whole(String text) {
        try {
            return Integer.parseInt(plain(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// As one types on a Japanese keyboard, too: １３５．５, −8.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
    }
}
