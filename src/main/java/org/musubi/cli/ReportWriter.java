package org.musubi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.text.Language;

/// Prints summaries. Given by whoever starts the command line, so that it needs to know no report engine.
@FunctionalInterface
public interface ReportWriter {
    /// @param ids records, or places for [ReportKind#CITY], all of them in the library; empty only for
    ///     [ReportKind#LIST], which then holds all records
    /// @param out where the PDF goes; left open
    void write(ReportKind kind, List<Id> ids, Language language, LibraryContent library, OutputStream out)
            throws IOException;
}
