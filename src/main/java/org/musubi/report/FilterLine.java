package org.musubi.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;

/// Says in one line what a drawing shows of a library.
public final class FilterLine {
    private static final String BETWEEN = "  ·  ";

    private FilterLine() {}

    /// @param records how many the filter leaves
    public static String of(Filter filter, int records, LibraryIndex index, Messages messages) {
        Stream<String> conditions = ListView.conditions(filter, Wording.of(index, messages)).stream()
                .map(fact -> messages.text(
                        "report.condition",
                        fact.label(),
                        fact.lines().stream().map(line -> line.text().text()).collect(Collectors.joining(" "))));
        return Stream.concat(Stream.of(messages.text("report.list.total", records)), conditions)
                .collect(Collectors.joining(BETWEEN));
    }
}
