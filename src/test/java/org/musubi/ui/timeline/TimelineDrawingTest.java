package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Dated;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.report.SheetPdf;
import org.musubi.report.SheetSvg;
import org.musubi.report.SummaryDocument;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.ui.Reference;

class TimelineDrawingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static TimelineDrawing drawing(LibraryIndex index, LaneBy by, boolean many, double days) {
        var wanted = new TimelineMaker.Wanted(index, index.records(), Filter.ALL, by, null, 1000, 0);
        Snapshot snapshot = new TimelineMaker(() -> TODAY).make(wanted).snapshot();
        double from = snapshot.extent().from();
        double to = days == 0 ? snapshot.extent().to() : from + days;
        return new TimelineDrawing(
                index,
                snapshot,
                new TimeScale(from, to, 1000),
                language -> Ruler.of("", language),
                many,
                _ -> "Test",
                TODAY);
    }

    private static SummaryDocument pdf(TimelineDrawing drawing, Language language) {
        var fonts = new SheetFonts(language);
        return SheetPdf.make(
                drawing.sheets(language, fonts, Progress.NONE),
                drawing.title(language),
                language,
                TODAY,
                fonts,
                Progress.NONE);
    }

    private static String text(SummaryDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static LibraryIndex crowded() {
        var records = new ArrayList<LibraryRecord>();
        for (int i = 0; i < 3000; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i * 7919L % 7300);
            records.add(Dated.record(i, RecordKind.values()[i % 7], i % 4 == 0 ? day + "/.." : day.toString()));
        }
        return Dated.index(records);
    }

    @Test
    void theViewOnOneSheetHasItsTextsAsText() throws IOException {
        SummaryDocument japanese = pdf(drawing(Reference.INDEX, LaneBy.KIND, false, 0), Language.JAPANESE);
        assertThat(japanese.pages()).isEqualTo(1);
        assertThat(text(japanese)).contains("年表", "協定・覚書", "京都議定書", "2010年度", "1／1");
        assertThat(text(pdf(drawing(Reference.INDEX, LaneBy.KIND, false, 0), Language.ENGLISH)))
                .contains("Timeline – Test", "Agreements", "Page 1 of 1");
        Files.write(
                Files.createDirectories(Path.of("target", "screenshots")).resolve("timeline-ja.pdf"), japanese.pdf());
    }

    @ParameterizedTest
    @EnumSource(LaneBy.class)
    void everythingOnASheetLiesWithinItsMargins(LaneBy by) {
        for (LibraryIndex index : List.of(Reference.INDEX, crowded())) {
            for (boolean many : new boolean[] {false, true}) {
                List<Sheet> sheets = drawing(index, by, many, many ? 3000 : 0)
                        .sheets(Language.ENGLISH, new SheetFonts(Language.ENGLISH), Progress.NONE);
                assertThat(sheets).isNotEmpty();
                for (Sheet sheet : sheets) {
                    assertThat(sheet.shapes()).allSatisfy(shape -> {
                        switch (shape) {
                            case Sheet.Box b -> inside(sheet, b.x(), b.y(), b.width(), b.height());
                            case Sheet.Fade f -> inside(sheet, f.x(), f.y(), f.width(), f.height());
                            case Sheet.Circle c -> inside(sheet, c.x(), c.y(), 0, 0);
                            case Sheet.Text t -> inside(sheet, t.x(), t.y(), 0, 0);
                            case Sheet.Polygon p -> inside(sheet, p.x().getFirst(), p.y().getFirst(), 0, 0);
                            case Sheet.Path p -> inside(sheet, p.outline().getBounds2D());
                            case Sheet.Clip c -> inside(sheet, c.area().getBounds2D());
                        }
                    });
                }
            }
        }
    }

    private static void inside(Sheet sheet, Rectangle2D bounds) {
        inside(sheet, bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static void inside(Sheet sheet, double x, double y, double width, double height) {
        assertThat(x).isGreaterThanOrEqualTo(24);
        assertThat(x + width).isLessThanOrEqualTo(sheet.width() - 24);
        assertThat(y).isGreaterThanOrEqualTo(24);
        assertThat(y + height).isLessThanOrEqualTo(sheet.height() - 24);
        assertThat(width).isGreaterThanOrEqualTo(0);
        assertThat(height).isGreaterThanOrEqualTo(0);
    }

    @Test
    void allYearsTakeSeveralSheetsThatAreNumbered() throws IOException {
        SummaryDocument document = pdf(drawing(crowded(), LaneBy.KIND, true, 2000), Language.ENGLISH);
        assertThat(document.pages()).isGreaterThan(3);
        assertThat(text(document)).contains("Page 1 of " + document.pages(), "Page 3 of " + document.pages());
    }

    @Test
    void everySheetIsWellFormedSvgWithItsTextsAsText() throws Exception {
        var fonts = new SheetFonts(Language.JAPANESE);
        Sheet sheet = drawing(Reference.INDEX, LaneBy.CITY, false, 0)
                .sheets(Language.JAPANESE, fonts, Progress.NONE)
                .getFirst();
        var out = new ByteArrayOutputStream();
        SheetSvg.write(sheet, "A <title> & more", "ja", fonts, out);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        var texts = document.getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(words).contains("富山市", "北九州市");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A <title> & more");
        Files.write(Path.of("target", "screenshots", "timeline-ja.svg"), out.toByteArray());
    }

    @Test
    void makingSheetsEndsWhenItIsCancelled() {
        var cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        TimelineDrawing drawing = drawing(crowded(), LaneBy.KIND, true, 400);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> drawing.sheets(Language.ENGLISH, new SheetFonts(Language.ENGLISH), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
