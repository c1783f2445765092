package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
    private final Map<Look, Size> sizes = new LastUsed<>(MOST_MEASURED);
    private final Map<Look, BufferedImage> stamps = new LastUsed<>(MOST_DRAWN);

    /// @param colour 0xAARRGGBB
    record Look(String text, LabelFace face, int colour) {}

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
    }

    /// Those with a halo and a scale: the ones before, if they are.
    static LabelStamps as(@Nullable LabelStamps before, LabelFonts fonts, int halo, double scale) {
        return before != null && before.halo == halo && before.scale == scale
                ? before
                : new LabelStamps(fonts, halo, scale);
    }

    Size size(Look label) {
        return remembered(sizes, label, look -> {
            TextLayout text = layout(look);
            return new Size(text.getAdvance() + 2 * SIDE, text.getAscent() + text.getDescent());
        });
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

    private TextLayout layout(Look look) {
        return fonts.layout(look.text, look.face, context);
    }

    private BufferedImage drawn(Look look) {
        TextLayout text = layout(look);
        double width = text.getAdvance() + 2 * SIDE + 2 * HALO;
        double height = text.getAscent() + text.getDescent() + 2 * HALO;
        var image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        float x = (float) (SIDE + HALO);
        float y = (float) (text.getAscent() + HALO);
        Shape outline = text.getOutline(AffineTransform.getTranslateInstance(x, y));
        g.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(halo, true));
        g.draw(outline);
        g.setColor(new Color(look.colour, true));
        text.draw(g, x, y);
        g.dispose();
        return image;
    }
}
