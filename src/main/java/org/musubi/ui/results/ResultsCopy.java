package org.musubi.ui.results;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.model.LibraryRecord;
import org.musubi.task.Background;
import org.musubi.ui.common.Clipboard;
import org.musubi.ui.common.NewestWork;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Copies lines of the results, in the background, as there may be very many.
public final class ResultsCopy {
    private final Workspace workspace;
    private final Clipboard clipboard;
    private final Notices notices;
    private final NewestWork<Wanted, Copied> work;

    private record Wanted(List<LibraryRecord> records, Function<List<LibraryRecord>, String> writing) {}

    private record Copied(String text, int count) {}

    /// @param background tells outcomes on the JavaFX thread
    public ResultsCopy(Workspace workspace, Background background, Clipboard clipboard, Notices notices) {
        this.workspace = workspace;
        this.clipboard = clipboard;
        this.notices = notices;
        work = new NewestWork<>(
                background,
                wanted -> {
                    List<LibraryRecord> once =
                            wanted.records().stream().distinct().toList();
                    return new Copied(wanted.writing().apply(once), once.size());
                },
                this::put);
    }

    /// Copies records, a line for each.
    void text(List<LibraryRecord> records) {
        var words = new RecordWords(workspace.index(), workspace.messages());
        work.want(new Wanted(records, some -> text(some, words)));
    }

    /// Copies records as a table, with the columns' names in its first line: spreadsheets take it as such.
    void table(List<LibraryRecord> records, List<ResultColumn> columns) {
        var words = new RecordWords(workspace.index(), workspace.messages());
        work.want(new Wanted(records, some -> table(some, columns, words)));
    }

    private void put(Copied copied) {
        clipboard.put(copied.text());
        notices.say(workspace.messages().text("results.copied", copied.count()));
    }

    static String text(List<LibraryRecord> records, RecordWords words) {
        return records.stream().map(words::line).map(ResultsCopy::flat).collect(Collectors.joining("\n", "", "\n"));
    }

    static String table(List<LibraryRecord> records, List<ResultColumn> columns, RecordWords words) {
        Stream<Stream<String>> lines = Stream.concat(
                Stream.of(columns.stream().map(words::column)),
                records.stream().map(record -> columns.stream().map(column -> words.text(column, record))));
        return lines.map(cells -> cells.map(ResultsCopy::flat).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// A tab or a line's end inside a text would begin another cell.
    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
