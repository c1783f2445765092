package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// Numbers, put together from figures that are drawn once: they change with every filter. For one thread at a time.
final class NumberStamps {
    private static final String FIGURES = "0123456789k";
    /// More than this is told in thousands.
    private static final int LARGEST = 9_999;

    private final LabelFonts fonts;
    private final Face face;
    private final double scale;
    private final FontRenderContext context;
    private final @Nullable BufferedImage[] stamps = new BufferedImage[FIGURES.length()];
    private final double[] widths = new double[FIGURES.length()];
    private final double height;

    /// How figures look.
    ///
    /// @param size in pixels of the view
    /// @param colour 0xAARRGGBB
    /// @param halo how far it reaches around them, in pixels of the view; 0 for none
    /// @param haloColour 0xAARRGGBB
    record Face(double size, boolean bold, int colour, double halo, int haloColour) {}

    /// @param scale pixels of the picture for a pixel of the view
    NumberStamps(LabelFonts fonts, Face face, double scale) {
        this.fonts = fonts;
        this.face = face;
        this.scale = scale;
        context = new FontRenderContext(AffineTransform.getScaleInstance(scale, scale), true, true);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = layout(i).getAdvance();
        }
        height = layout(0).getBounds().getHeight();
    }

    private TextLayout layout(int figure) {
        return fonts.layout(
                FIGURES.substring(figure, figure + 1), new LabelFace(face.size, face.bold, false, 0), context);
    }

    /// A number as it is written.
    static String text(int number) {
        return number > LARGEST ? number / 1_000 + "k" : Integer.toString(number);
    }

    /// Room of a number, in pixels of the view.
    double width(int number) {
        return text(number).chars().mapToDouble(c -> widths[FIGURES.indexOf(c)]).sum();
    }

    /// Room of any number, in pixels of the view.
    double height() {
        return height;
    }

    /// @param g scaled to pixels of the view, with nothing moved
    /// @param x of the middle
    /// @param y of the middle
    void draw(Graphics2D g, int number, double x, double y) {
        double left = x - width(number) / 2;
        for (int c : text(number).chars().toArray()) {
            int figure = FIGURES.indexOf(c);
            BufferedImage stamp = stamps[figure];
            if (stamp == null) {
                stamp = drawn(figure);
                stamps[figure] = stamp;
            }
            Stamps.draw(g, stamp, (left - face.halo) * scale, (y - height / 2 - face.halo) * scale);
            left += widths[figure];
        }
    }

    private BufferedImage drawn(int figure) {
        TextLayout text = layout(figure);
        var image = new BufferedImage(
                (int) Math.ceil((widths[figure] + 2 * face.halo) * scale) + 1,
                (int) Math.ceil((height + 2 * face.halo) * scale) + 1,
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        double baseline = face.halo + height;
        if (face.halo > 0) {
            g.setStroke(new BasicStroke((float) (2 * face.halo), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(new Color(face.haloColour, true));
            g.draw(text.getOutline(AffineTransform.getTranslateInstance(face.halo, baseline)));
        }
        g.setColor(new Color(face.colour, true));
        text.draw(g, (float) face.halo, (float) baseline);
        g.dispose();
        return image;
    }
}
