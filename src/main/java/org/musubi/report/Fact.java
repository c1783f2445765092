package org.musubi.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A labelled statement of a summary.
///
/// @param marks numbers of the sources that state just this; empty if none does
record Fact(String label, List<Line> lines, String marks) {
    /// @param aside what belongs to the text but is less than it; null if nothing
    record Line(Phrase text, @Nullable Phrase aside) {}

    Fact withMarks(String changed) {
        return new Fact(label, lines, changed);
    }

    /// With more lines after its own.
    Fact with(List<Line> more) {
        return new Fact(label, Stream.concat(lines.stream(), more.stream()).toList(), marks);
    }
}
