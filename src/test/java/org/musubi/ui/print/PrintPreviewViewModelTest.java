package org.musubi.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.model.Id;
import org.musubi.query.Filter;
import org.musubi.report.ListGrouping;
import org.musubi.report.MapImage;
import org.musubi.report.PagePreview;
import org.musubi.report.PdfPrinter;
import org.musubi.report.ReferenceLibrary;
import org.musubi.report.Summaries;
import org.musubi.report.SummaryDocument;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.task.SameThread;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;

class PrintPreviewViewModelTest {
    @TempDir
    private Path folder;

    private static Summaries summaries(Language language) {
        return new Summaries(
                ReferenceLibrary.INDEX,
                Messages.in(language),
                MapImage.NONE,
                LocalDate.of(2026, 11, 23),
                "Reference library");
    }

    private static SummaryDocument list(Language language) {
        return summaries(language).list(Filter.ALL, ListGrouping.YEAR);
    }

    private static PrintPreviewViewModel model(Summary summary) {
        return new PrintPreviewViewModel(new SameThread(), new PdfPrinter(), summary, Language.ENGLISH);
    }

    @Test
    void itOpensInTheLanguageOfTheWindowAndChangesOnItsOwn() {
        PrintPreviewViewModel model = model(PrintPreviewViewModelTest::list);
        assertThat(model.openedProperty().get().document().title()).isEqualTo("List of records");

        model.languageProperty().set(Language.JAPANESE);

        assertThat(model.openedProperty().get().document().title()).isEqualTo("記録一覧");
        model.close();
        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void pagesAreDrawnOnDemand() {
        PrintPreviewViewModel model = model(PrintPreviewViewModelTest::list);
        var drawn = new AtomicReference<PagePreview.Page>();
        model.draw(0, 300, drawn::set);

        assertThat(drawn.get().width()).isBetween(299, 301);
        model.close();
    }

    @Test
    void whatIsSavedIsTheSummaryAndNothingElse() throws Exception {
        PrintPreviewViewModel model = model(PrintPreviewViewModelTest::list);
        Path target = Files.writeString(folder.resolve("list.pdf"), "an older one");
        model.save(target);

        assertThat(Files.readAllBytes(target))
                .isEqualTo(model.openedProperty().get().document().pdf());
        assertThat(model.statusProperty().get()).isEqualTo(Message.of("print.saved", target.toString()));
        assertThat(folder)
                .isDirectoryContaining(target::equals)
                .satisfies(f -> assertThat(f.toFile().list()).hasSize(1));
        model.close();
    }

    @Test
    void aFolderThatIsGoneIsReported() {
        PrintPreviewViewModel model = model(PrintPreviewViewModelTest::list);
        model.save(folder.resolve("gone").resolve("list.pdf"));

        assertThat(model.statusProperty().get()).isEqualTo(Message.of("print.save-failed"));
        assertThat(model.busyProperty().get()).isFalse();
        model.close();
    }

    @Test
    void withoutAPrinterThePdfIsOffered() {
        PrintPreviewViewModel model = model(PrintPreviewViewModelTest::list);
        model.print();

        assertThat(model.statusProperty().get()).isEqualTo(Message.of("print.no-printer"));
        model.close();
    }

    @Test
    void aSummaryThatCannotBeMadeIsReported() {
        PrintPreviewViewModel model = model(language -> summaries(language).record(new Id("gone")));

        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.statusProperty().get()).isEqualTo(Message.of("print.failed"));
    }

    @Test
    void makingCanBeCancelled() {
        var held = new HeldBackground();
        var model =
                new PrintPreviewViewModel(held, new PdfPrinter(), PrintPreviewViewModelTest::list, Language.ENGLISH);
        assertThat(model.busyProperty().get()).isTrue();

        model.cancel();

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.statusProperty().get()).isEqualTo(Message.of("print.cancelled"));
    }

    @Test
    void zoomHasSteps() {
        PrintPreviewViewModel model = model(PrintPreviewViewModelTest::list);
        assertThat(model.fitWidthProperty().get()).isTrue();
        model.zoomIn();

        assertThat(model.fitWidthProperty().get()).isFalse();
        assertThat(model.zoomProperty().get()).isEqualTo(1.25);
        for (int i = 0; i < 30; i++) {
            model.zoomOut();
        }
        assertThat(model.zoomProperty().get()).isEqualTo(0.25);
        model.close();
    }

    /// Never gets round to the work.
    private static final class HeldBackground implements Background {
        @Override
        public <T> Running start(Work<T> work, Outcome<T> outcome) {
            return outcome::cancelled;
        }
    }
}
