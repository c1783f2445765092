package org.musubi.report;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Sets a page of XHTML as a PDF with the style sheet of the reports. Loads nothing but the product's own
/// resources; the same page and date give the same bytes.
final class PdfEngine {
    private static final FSStreamFactory NOTHING = uri -> {
        throw new IllegalStateException("a report loads nothing from outside: " + uri);
    };

    static {
        // PDFBox has one for the whole program; its face is then read once, not for each summary.
        FontMappers.set(new ShippedFallback());
    }

    private final String styles = styles();
    /// Spares loading the faces that a summary does not use.
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    PdfEngine() {
        // The renderer tells its whole life at INFO.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
    }

    private static String styles() {
        try (InputStream in = Objects.requireNonNull(PdfEngine.class.getResourceAsStream("/report/report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param made the date to note in the PDF
    /// @param objects draws the elements `object`
    SummaryDocument render(
            Document page, String title, String fileName, LocalDate made, FSObjectDrawerFactory objects) {
        addStyles(page);
        var builder = new PdfRendererBuilder();
        builder.withProducer("Musubi");
        builder.useReplacementText("□");
        builder.useObjectDrawerFactory(objects);
        builder.useUriResolver((_, _) -> null);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(NOTHING, "http", "https", "ftp", "file", "jar", "jrt", "data");
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics);
        ReportFonts.addTo(builder);
        builder.withW3cDocument(page, null);
        builder.toStream(new ByteArrayOutputStream());
        try (var renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            describe(pdf, title, page.getDocumentElement().getAttribute("lang"), made);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return new SummaryDocument(title, fileName, out.toByteArray(), pdf.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addStyles(Document page) {
        Element style = page.createElement("style");
        style.setAttribute("type", "text/css");
        style.appendChild(page.createTextNode(styles));
        page.getElementsByTagName("head").item(0).appendChild(style);
    }

    static void describe(PDDocument pdf, String title, String language, LocalDate made) {
        pdf.getDocumentCatalog().setLanguage(language);
        PDDocumentInformation about = pdf.getDocumentInformation();
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        date.setTimeInMillis(made.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        about.setTitle(title);
        about.setCreator("Musubi");
        about.setCreationDate(date);
        about.setModificationDate(date);
        pdf.setDocumentId(made.toEpochDay());
    }
}
