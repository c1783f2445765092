package org.musubi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.text.Language;

/// Makes summaries. Given by whoever starts the command line, so that it needs to know no report engine.
public interface ReportWriter {
    /// What to make a summary of.
    ///
    /// @param ids records of the kind, or places for [ReportKind#CITY], all of them in the library; empty only for
    ///     [ReportKind#LIST], which then holds all records
    /// @param libraryName stands on every page
    record Request(ReportKind kind, List<Id> ids, Language language, LibraryContent library, String libraryName) {
        public Request {
            ids = List.copyOf(ids);
        }
    }

    /// Writes the summary as a PDF.
    ///
    /// @param out where it goes; left open
    void write(Request request, OutputStream out) throws IOException;

    /// Sends the summary to a printer.
    ///
    /// @param printer its name as the printing system has it
    void print(Request request, String printer) throws IOException;
}
