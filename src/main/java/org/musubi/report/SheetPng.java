package org.musubi.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.musubi.task.Progress;

/// Writes a drawing as a PNG picture of any size, on white. Takes four bytes of memory for each pixel.
public final class SheetPng {
    private static final String FORMAT = "png";
    private static final double METRES_PER_POINT = 0.0254 / 72;
    /// Drawing and writing take about as long.
    private static final int HALF = 50;

    private final Graphics2D graphics;
    private final SheetFonts fonts;
    private final Progress progress;

    private SheetPng(Graphics2D graphics, SheetFonts fonts, Progress progress) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.progress = progress;
    }

    /// @param width of the picture, in pixels; its height follows from the sheet's
    /// @param to stays open
    public static void write(Sheet sheet, int width, SheetFonts fonts, Progress progress, OutputStream to)
            throws IOException {
        double scale = width / sheet.width();
        encode(draw(sheet, scale, fonts, progress), scale, progress, to);
    }

    private static BufferedImage draw(Sheet sheet, double scale, SheetFonts fonts, Progress progress) {
        int height = (int) Math.round(sheet.height() * scale);
        var image = new BufferedImage((int) Math.round(sheet.width() * scale), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), height);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(scale, scale);
            var png = new SheetPng(g, fonts, progress);
            List<Sheet.Shape> shapes = sheet.shapes();
            for (int i = 0; i < shapes.size(); i++) {
                progress.report((long) i * HALF / shapes.size(), 2 * HALF);
                png.draw(shapes.get(i));
            }
        } finally {
            g.dispose();
        }
        return image;
    }

    private void draw(Sheet.Shape shape) {
        progress.check();
        switch (shape) {
            case Sheet.Box b -> fill(rectangle(b.x(), b.y(), b.width(), b.height()), b.colour(), b.opacity());
            case Sheet.Fade f -> {
                float left = (float) f.x();
                float right = (float) (f.x() + f.width());
                graphics.setPaint(
                        new GradientPaint(left, 0, ink(f.colour(), f.start()), right, 0, ink(f.colour(), f.end())));
                graphics.fill(rectangle(f.x(), f.y(), f.width(), f.height()));
            }
            case Sheet.Polygon p -> outlined(polygon(p), p.colour(), p.opacity(), p.stroke());
            case Sheet.Circle c ->
                outlined(
                        new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()),
                        c.colour(),
                        c.opacity(),
                        c.stroke());
            case Sheet.Path p -> {
                if (p.line() == null) {
                    fill(p.outline(), p.colour(), p.opacity());
                } else {
                    graphics.setColor(ink(p.colour(), p.opacity()));
                    graphics.setStroke(stroke(p.line()));
                    graphics.draw(p.outline());
                }
            }
            case Sheet.Clip c -> {
                Shape before = graphics.getClip();
                graphics.clip(c.area());
                c.shapes().forEach(this::draw);
                graphics.setClip(before);
            }
            case Sheet.Text t -> {
                double left = t.centred() ? t.x() - fonts.width(t.text(), t.size(), t.type()) / 2 : t.x();
                Shape outline = fonts.outline(t.text(), t.size(), t.type());
                fill(AffineTransform.getTranslateInstance(left, t.y()).createTransformedShape(outline), t.colour(), 1);
            }
        }
    }

    private void outlined(Shape outline, int colour, double opacity, double stroke) {
        if (stroke > 0) {
            graphics.setColor(ink(colour, opacity));
            graphics.setStroke(new BasicStroke((float) stroke));
            graphics.draw(outline);
        } else {
            fill(outline, colour, opacity);
        }
    }

    private void fill(Shape area, int colour, double opacity) {
        graphics.setColor(ink(colour, opacity));
        graphics.fill(area);
    }

    private static Color ink(int colour, double opacity) {
        return new Color(colour & 0xFFFFFF | (int) Math.round(opacity * 255) << 24, true);
    }

    private static Shape rectangle(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape polygon(Sheet.Polygon p) {
        var path = new Path2D.Double();
        for (int i = 0; i < p.x().size(); i++) {
            if (i == 0) {
                path.moveTo(p.x().get(i), p.y().get(i));
            } else {
                path.lineTo(p.x().get(i), p.y().get(i));
            }
        }
        path.closePath();
        return path;
    }

    private static BasicStroke stroke(Sheet.Line line) {
        if (line.dashes().isEmpty()) {
            return new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        var dashes = new float[line.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = line.dashes().get(i).floatValue();
        }
        return new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /// @param scale pixels in a point, which the picture notes as its resolution
    private static void encode(BufferedImage image, double scale, Progress progress, OutputStream to)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(FORMAT).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to)) {
            writer.setOutput(out);
            writer.addIIOWriteProgressListener(new Follow(progress));
            IIOMetadata notes = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            noteResolution(notes, scale);
            writer.write(new IIOImage(image, null, notes));
        } finally {
            writer.dispose();
        }
        progress.check();
    }

    private static void noteResolution(IIOMetadata notes, double scale) throws IIOInvalidTreeException {
        String format = "javax_imageio_png_1.0";
        var root = new IIOMetadataNode(format);
        var resolution = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(scale / METRES_PER_POINT));
        resolution.setAttribute("pixelsPerUnitXAxis", perMetre);
        resolution.setAttribute("pixelsPerUnitYAxis", perMetre);
        resolution.setAttribute("unitSpecifier", "meter");
        root.appendChild(resolution);
        notes.mergeTree(format, root);
    }

    /// Tells how far writing has come, and ends it when nobody wants it any more.
    private record Follow(Progress progress) implements IIOWriteProgressListener {
        @Override
        public void imageProgress(ImageWriter source, float percent) {
            progress.report(HALF + Math.round(percent / 2), 2 * HALF);
            if (progress.isCancelled()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageWriter source, int imageIndex) {}

        @Override
        public void imageComplete(ImageWriter source) {}

        @Override
        public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageWriter source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageWriter source) {}

        @Override
        public void writeAborted(ImageWriter source) {}
    }
}
