package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.musubi.model.Role;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.editor.ParticipantTable.Column;

/// Tells what the columns of a table of participants hold: by their headings in English or Japanese, else by what
/// stands in them.
final class ParticipantColumns {
    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::in).toList();
    /// What people add to a heading: "Name:", 氏名（漢字）.
    private static final Pattern ADDED = Pattern.compile("\\([^)]*\\)|[:*.]");

    private ParticipantColumns() {}

    /// The columns, if the first row of a table is one of headings.
    static Optional<List<Column>> headings(List<String> cells) {
        var columns = new ArrayList<Column>();
        int filled = 0;
        boolean plain = false;
        for (String cell : cells) {
            Column column = heading(cell);
            columns.add(column);
            filled += cell.isEmpty() ? 0 : 1;
            // "Participant" may be a heading or a role.
            plain |= column != Column.IGNORED && role(cell).isEmpty();
        }
        // Without a column that says who, they would be headings of nothing.
        if (Collections.disjoint(columns, List.of(Column.NAME, Column.CITY, Column.ORGANISATION))) {
            return Optional.empty();
        }
        long known = columns.stream().filter(column -> column != Column.IGNORED).count();
        return plain || known * 2 > filled ? Optional.of(columns) : Optional.empty();
    }

    private static Column heading(String cell) {
        String heading = Vocabulary.fold(ADDED.matcher(Vocabulary.fold(cell)).replaceAll(" "));
        return Stream.of(Column.values())
                .filter(column -> column.headings().contains(heading))
                .findFirst()
                .orElse(Column.IGNORED);
    }

    /// By what stands in most cells of a column; the first column that is nothing else has the names.
    ///
    /// @param home whether a place or an organisation is called so
    static List<Column> guess(List<List<String>> rows, Predicate<String> home) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            int at = i;
            List<String> cells = rows.stream()
                    .map(row -> at < row.size() ? row.get(at) : "")
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            boolean roles = most(cells, cell -> role(cell).isPresent());
            Column column = roles ? Column.ROLE : i > 0 && most(cells, home) ? Column.ORGANISATION : Column.IGNORED;
            columns.add(columns.contains(column) ? Column.IGNORED : column);
        }
        for (Column column : List.of(Column.NAME, Column.OFFICE, Column.ORGANISATION)) {
            int free = columns.indexOf(Column.IGNORED);
            if (free >= 0 && !columns.contains(column)) {
                columns.set(free, column);
            }
        }
        return columns;
    }

    private static boolean most(List<String> cells, Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() * 2 > cells.size();
    }

    /// The role that a cell names, in either language.
    static Optional<Role> role(String cell) {
        String sought = Vocabulary.fold(cell);
        return Stream.of(Role.values())
                .filter(role -> Vocabulary.fold(role.code()).equals(sought)
                        || LANGUAGES.stream()
                                .anyMatch(messages ->
                                        Vocabulary.fold(messages.of(role)).equals(sought)))
                .findFirst();
    }
}
