package org.musubi.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// The typefaces of the print-outs, by the names that the style sheet calls them. All have TrueType outlines, so that
/// subsets of them can be embedded.
final class ReportFonts {
    private record Face(String file, String family, int weight) {}

    private static final List<Face> FACES = List.of(
            new Face("NotoSans-Regular.ttf", "Noto Sans", 400),
            new Face("NotoSans-Bold.ttf", "Noto Sans", 700),
            new Face("BIZUDPGothic-Regular.ttf", "BIZ UDPGothic", 400),
            new Face("BIZUDPGothic-Bold.ttf", "BIZ UDPGothic", 700),
            new Face("DroidSansFallback-Chinese.ttf", "Droid Sans Fallback", 400),
            new Face("MusubiHangul-Regular.ttf", "Musubi Hangul", 400),
            new Face("NotoSansThai-Regular.ttf", "Noto Sans Thai", 400),
            new Face("NotoSansLao-Regular.ttf", "Noto Sans Lao", 400),
            new Face("NotoSansMyanmar-Regular.ttf", "Noto Sans Myanmar", 400),
            new Face("NotoSansKhmer-Regular.ttf", "Noto Sans Khmer", 400));

    private ReportFonts() {}

    static void addTo(PdfRendererBuilder builder) {
        FACES.forEach(f -> builder.useFont(() -> open(f.file()), f.family(), f.weight(), FontStyle.NORMAL, true));
    }

    /// A font file of the product.
    static InputStream open(String file) {
        return Objects.requireNonNull(ReportFonts.class.getResourceAsStream("/fonts/" + file), file);
    }
}
