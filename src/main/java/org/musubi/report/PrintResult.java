package org.musubi.report;

import java.util.List;

/// What became of a wish to print.
public sealed interface PrintResult {
    /// It was handed to the printer.
    record Sent(String printer) implements PrintResult {}

    /// The user thought better of it.
    record Cancelled() implements PrintResult {}

    /// The machine has no printer, or no display to ask on.
    record NoPrinter() implements PrintResult {}

    /// There is no printer of that name.
    ///
    /// @param known the names there are
    record UnknownPrinter(String printer, List<String> known) implements PrintResult {
        public UnknownPrinter {
            known = List.copyOf(known);
        }
    }

    /// The printer did not take it.
    ///
    /// @param cause for the log
    record Failed(String printer, Exception cause) implements PrintResult {}
}
