package org.musubi.report;

import java.time.LocalDate;
import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Tie;
import org.musubi.report.SummaryException.Reason;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// Makes the print-outs of one library in one language. Immutable; each method may be called on any thread and
/// takes from a tenth of a second for a page to several seconds for a list of thousands.
public final class Summaries {
    private final Wording wording;
    private final MapImage mapImage;
    private final LocalDate printedOn;
    private final String libraryName;
    private final PdfEngine engine = new PdfEngine();

    /// @param printedOn the date to print as that of making
    /// @param libraryName stands on every page
    public Summaries(
            LibraryIndex index, Messages messages, MapImage mapImage, LocalDate printedOn, String libraryName) {
        this.wording = Wording.of(index, messages);
        this.mapImage = mapImage;
        this.printedOn = printedOn;
        this.libraryName = libraryName;
    }

    /// Sets a page that nobody sees, so that the first one somebody waits for does not load all classes and fonts.
    /// Takes a second or two: for a background thread, some time after the start.
    public static void warmUp() {
        var empty = LibraryIndex.of(LibraryContent.EMPTY);
        for (Language language : Language.values()) {
            new Summaries(empty, Messages.in(language), MapImage.NONE, LocalDate.EPOCH, "")
                    .list(Filter.ALL, ListGrouping.YEAR);
        }
    }

    /// The summary of a record of any kind.
    ///
    /// @throws SummaryException if the library has no such record, or the id is that of a party
    public SummaryDocument record(Id id) throws SummaryException {
        LibraryRecord record = wording.index().record(id).orElseThrow(() -> notFound(id));
        String title = wording.title(record).text();
        return render("record.html", RecordView.of(record, frame(title), wording), title, LocatorMap.NONE);
    }

    /// The summary of a city, town, municipality, metropolis or region: what it is, its partners, its records.
    ///
    /// @throws SummaryException if the library has no such place, or the id is that of something else
    public SummaryDocument city(Id id) throws SummaryException {
        Place city =
                wording.index().place(id).filter(place -> place.kind().isCity()).orElseThrow(() -> notFound(id));
        List<Tie> ties = wording.index().ties(wording.index().recordsOf(id)).stream()
                .filter(tie -> tie.joins(id))
                .toList();
        LocatorMap map = LocatorMap.of(city, ties, wording, mapImage);
        String title = wording.name(city).text();
        return render("city.html", CityView.of(city, ties, map.isDrawable(), frame(title), wording), title, map);
    }

    /// The records that meet a filter, in order of time, grouped.
    public SummaryDocument list(Filter filter, ListGrouping grouping) {
        String title = wording.messages().text("report.list.title");
        List<LibraryRecord> records = wording.index().select(filter);
        return render(
                "list.html", ListView.of(filter, records, grouping, frame(title), wording), title, LocatorMap.NONE);
    }

    private SummaryException notFound(Id id) {
        boolean known = wording.index().record(id).isPresent()
                || wording.index().party(id).isPresent()
                || wording.index().source(id).isPresent();
        return new SummaryException(id, known ? Reason.WRONG_KIND : Reason.UNKNOWN);
    }

    private Frame frame(String title) {
        return Frame.of(title, libraryName, printedOn, wording.messages());
    }

    private SummaryDocument render(String template, Record view, String title, LocatorMap map) {
        var page = Template.load(template).fill(view, wording.messages());
        return engine.render(page, Printable.text(title), Printable.fileName(title, "summary"), printedOn, map);
    }
}
