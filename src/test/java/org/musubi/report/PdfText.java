package org.musubi.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads summaries back, and leaves them in `target/summaries` to be looked at.
final class PdfText {
    private PdfText() {}

    /// The text of each page, with all white space made single spaces.
    static List<String> pages(SummaryDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> page(pdf, page))
                    .toList();
        }
    }

    static String all(SummaryDocument document) throws IOException {
        return String.join(" ", pages(document));
    }

    private static String page(PDDocument pdf, int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The fonts of all pages.
    static List<String> embeddedFonts(SummaryDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            var names = new java.util.TreeSet<String>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        throw new AssertionError("not embedded: " + font.getName());
                    }
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            return List.copyOf(names);
        }
    }

    static void keep(SummaryDocument document, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "summaries"));
        Files.write(folder.resolve(name + ".pdf"), document.pdf());
    }
}
