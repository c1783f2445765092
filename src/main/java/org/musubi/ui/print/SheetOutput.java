package org.musubi.ui.print;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.musubi.exchange.AtomicFile;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.report.SheetPdf;
import org.musubi.report.SheetSvg;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Jobs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Workspace;

/// Puts drawings on paper, by the print preview, and into SVG files, as work that can be cancelled.
public final class SheetOutput implements Sheets {
    private static final String ENDING = ".svg";

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
    public void saveSvg(Drawing drawing) {
        Language language = workspace.messages().language();
        var type = new Dialogs.FileType(workspace.messages().text("sheets.svg"), List.of("*" + ENDING));
        String title = drawing.title(language);
        dialogs.saveFile(workspace.messages().text("sheets.save"), title + ENDING, type)
                .ifPresent(target -> jobs.start(
                        "sheets.saving",
                        progress -> write(drawing, title, language, target, progress),
                        count -> notices.say(workspace
                                .messages()
                                .text(
                                        "sheets.saved",
                                        count,
                                        target.getFileName().toString()))));
    }

    /// @return how many files were written
    private static int write(Drawing drawing, String title, Language language, Path target, Progress progress)
            throws IOException {
        var fonts = new SheetFonts(language);
        List<Sheet> sheets = drawing.sheets(language, fonts, progress);
        for (int i = 0; i < sheets.size(); i++) {
            progress.check();
            progress.report(i, sheets.size());
            Sheet sheet = sheets.get(i);
            AtomicFile.write(
                    numbered(target, i, sheets.size()),
                    out -> SheetSvg.write(sheet, title, language.tag(), fonts, out));
        }
        return sheets.size();
    }

    /// The file that was asked for, and beside it `name-2.svg` and so on.
    static Path numbered(Path target, int number, int count) {
        String name = target.getFileName().toString();
        String stem = name.toLowerCase(java.util.Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : name;
        return target.resolveSibling(count == 1 || number == 0 ? stem + ENDING : stem + "-" + (number + 1) + ENDING);
    }
}
