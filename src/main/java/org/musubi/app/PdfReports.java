package org.musubi.app;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.musubi.cli.Problem;
import org.musubi.cli.ReportKind;
import org.musubi.cli.ReportWriter;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.report.ListGrouping;
import org.musubi.report.MapImage;
import org.musubi.report.PdfPrinter;
import org.musubi.report.PrintResult;
import org.musubi.report.Summaries;
import org.musubi.report.SummaryDocument;
import org.musubi.report.SummaryException;
import org.musubi.text.Messages;

/// Makes the command line's summaries with the same engine as the window's.
final class PdfReports implements ReportWriter {
    private final MapImage map;
    private final LocalDate today;

    PdfReports(MapImage map, LocalDate today) {
        this.map = map;
        this.today = today;
    }

    @Override
    public void write(Request request, OutputStream out) throws IOException {
        document(request).writeTo(out);
    }

    @Override
    public void print(Request request, String printer) throws IOException {
        switch (new PdfPrinter().printTo(printer, document(request))) {
            case PrintResult.Sent _, PrintResult.Cancelled _ -> {}
            case PrintResult.NoPrinter _ -> throw Problem.ofData("cli.error.no-printer");
            case PrintResult.UnknownPrinter unknown ->
                throw unknown.known().isEmpty()
                        ? Problem.ofData("cli.error.no-printer")
                        : Problem.ofData("cli.error.unknown-printer", printer, String.join(", ", unknown.known()));
            case PrintResult.Failed failed -> throw new IOException(failed.cause());
        }
    }

    private SummaryDocument document(Request request) throws IOException {
        if (request.kind() == ReportKind.LIST) {
            return summaries(request, only(request.ids(), request.library())).list(Filter.ALL, ListGrouping.YEAR);
        }
        Summaries summaries = summaries(request, request.library());
        var documents = new ArrayList<SummaryDocument>();
        for (Id id : request.ids()) {
            try {
                documents.add(request.kind() == ReportKind.CITY ? summaries.city(id) : summaries.record(id));
            } catch (SummaryException e) {
                throw new IllegalStateException("asked for what the library does not have", e);
            }
        }
        return SummaryDocument.join(documents);
    }

    private Summaries summaries(Request request, LibraryContent library) {
        return new Summaries(
                LibraryIndex.of(library), Messages.in(request.language()), map, today, request.libraryName());
    }

    /// The library with no records but these; with all of them if none are named.
    private static LibraryContent only(List<Id> ids, LibraryContent library) {
        if (ids.isEmpty()) {
            return library;
        }
        var wanted = new HashSet<>(ids);
        return new LibraryContent(
                library.places(),
                library.organisations(),
                library.people(),
                library.records().stream().filter(r -> wanted.contains(r.id())).toList(),
                library.sources());
    }
}
