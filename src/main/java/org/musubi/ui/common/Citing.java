package org.musubi.ui.common;

import javafx.beans.value.ObservableBooleanValue;
import org.musubi.exchange.CitationFormat;

/// Copies citations of what is shown: a record, a source, or the records of the parties that are picked.
public interface Citing {
    /// Whether anything is shown that can be cited.
    ObservableBooleanValue possible();

    /// Copies in the format that was used last.
    void copy();

    /// Copies in a format, and remembers it.
    void copy(CitationFormat format);

    /// The format that was used last.
    CitationFormat lastFormat();
}
