package org.musubi.ui.main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
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
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Printing;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Prints the summary of what is open by the platform's print dialog; where there is no printer, saves it as a PDF.
public final class PrintCommand implements Printing {
    private final Workspace workspace;
    private final LibrarySession session;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final Notices notices;
    private final MapImage map;
    private final Supplier<LocalDate> today;

    /// A summary, and what became of the wish to print it.
    private record Printed(SummaryDocument document, PrintResult result) {}

    public PrintCommand(
            Workspace workspace,
            LibrarySession session,
            BackgroundWork work,
            Dialogs dialogs,
            Notices notices,
            MapImage map,
            Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.session = session;
        this.work = work;
        this.dialogs = dialogs;
        this.notices = notices;
        this.map = map;
        this.today = today;
    }

    @Override
    public void preview() {
        LibraryIndex index = workspace.index();
        Selection selection = workspace.selection();
        Filter filter = workspace.filterProperty().get();
        var summaries = new Summaries(
                index, workspace.messages(), map, today.get(), session.name().getValue());
        work.start(
                "work.print",
                progress -> {
                    SummaryDocument document = summary(summaries, index, selection, filter);
                    progress.check();
                    return new Printed(document, new PdfPrinter().printWithDialog(document));
                },
                this::report);
    }

    private static SummaryDocument summary(
            Summaries summaries, LibraryIndex index, Selection selection, Filter filter) throws SummaryException {
        Id record = selection.record();
        if (record != null) {
            return summaries.record(record);
        }
        Id city = onlyCity(index, selection);
        return city == null ? summaries.list(filter, ListGrouping.YEAR) : summaries.city(city);
    }

    private static @Nullable Id onlyCity(LibraryIndex index, Selection selection) {
        List<Id> cities = selection.parties().stream()
                .filter(p -> index.place(p).filter(place -> place.kind().isCity()).isPresent())
                .toList();
        return selection.parties().size() == 1 && cities.size() == 1 ? cities.getFirst() : null;
    }

    private void report(Printed printed) {
        Messages messages = workspace.messages();
        switch (printed.result()) {
            case PrintResult.Sent sent -> notices.say(messages.text("print.sent", sent.printer()));
            case PrintResult.Cancelled _ -> notices.say(messages.text("print.cancelled"));
            case PrintResult.NoPrinter _, PrintResult.UnknownPrinter _ -> save(printed.document());
            case PrintResult.Failed _ -> notices.warn(messages.text("print.failed"));
        }
    }

    private void save(SummaryDocument document) {
        Messages messages = workspace.messages();
        notices.tell(messages.text("print.no-printer"));
        Optional<Path> file = dialogs.saveFile(
                messages.text("print.save.title"),
                document.fileName(),
                new Dialogs.FileType(messages.text("print.file-type"), List.of("*.pdf")));
        file.ifPresent(path -> work.start(
                "work.print",
                _ -> Files.write(path, document.pdf()),
                written -> notices.tell(messages.text("print.saved", written.toString()))));
    }
}
