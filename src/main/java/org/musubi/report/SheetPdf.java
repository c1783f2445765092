package org.musubi.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.musubi.task.Progress;
import org.musubi.text.Language;

/// Writes drawings as a PDF of vectors and of texts that can be searched and copied.
public final class SheetPdf {
    /// A change of opacity is drawn in so many strips.
    private static final int STRIPS = 12;

    /// How far the handles of a quarter of a circle reach, against its radius.
    private static final double ROUND = 0.5523;

    private final SheetFonts fonts;
    private final PDDocument pdf = new PDDocument();
    private final Map<String, PDType0Font> embedded = new HashMap<>();
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();

    private SheetPdf(SheetFonts fonts) {
        this.fonts = fonts;
    }

    /// Sets the sheets, each on a page of its size.
    ///
    /// @param sheets at least one
    /// @param made the date to note
    public static SummaryDocument make(
            List<Sheet> sheets, String title, Language language, LocalDate made, SheetFonts fonts, Progress progress) {
        var writer = new SheetPdf(fonts);
        try (PDDocument pdf = writer.pdf) {
            for (int i = 0; i < sheets.size(); i++) {
                progress.check();
                progress.report(i, sheets.size());
                writer.page(sheets.get(i));
            }
            PdfEngine.describe(pdf, title, language.tag(), made);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return new SummaryDocument(
                    title, Printable.fileName(title, "drawing"), out.toByteArray(), pdf.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(Sheet sheet) throws IOException {
        var page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            draw(sheet.shapes(), sheet.height(), content);
        }
    }

    private void draw(List<Sheet.Shape> shapes, double height, PDPageContentStream to) throws IOException {
        for (Sheet.Shape shape : shapes) {
            draw(shape, height, to);
        }
    }

    private void draw(Sheet.Shape shape, double height, PDPageContentStream to) throws IOException {
        switch (shape) {
            case Sheet.Box b -> box(b, height, to);
            case Sheet.Fade f -> fade(f, height, to);
            case Sheet.Polygon p -> {
                ink(to, p.colour(), p.opacity());
                to.setLineWidth((float) p.stroke());
                for (int i = 0; i < p.x().size(); i++) {
                    float x = p.x().get(i).floatValue();
                    float y = (float) (height - p.y().get(i));
                    if (i == 0) {
                        to.moveTo(x, y);
                    } else {
                        to.lineTo(x, y);
                    }
                }
                close(to, p.stroke());
            }
            case Sheet.Circle c -> circle(c, height, to);
            case Sheet.Path p -> {
                ink(to, p.colour(), p.opacity());
                SheetPdfPaths.draw(p, height, to);
            }
            case Sheet.Clip c -> {
                to.saveGraphicsState();
                SheetPdfPaths.clip(c.area(), height, to);
                draw(c.shapes(), height, to);
                to.restoreGraphicsState();
            }
            case Sheet.Text t -> text(t, height, to);
        }
    }

    private void box(Sheet.Box b, double height, PDPageContentStream to) throws IOException {
        ink(to, b.colour(), b.opacity());
        to.addRect((float) b.x(), (float) (height - b.y() - b.height()), (float) b.width(), (float) b.height());
        to.fill();
    }

    private void fade(Sheet.Fade f, double height, PDPageContentStream to) throws IOException {
        double strip = f.width() / STRIPS;
        for (int i = 0; i < STRIPS; i++) {
            double opacity = f.start() + (f.end() - f.start()) * (i + 0.5) / STRIPS;
            box(new Sheet.Box(f.x() + i * strip, f.y(), strip, f.height(), f.colour(), opacity), height, to);
        }
    }

    private void circle(Sheet.Circle c, double height, PDPageContentStream to) throws IOException {
        ink(to, c.colour(), c.opacity());
        to.setLineWidth((float) c.stroke());
        double x = c.x();
        double y = height - c.y();
        double r = c.radius();
        double h = r * ROUND;
        to.moveTo((float) (x + r), (float) y);
        curve(to, x + r, y + h, x + h, y + r, x, y + r);
        curve(to, x - h, y + r, x - r, y + h, x - r, y);
        curve(to, x - r, y - h, x - h, y - r, x, y - r);
        curve(to, x + h, y - r, x + r, y - h, x + r, y);
        close(to, c.stroke());
    }

    private static void curve(PDPageContentStream to, double x1, double y1, double x2, double y2, double x, double y)
            throws IOException {
        to.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
    }

    private static void close(PDPageContentStream to, double stroke) throws IOException {
        if (stroke > 0) {
            to.closeAndStroke();
        } else {
            to.closePath();
            to.fill();
        }
    }

    private void text(Sheet.Text t, double height, PDPageContentStream to) throws IOException {
        ink(to, t.colour(), 1);
        double x = t.centred() ? t.x() - fonts.width(t.text(), t.size(), t.type()) / 2 : t.x();
        to.beginText();
        float lean = t.type().slanted() ? (float) SheetFonts.SLANT : 0;
        to.setTextMatrix(new Matrix(1, 0, lean, 1, (float) x, (float) (height - t.y())));
        for (SheetFonts.Run run : fonts.runs(t.text(), t.type())) {
            to.setFont(font(run.face()), (float) t.size());
            to.showText(run.text());
        }
        to.endText();
    }

    private PDType0Font font(String file) throws IOException {
        PDType0Font known = embedded.get(file);
        if (known == null) {
            known = PDType0Font.load(pdf, fonts.face(file), true);
            embedded.put(file, known);
        }
        return known;
    }

    private void ink(PDPageContentStream to, int colour, double opacity) throws IOException {
        float red = (colour >> 16 & 0xFF) / 255f;
        float green = (colour >> 8 & 0xFF) / 255f;
        float blue = (colour & 0xFF) / 255f;
        to.setNonStrokingColor(red, green, blue);
        to.setStrokingColor(red, green, blue);
        int percent = (int) Math.round(Math.clamp(opacity, 0, 1) * 100);
        to.setGraphicsStateParameters(opacities.computeIfAbsent(percent, SheetPdf::opacity));
    }

    private static PDExtendedGraphicsState opacity(int percent) {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(percent / 100f);
        state.setStrokingAlphaConstant(percent / 100f);
        return state;
    }
}
