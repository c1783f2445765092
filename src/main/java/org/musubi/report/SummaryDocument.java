package org.musubi.report;

import java.io.IOException;
import java.io.OutputStream;

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
