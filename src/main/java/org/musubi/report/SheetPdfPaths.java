package org.musubi.report;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Writes outlines of straight and curved pieces into a PDF.
final class SheetPdfPaths {
    private static final int ROUND = 1;
    private static final int CUT = 0;

    private SheetPdfPaths() {}

    /// In the colours set before.
    ///
    /// @param height of the page, in points
    static void draw(Sheet.Path path, double height, PDPageContentStream to) throws IOException {
        outline(path.outline(), height, to);
        Sheet.Line line = path.line();
        if (line != null) {
            var dashes = new float[line.dashes().size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = line.dashes().get(i).floatValue();
            }
            to.setLineWidth((float) line.width());
            to.setLineJoinStyle(ROUND);
            to.setLineCapStyle(dashes.length == 0 ? ROUND : CUT);
            to.setLineDashPattern(dashes, 0);
            to.stroke();
            to.setLineDashPattern(new float[0], 0);
        } else if (isEvenOdd(path.outline())) {
            to.fillEvenOdd();
        } else {
            to.fill();
        }
    }

    /// Lets nothing be seen from here on but what lies within an area.
    static void clip(Shape area, double height, PDPageContentStream to) throws IOException {
        outline(area, height, to);
        if (isEvenOdd(area)) {
            to.clipEvenOdd();
        } else {
            to.clip();
        }
    }

    private static boolean isEvenOdd(Shape area) {
        return area.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private static void outline(Shape outline, double height, PDPageContentStream to) throws IOException {
        var at = new double[6];
        double x = 0;
        double y = 0;
        boolean empty = true;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            empty = false;
            switch (kind) {
                case PathIterator.SEG_MOVETO -> to.moveTo(n(at[0]), n(height - at[1]));
                case PathIterator.SEG_LINETO -> to.lineTo(n(at[0]), n(height - at[1]));
                case PathIterator.SEG_QUADTO ->
                    to.curveTo(
                            n(x + (at[0] - x) * 2 / 3),
                            n(height - (y + (at[1] - y) * 2 / 3)),
                            n(at[2] + (at[0] - at[2]) * 2 / 3),
                            n(height - (at[3] + (at[1] - at[3]) * 2 / 3)),
                            n(at[2]),
                            n(height - at[3]));
                case PathIterator.SEG_CUBICTO ->
                    to.curveTo(n(at[0]), n(height - at[1]), n(at[2]), n(height - at[3]), n(at[4]), n(height - at[5]));
                default -> to.closePath();
            }
            if (kind != PathIterator.SEG_CLOSE) {
                x = at[end];
                y = at[end + 1];
            }
        }
        if (empty) {
            // Something must be there to be drawn, filled or cut out.
            to.moveTo(0, 0);
            to.lineTo(0, 0);
        }
    }

    /// Hundredths of a point are finer than any printer, and take less room.
    private static float n(double value) {
        return Math.round(value * 100) / 100f;
    }
}
