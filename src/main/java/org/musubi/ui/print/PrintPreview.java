package org.musubi.ui.print;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.musubi.model.Id;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.report.ListGrouping;
import org.musubi.report.MapImage;
import org.musubi.report.PdfPrinter;
import org.musubi.report.Summaries;
import org.musubi.task.Background;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.ListPrinting;
import org.musubi.ui.common.Printing;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// Opens the print preview of what is open in the window.
public final class PrintPreview implements Printing, ListPrinting {
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Background background;
    private final PdfPrinter printer;
    private final MapImage map;
    private final Supplier<LocalDate> today;
    private final Function<Language, String> libraryName;

    /// @param today the date to print
    /// @param libraryName the name to print, in the language of the page; asked on the JavaFX thread
    public PrintPreview(
            Workspace workspace,
            Dialogs dialogs,
            Background background,
            PdfPrinter printer,
            MapImage map,
            Supplier<LocalDate> today,
            Function<Language, String> libraryName) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.background = background;
        this.printer = printer;
        this.map = map;
        this.today = today;
        this.libraryName = libraryName;
    }

    @Override
    public void preview() {
        preview(open());
    }

    /// Previews something else than what is open.
    public void preview(Summary summary) {
        Language language = workspace.messages().language();
        var model = new PrintPreviewViewModel(background, printer, summary, language);
        var views = new Views(
                workspace.messagesProperty(),
                Map.of(PrintPreviewController.class, () -> new PrintPreviewController(model, dialogs, workspace)));
        try {
            dialogs.show(workspace.messages().text("print.title"), views.load(FxmlView.PRINT_PREVIEW));
        } finally {
            model.cancel();
            model.close();
        }
    }

    @Override
    public void previewList(boolean byKind) {
        Filter filter = workspace.filterProperty().get();
        Function<Language, Summaries> summaries = summaries();
        preview(language -> summaries.apply(language).list(filter, byKind ? ListGrouping.KIND : ListGrouping.YEAR));
    }

    /// The record that is open, else the city that is picked alone, else the list as filtered; all as they are now.
    Summary open() {
        LibraryIndex index = workspace.index();
        Selection selection = workspace.selection();
        Filter filter = workspace.filterProperty().get();
        Function<Language, Summaries> made = summaries();
        Id record = selection.record();
        return language -> {
            Summaries summaries = made.apply(language);
            if (record != null) {
                return summaries.record(record);
            }
            if (selection.parties().size() == 1) {
                Id party = selection.parties().iterator().next();
                if (index.place(party).filter(p -> p.kind().isCity()).isPresent()) {
                    return summaries.city(party);
                }
            }
            return summaries.list(filter, ListGrouping.YEAR);
        };
    }

    /// Of the library as it is now.
    private Function<Language, Summaries> summaries() {
        LibraryIndex index = workspace.index();
        LocalDate date = today.get();
        // Asked now and for all languages, as the pages are made in the background.
        var names = new EnumMap<Language, String>(Language.class);
        for (Language each : Language.values()) {
            names.put(each, libraryName.apply(each));
        }
        return language ->
                new Summaries(index, Messages.in(language), map, date, Objects.requireNonNull(names.get(language)));
    }
}
