package org.musubi.ui.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.musubi.exchange.AtomicFile;
import org.musubi.report.Printable;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.report.SheetPdf;
import org.musubi.report.SheetPng;
import org.musubi.report.SheetSvg;
import org.musubi.report.SummaryDocument;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Jobs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Workspace;

/// Puts drawings on paper, by the print preview, and into files, as work that can be cancelled.
public final class SheetOutput implements Sheets {
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Jobs jobs;
    private final Notices notices;
    private final Consumer<Summary> preview;
    private final Supplier<LocalDate> today;

    /// @param preview shows pages
    /// @param today the date to note in PDFs
    public SheetOutput(
            Workspace workspace,
            Dialogs dialogs,
            Jobs jobs,
            Notices notices,
            Consumer<Summary> preview,
            Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.jobs = jobs;
        this.notices = notices;
        this.preview = preview;
        this.today = today;
    }

    @Override
    public void preview(Drawing drawing) {
        LocalDate made = today.get();
        preview.accept(language -> {
            var fonts = new SheetFonts(language);
            return SheetPdf.make(
                    drawing.sheets(language, fonts, Progress.NONE),
                    drawing.title(language),
                    language,
                    made,
                    fonts,
                    Progress.NONE);
        });
    }

    @Override
    public void save(Drawing drawing, FileKind kind, Language language) {
        Ending ending = Ending.of(kind);
        Messages messages = workspace.messages();
        var type = new Dialogs.FileType(messages.text(ending.type()), List.of("*" + ending.text()));
        String title = drawing.title(language);
        LocalDate made = today.get();
        dialogs.saveFile(messages.text("sheets.save"), Printable.fileName(title, "drawing", ending.text()), type)
                .ifPresent(target -> jobs.start(
                        "sheets.saving",
                        progress -> new Saving(drawing, title, language, made, progress).save(kind, target),
                        count -> notices.say(workspace
                                .messages()
                                .text(
                                        "sheets.saved",
                                        count,
                                        target.getFileName().toString()))));
    }

    /// @param type the key of the words for such files
    private record Ending(String text, String type) {
        static Ending of(FileKind kind) {
            return switch (kind) {
                case FileKind.Pdf _ -> new Ending(".pdf", "sheets.pdf");
                case FileKind.Svg _ -> new Ending(".svg", "sheets.svg");
                case FileKind.Png _ -> new Ending(".png", "sheets.png");
            };
        }
    }

    /// The work of saving a drawing.
    private record Saving(Drawing drawing, String title, Language language, LocalDate made, Progress progress) {
        /// @return how many files were written
        int save(FileKind kind, Path target) throws IOException {
            var fonts = new SheetFonts(language);
            List<Sheet> sheets = drawing.sheets(language, fonts, progress);
            return switch (kind) {
                case FileKind.Pdf _ -> {
                    SummaryDocument pdf = SheetPdf.make(sheets, title, language, made, fonts, progress);
                    AtomicFile.write(target, pdf::writeTo);
                    yield 1;
                }
                case FileKind.Svg _ ->
                    each(sheets, target, ".svg", (sheet, out) -> {
                        progress.report(sheets.indexOf(sheet), sheets.size());
                        SheetSvg.write(sheet, title, language.tag(), fonts, out);
                    });
                case FileKind.Png png ->
                    each(
                            sheets,
                            target,
                            ".png",
                            (sheet, out) -> SheetPng.write(sheet, png.width(), fonts, progress, out));
            };
        }

        private int each(List<Sheet> sheets, Path target, String ending, Writer writer) throws IOException {
            for (int i = 0; i < sheets.size(); i++) {
                progress.check();
                Sheet sheet = sheets.get(i);
                AtomicFile.write(numbered(target, ending, i, sheets.size()), out -> writer.write(sheet, out));
            }
            return sheets.size();
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(Sheet sheet, OutputStream out) throws IOException;
    }

    /// The file that was asked for, and beside it `name-2.svg` and so on.
    static Path numbered(Path target, String ending, int number, int count) {
        String name = target.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name;
        return target.resolveSibling(count == 1 || number == 0 ? stem + ending : stem + "-" + (number + 1) + ending);
    }
}
