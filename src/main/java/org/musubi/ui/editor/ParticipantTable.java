package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Role;

/// A table of participants as it is copied from a spreadsheet or a list (see [PastedCells]), with or without a line of
/// headings (see [ParticipantColumns]).
public final class ParticipantTable {
    /// What a column holds.
    public enum Column {
        NAME(
                "name",
                "full name",
                "name of participant",
                "participant",
                "participants",
                "participant name",
                "party",
                "氏名",
                "お名前",
                "名前",
                "名称",
                "参加者",
                "参加者名",
                "参加者氏名",
                "関係者"),
        ROLE("role", "役割"),
        OFFICE(
                "office",
                "title",
                "job title",
                "position",
                "position title",
                "post",
                "役職",
                "役職名",
                "職名",
                "職位",
                "職",
                "肩書",
                "肩書き"),
        CITY(
                "city",
                "city name",
                "place",
                "municipality",
                "local government",
                "都市",
                "都市名",
                "市",
                "市町村",
                "自治体",
                "自治体名",
                "地域"),
        ORGANISATION(
                "affiliation",
                "organisation",
                "organization",
                "organisation name",
                "organization name",
                "institution",
                "institute",
                "company",
                "agency",
                "所属",
                "所属先",
                "所属機関",
                "所属団体",
                "所属名",
                "勤務先",
                "団体",
                "団体名",
                "機関",
                "機関名",
                "組織",
                "組織名"),
        IGNORED;

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }

