package org.musubi.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a summary as pixels. Keeps the opened PDF until closed. Threads wait for each other.
public final class PagePreview implements AutoCloseable {
    private static final float POINTS_PER_INCH = 72;

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    public PagePreview(SummaryDocument document) {
        try {
            pdf = Loader.loadPDF(document.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(pdf);
    }

    /// A page as pixels.
    ///
    /// @param width in pixels, 1 or more
    /// @param height in pixels, 1 or more
    /// @param argb row by row from the top left, 0xAARRGGBB, all opaque; handed over, not copied
    @SuppressWarnings("ArrayRecordComponent") // A page has millions of pixels and is passed on once.
    public record Page(int width, int height, int[] argb) {}

    public int pages() {
        return pdf.getNumberOfPages();
    }

    /// Width divided by height.
    ///
    /// @param page from 0
    public synchronized double shape(int page) {
        PDRectangle box = pdf.getPage(page).getCropBox();
        return box.getWidth() / (double) box.getHeight();
    }

    /// Draws a page so wide, which takes some tens of milliseconds.
    ///
    /// @param page from 0
    /// @param width in pixels, 1 or more
    public synchronized Page draw(int page, int width) {
        try {
            float inches = pdf.getPage(page).getCropBox().getWidth() / POINTS_PER_INCH;
            BufferedImage image = renderer.renderImageWithDPI(page, width / inches, ImageType.RGB);
            int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new Page(image.getWidth(), image.getHeight(), argb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
