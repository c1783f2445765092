package org.musubi.ui.print;

import org.musubi.report.SummaryDocument;
import org.musubi.report.SummaryException;
import org.musubi.text.Language;

/// Something to preview, in whichever language is chosen for paper.
@FunctionalInterface
public interface Summary {
    /// Makes it, which takes a while.
    ///
    /// @throws SummaryException if the library no longer has it
    SummaryDocument in(Language language) throws SummaryException;
}
