package org.musubi.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.report.SummaryException;
import org.musubi.task.Progress;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Jobs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Workspace;

class SheetOutputTest {
    @TempDir
    private Path folder;

    private final Notices notices = new Notices();
    private final List<Summary> previewed = new ArrayList<>();

    private record Drawn(int count) implements Sheets.Drawing {
        @Override
        public String title(Language language) {
            return "Drawing";
        }

        @Override
        public List<Sheet> sheets(Language language, SheetFonts fonts, Progress progress) {
            var sheets = new ArrayList<Sheet>();
            for (int i = 0; i < count; i++) {
                sheets.add(new Sheet(300, 200, List.of(new Sheet.Text(10, 20, 8, "Sheet " + i, 0, false))));
            }
            return sheets;
        }
    }

    private final class Saving implements Dialogs {
        @Override
        public Optional<Path> openFile(String title, FileType type) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String name, FileType type) {
            return Optional.of(folder.resolve(name));
        }

        @Override
        public void error(String headline, String text) {}

        @Override
        public void show(String title, Parent content) {}
    }

    private static final class AtOnce implements Jobs {
        @Override
        public <T> void start(String key, Work<T> work, Consumer<T> done) {
            try {
                done.accept(work.run(Progress.NONE));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private SheetOutput output() {
        return new SheetOutput(
                new Workspace(Messages.in(Language.ENGLISH)),
                new Saving(),
                new AtOnce(),
                notices,
                previewed::add,
                () -> LocalDate.of(2026, 11, 25));
    }

    @Test
    void oneSheetIsOneFile() throws IOException {
        output().save(new Drawn(1), new Sheets.FileKind.Svg(), Language.ENGLISH);
        assertThat(folder).isDirectoryContaining("glob:**/Drawing.svg");
        assertThat(Files.readString(folder.resolve("Drawing.svg"))).contains(">Sheet 0</text>");
        assertThat(notices.messageProperty().get()).contains("Drawing.svg");
    }

    @Test
    void furtherSheetsAreNumberedBesideTheFirst() throws IOException {
        output().save(new Drawn(3), new Sheets.FileKind.Svg(), Language.ENGLISH);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("Drawing.svg", "Drawing-2.svg", "Drawing-3.svg");
        }
        assertThat(Files.readString(folder.resolve("Drawing-3.svg"))).contains(">Sheet 2</text>");
    }

    @Test
    void aPdfHoldsAllSheets() throws IOException {
        output().save(new Drawn(3), new Sheets.FileKind.Pdf(), Language.JAPANESE);
        try (var pdf = Loader.loadPDF(folder.resolve("Drawing.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
        }
    }

    @Test
    void picturesAreAsWideAsAskedFor() throws IOException {
        output().save(new Drawn(2), new Sheets.FileKind.Png(750), Language.ENGLISH);
        for (String name : List.of("Drawing.png", "Drawing-2.png")) {
            var image = ImageIO.read(folder.resolve(name).toFile());
            assertThat(image.getWidth()).isEqualTo(750);
            assertThat(image.getHeight()).isEqualTo(500);
        }
    }

    @Test
    void aPreviewHasAPageForEachSheet() throws SummaryException {
        output().preview(new Drawn(4));
        assertThat(previewed).hasSize(1);
        assertThat(previewed.getFirst().in(Language.ENGLISH).pages()).isEqualTo(4);
    }
}