        Set<String> headings() {
            return headings;
        }
    }

    /// A row of the table as one of a form's parties.
    ///
    /// @param fields by the ends of field names: `role`, `name`, `name.ref`, `name.office`… Under `.ref` it says
    ///     what is new; it is missing where several are called so, and the user has to choose. Empty for a row that
    ///     names nobody
    /// @param unused the cells that nothing is made of
    public record Row(Map<String, String> fields, List<String> unused) {
        public Row {
            fields = Map.copyOf(fields);
            unused = List.copyOf(unused);
        }

        /// Whether it names nobody, so that nothing is made of it.
        boolean isUnused() {
            return fields.isEmpty();
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
        List<List<String>> rows = PastedCells.read(text);
        if (rows.isEmpty()) {
            return new ParticipantTable(List.of(), List.of(), known);
        }
        Optional<List<Column>> headings = ParticipantColumns.headings(rows.getFirst());
        if (headings.isPresent()) {
            return new ParticipantTable(headings.get(), rows.subList(1, rows.size()), known);
        }
        List<Column> guessed =
                ParticipantColumns.guess(rows, cell -> !homesNamed(cell, known).isEmpty());
        return new ParticipantTable(guessed, rows, known);
    }

    /// What each column is taken for.
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /// The fields of [#rows].
    ///
    /// @param otherwise the role of rows that name none
    public List<Map<String, String>> parties(Role otherwise) {
        return rows(otherwise).stream()
                .filter(row -> !row.isUnused())
                .map(Row::fields)
                .toList();
    }

    /// The rows as parties, each once. Names that neither the library nor the gazetteer has become new people, their
    /// affiliations new organisations or places.
    ///
    /// @param otherwise the role of rows that name none
    public List<Row> rows(Role otherwise) {
        var parties = new LinkedHashSet<Row>();
        for (List<String> row : rows) {
            var cells = new EnumMap<Column, String>(Column.class);
            var unused = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                Column column = i < columns.size() ? columns.get(i) : Column.IGNORED;
                String cell = row.get(i);
                if (!cell.isEmpty() && (column == Column.IGNORED || cells.putIfAbsent(column, cell) != null)) {
                    unused.add(cell);
                }
            }
            Map<String, String> fields = party(cells, otherwise, unused).orElse(Map.of());
            parties.add(fields.isEmpty() ? new Row(Map.of(), filled(row)) : new Row(fields, unused));
        }
        return List.copyOf(parties);
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private Optional<Map<String, String>> party(Map<Column, String> cells, Role otherwise, List<String> unused) {
        String city = cells.get(Column.CITY);
        String home = cells.getOrDefault(Column.ORGANISATION, city);
        String name = cells.getOrDefault(Column.NAME, home);
        if (name == null) {
            return Optional.empty();
        }
        var fields = new HashMap<String, String>();
        String role = cells.get(Column.ROLE);
        Optional<Role> named = role == null ? Optional.empty() : ParticipantColumns.role(role);
        fields.put("role", named.orElse(otherwise).code());
        fields.put("name", name);
        if (role != null && named.isEmpty()) {
            unused.add(role);
        }
        if (city != null && !city.equals(home)) {
            unused.add(city);
        }
        String office = cells.get(Column.OFFICE);
        boolean alone = name.equals(home);
        boolean mayBePlace = alone || office == null && home == null;
        List<String> found = mayBePlace ? named(name) : people(name, home);
        String made = alone ? newHome(cells) : Reference.Sort.PERSON.code();
        String reference = found.isEmpty() ? made : found.size() == 1 ? found.getFirst() : "";
        if (!reference.isEmpty()) {
            fields.put("name.ref", reference);
        }
        if (reference.equals(Reference.Sort.PERSON.code())) {
            putOffice(fields, office, home, cells);
        } else {
            Party party = Id.isValid(reference) ? known.party(new Id(reference)).orElse(null) : null;
            addUnused(party, office, alone ? null : home, unused);
        }
        return Optional.of(fields);
    }

    private void putOffice(
            Map<String, String> fields, @Nullable String office, @Nullable String home, Map<Column, String> cells) {
        if (office != null) {
            fields.put("name.office", office);
        }
        if (home != null) {
            List<String> homes = homesNamed(home, known);
            fields.put("name.affiliation", home);
            if (homes.size() <= 1) {
                fields.put("name.affiliation.ref", homes.isEmpty() ? newHome(cells) : homes.getFirst());
            }
        }
    }

    /// What the library says already of a person is not left out.
    private void addUnused(@Nullable Party party, @Nullable String office, @Nullable String home, List<String> unused) {
        Person person = party instanceof Person p ? p : null;
        String role = person == null ? null : person.role();
        if (office != null && (role == null || !Vocabulary.fold(role).equals(Vocabulary.fold(office)))) {
            unused.add(office);
        }
        Id affiliation = person == null ? null : person.affiliation();
        if (home != null && (affiliation == null || !homesNamed(home, known).contains(affiliation.value()))) {
            unused.add(home);
        }
    }

    /// All that are called so in the library, else the places of the gazetteer.
    private List<String> named(String name) {
        List<String> found = ids(known.named(name).stream());
        return found.isEmpty() ? known.placesNamed(name) : found;
    }

    /// Those of a name who may hold an office: of several, the ones with that affiliation.
    private List<String> people(String name, @Nullable String home) {
        List<Party> found = known.named(name);
        if (found.size() > 1 && home != null) {
            List<String> homes = homesNamed(home, known);
            List<String> there = ids(found.stream()
                    .filter(party -> party instanceof Person person
                            && person.affiliation() != null
                            && homes.contains(person.affiliation().value())));
            if (there.size() == 1) {
                return there;
            }
        }
        return ids(found.stream());
    }

    private static List<String> homesNamed(String name, Known known) {
        List<String> found = ids(known.named(name).stream().filter(party -> !(party instanceof Person)));
        return found.isEmpty() ? known.placesNamed(name) : found;
    }

    private static List<String> ids(Stream<Party> parties) {
        return parties.map(party -> party.id().value()).toList();
    }

    private static String newHome(Map<Column, String> cells) {
        return (cells.containsKey(Column.ORGANISATION) ? Reference.Sort.ORGANISATION : Reference.Sort.PLACE).code();
    }
}
