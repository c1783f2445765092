package org.musubi.ui.common;

import java.util.List;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.task.Progress;
import org.musubi.text.Language;

/// Puts drawings of views on paper and into files.
public interface Sheets {
    /// A drawing that a view can make in any language, off the JavaFX thread.
    interface Drawing {
        /// Its title, for the window and the file.
        String title(Language language);

        /// @param fonts how wide texts are
        /// @return at least one sheet
        List<Sheet> sheets(Language language, SheetFonts fonts, Progress progress);
    }

    /// Previews it as pages, to print or to save as a PDF.
    void preview(Drawing drawing);

    /// A kind of file to save drawings as.
    sealed interface FileKind {
        /// All sheets in one file of vectors and texts.
        record Pdf() implements FileKind {}

        /// A file of vectors and texts for each sheet.
        record Svg() implements FileKind {}

        /// A picture for each sheet.
        ///
        /// @param width in pixels
        record Png(int width) implements FileKind {}
    }

    /// Asks for a place, and saves it there.
    ///
    /// @param language of what is drawn
    void save(Drawing drawing, FileKind kind, Language language);
}
