package org.musubi.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/// A finished summary: a PDF in memory. Immutable.
public final class SummaryDocument {
    private final String title;
    private final String fileName;
    private final byte[] pdf;
    private final int pages;

    SummaryDocument(String title, String fileName, byte[] pdf, int pages) {
        this.title = title;
        this.fileName = fileName;
        this.pdf = pdf.clone();
        this.pages = pages;
    }

    /// Several summaries one after the other in one document, each with its own page numbers, under the first one's
    /// name.
    ///
    /// @param documents at least one
    public static SummaryDocument join(List<SummaryDocument> documents) throws IOException {
        SummaryDocument first = documents.getFirst();
        if (documents.size() == 1) {
            return first;
        }
        var merger = new PDFMergerUtility();
        var joined = new ByteArrayOutputStream();
        merger.setDestinationStream(joined);
        documents.forEach(d -> merger.addSource(new RandomAccessReadBuffer(d.pdf)));
        merger.mergeDocuments(null);
        int pages = documents.stream().mapToInt(SummaryDocument::pages).sum();
        return new SummaryDocument(first.title, first.fileName, joined.toByteArray(), pages);
    }

    public String title() {
        return title;
    }

    /// A name to suggest for the file, with `.pdf`, good on every platform.
    public String fileName() {
        return fileName;
    }

    /// How many pages it has, 1 or more.
    public int pages() {
        return pages;
    }

    /// A copy of the PDF.
    public byte[] pdf() {
        return pdf.clone();
    }

    /// Writes the PDF; the stream stays open.
    ///
    /// @throws IOException if the stream does not take it
    public void writeTo(OutputStream out) throws IOException {
        out.write(pdf);
    }
}
