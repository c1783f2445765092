package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Role;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// A table of participants as it is copied from a spreadsheet: cells between tabs, or else between commas, with or
/// without a line of headings. Its columns are known by their headings in English or Japanese, else by what stands
/// in them.
public final class ParticipantTable {
    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::in).toList();

    /// What a column holds.
    public enum Column {
        NAME("name", "participant", "participants", "party", "氏名", "名前", "名称", "参加者", "関係者"),
        ROLE("role", "役割"),
        OFFICE("office", "title", "position", "post", "役職", "職名", "肩書", "職位"),
        CITY("city", "place", "municipality", "都市", "市", "自治体", "地域"),
        ORGANISATION("affiliation", "organisation", "organization", "institution", "所属", "団体", "機関", "組織"),
        IGNORED;

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows;
    private final Known known;

    private ParticipantTable(List<Column> columns, List<List<String>> rows, Known known) {
        this.columns = columns;
        this.rows = rows;
        this.known = known;
    }

    /// Reads a table; whatever the text, this does not throw.
    public static ParticipantTable read(String text, Known known) {
        List<List<String>> rows = cells(text);
        if (rows.isEmpty()) {
            return new ParticipantTable(List.of(), List.of(), known);
        }
        Optional<List<Column>> headings = headings(rows.getFirst());
        return headings.isPresent()
                ? new ParticipantTable(headings.get(), rows.subList(1, rows.size()), known)
                : new ParticipantTable(guess(rows, known), rows, known);
    }

    private static List<List<String>> cells(String text) {
        boolean tabs = text.indexOf('\t') >= 0;
        return text.lines()
                .map(line -> tabs ? List.of(line.split("\t", -1)) : commas(line))
                .map(cells -> cells.stream().map(String::strip).toList())
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /// Cells between commas; a comma in quotation marks belongs to its cell.
    private static List<String> commas(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if ((c == ',' || c == '，' || c == '、') && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Optional<List<Column>> headings(List<String> cells) {
        var columns = new ArrayList<Column>();
        for (String cell : cells) {
            String heading = Vocabulary.fold(cell);
            columns.add(Stream.of(Column.values())
                    .filter(column -> column.headings.contains(heading))
                    .findFirst()
                    .orElse(Column.IGNORED));
        }
        return columns.contains(Column.NAME) ? Optional.of(columns) : Optional.empty();
    }

    /// By what stands in most cells of a column; the first column that is nothing else has the names.
    private static List<Column> guess(List<List<String>> rows, Known known) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            int at = i;
            List<String> cells = rows.stream()
                    .map(row -> at < row.size() ? row.get(at) : "")
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            boolean roles = most(cells, cell -> role(cell).isPresent());
            boolean homes = most(cells, cell -> known.named(cell).stream().anyMatch(p -> !(p instanceof Person)));
            Column column = roles ? Column.ROLE : homes && i > 0 ? Column.ORGANISATION : Column.IGNORED;
            columns.add(columns.contains(column) ? Column.IGNORED : column);
        }
        fill(columns, Column.NAME);
        fill(columns, Column.OFFICE);
        if (!columns.contains(Column.ORGANISATION)) {
            fill(columns, Column.ORGANISATION);
        }
        return columns;
    }

    private static boolean most(List<String> cells, java.util.function.Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() * 2 > cells.size();
    }

    private static void fill(List<Column> columns, Column with) {
        int free = columns.indexOf(Column.IGNORED);
        if (free >= 0) {
            columns.set(free, with);
        }
    }

    private static Optional<Role> role(String cell) {
        String sought = Vocabulary.fold(cell);
        return Stream.of(Role.values())
                .filter(role -> Vocabulary.fold(role.code()).equals(sought)
                        || LANGUAGES.stream()
                                .anyMatch(messages ->
                                        Vocabulary.fold(messages.of(role)).equals(sought)))
                .findFirst();
    }

    /// What each column is taken for.
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /// The rows as those of a form's parties, by the ends of field names: `role`, `name`, `name.ref`, `name.office`…
    /// Names that the library does not have become new people, their affiliations new organisations or places.
    ///
    /// @param otherwise the role of rows that name none
    public List<Map<String, String>> parties(Role otherwise) {
        var parties = new ArrayList<Map<String, String>>();
        var seen = new HashSet<Map<String, String>>();
        for (List<String> row : rows) {
            var cells = new EnumMap<Column, String>(Column.class);
            for (int i = 0; i < row.size() && i < columns.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    cells.putIfAbsent(columns.get(i), row.get(i));
                }
            }
            Map<String, String> party = party(cells, otherwise);
            if (!party.isEmpty() && seen.add(party)) {
                parties.add(party);
            }
        }
        return parties;
    }

    private Map<String, String> party(Map<Column, String> cells, Role otherwise) {
        String city = cells.get(Column.CITY);
        String home = cells.getOrDefault(Column.ORGANISATION, city);
        String name = cells.getOrDefault(Column.NAME, home);
        if (name == null) {
            return Map.of();
        }
        var fields = new HashMap<String, String>();
        String role = cells.getOrDefault(Column.ROLE, "");
        fields.put("role", role(role).orElse(otherwise).code());
        fields.put("name", name);
        List<Party> found = known.named(name);
        if (found.size() == 1) {
            fields.put("name.ref", found.getFirst().id().value());
            return fields;
        }
        boolean isHome = name.equals(home);
        fields.put("name.ref", isHome ? newHome(cells) : Reference.Sort.PERSON.code());
        if (!isHome) {
            String office = cells.get(Column.OFFICE);
            if (office != null) {
                fields.put("name.office", office);
            }
            if (home != null) {
                fields.put("name.affiliation", home);
                fields.put("name.affiliation.ref", ofHome(home, cells));
            }
        }
        return fields;
    }

    private String ofHome(String home, Map<Column, String> cells) {
        List<Party> found = known.named(home).stream()
                .filter(party -> !(party instanceof Person))
                .toList();
        return found.size() == 1 ? found.getFirst().id().value() : newHome(cells);
    }

    private static String newHome(Map<Column, String> cells) {
        return (cells.containsKey(Column.ORGANISATION) ? Reference.Sort.ORGANISATION : Reference.Sort.PLACE).code();
    }
}
