package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Labels with the halo around them: each is measured and drawn once and then stamped, as the same names come again
/// with every filter and move. The last ones used are kept. For one thread at a time.
final class LabelStamps {
    private static final double HALO = 3.2;
    private static final double SIDE = 2;
    /// Some pictures of 10 to 20 kB each.
    private static final int MOST_DRAWN = 400;
    private static final int MOST_MEASURED = 4_000;

    private final LabelFonts fonts;
    private final int halo;
    private final double scale;
    private final FontRenderContext context;
    private final TextMeasure measure;
    private final Map<Look, Size> sizes = new LastUsed<>(MOST_MEASURED);
    private final Map<Look, BufferedImage> stamps = new LastUsed<>(MOST_DRAWN);

    /// @param text one line, or several
    /// @param second a smaller line below; empty for none
    /// @param colour 0xAARRGGBB
    record Look(String text, String second, LabelFace face, int colour) {
        Look(String text, LabelFace face, int colour) {
            this(text, "", face, colour);
        }
    }

    /// Room of a label, in pixels of the view.
    record Size(double width, double height) {}

    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        LastUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /// @param halo 0xAARRGGBB
    /// @param scale pixels of the picture for a pixel of the view
    LabelStamps(LabelFonts fonts, int halo, double scale) {
        this.fonts = fonts;
        this.halo = halo;
        this.scale = scale;
        context = new FontRenderContext(AffineTransform.getScaleInstance(scale, scale), true, true);
        measure = new TextMeasure(fonts, context);
    }

    /// Those with a halo and a scale: the ones before, if they are.
    static LabelStamps as(@Nullable LabelStamps before, LabelFonts fonts, int halo, double scale) {
        return before != null && before.halo == halo && before.scale == scale
                ? before
                : new LabelStamps(fonts, halo, scale);
    }

    Size size(Look label) {
        return remembered(sizes, label, look -> {
            var lines = new ArrayList<TextMeasure.Size>();
            look.text.lines().forEach(line -> lines.add(measure.of(line, look.face)));
            look.second.lines().forEach(line -> lines.add(measure.of(line, LabelFace.SECOND)));
            return new Size(
                    lines.stream().mapToDouble(TextMeasure.Size::advance).max().orElse(0) + 2 * SIDE,
                    lines.stream().mapToDouble(TextMeasure.Size::height).sum());
        });
    }

    private static double width(List<TextLayout> lines) {
        return lines.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0);
    }

    private static double height(List<TextLayout> lines) {
        return lines.stream()
                .mapToDouble(line -> line.getAscent() + line.getDescent())
                .sum();
    }

    /// Draws a label into its box.
    ///
    /// @param g scaled to pixels of the view, with nothing moved
    /// @param box in pixels of the view
    void draw(Graphics2D g, Look label, Box box) {
        Stamps.draw(g, remembered(stamps, label, this::drawn), (box.left() - HALO) * scale, (box.top() - HALO) * scale);
    }

    private static <V> V remembered(Map<Look, V> known, Look look, Function<Look, V> make) {
        V value = known.get(look);
        if (value == null) {
            value = make.apply(look);
            known.put(look, value);
        }
        return value;
    }

    private List<TextLayout> lines(Look look) {
        Stream<TextLayout> first = look.text.lines().map(line -> fonts.layout(line, look.face, context));
        Stream<TextLayout> second = look.second.lines().map(line -> fonts.layout(line, LabelFace.SECOND, context));
        return Stream.concat(first, second).toList();
    }

    /// Lines stand in the middle, one under the other.
    private BufferedImage drawn(Look look) {
        List<TextLayout> lines = lines(look);
        double width = width(lines) + 2 * SIDE + 2 * HALO;
        double height = height(lines) + 2 * HALO;
        var image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        g.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(halo, true));
        each(lines, width, (line, x, y) -> g.draw(line.getOutline(AffineTransform.getTranslateInstance(x, y))));
        g.setColor(new Color(look.colour, true));
        each(lines, width, (line, x, y) -> line.draw(g, (float) x, (float) y));
        g.dispose();
        return image;
    }

    private interface Line {
        void at(TextLayout line, double x, double y);
    }

    private static void each(List<TextLayout> lines, double width, Line each) {
        double top = HALO;
        for (TextLayout line : lines) {
            each.at(line, (width - line.getAdvance()) / 2, top + line.getAscent());
            top += line.getAscent() + line.getDescent();
        }
    }
}
