package org.musubi.ui.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.ui.tidy.BulkViewModel.What;

/// What there is to choose from for one kind of change to the marked records; what that change does not ask for is
/// empty.
///
/// @param words themes or types that the library has
/// @param themes of the marked records
/// @param from the parties of the marked records
/// @param to all parties
/// @param roles for a replacement all at once too
/// @param sources all sources
record BulkOffer(
        What what,
        LibraryLists.Words words,
        List<Choice<String>> themes,
        List<Choice<Id>> from,
        List<Choice<Id>> to,
        List<Choice<Role>> roles,
        List<Choice<Id>> sources) {
    static final BulkOffer NONE =
            new BulkOffer(What.STATUS, LibraryLists.Words.NONE, List.of(), List.of(), List.of(), List.of(), List.of());

    /// Goes through the marked records, and through the library where it has not been gone through yet.
    static BulkOffer of(What what, Collection<Id> marked, LibraryLists library) {
        List<LibraryRecord> records = records(marked, library);
        return switch (what) {
            case ADD_THEME -> NONE.of(what, library.themes());
            case TYPE ->
                NONE.of(
                        what,
                        library.types(records.stream().map(LibraryRecord::kind).collect(Collectors.toSet())));
            case STATUS -> NONE;
            case REMOVE_THEME ->
                new BulkOffer(what, NONE.words, themes(records, library), List.of(), List.of(), List.of(), List.of());
            case REPLACE_PARTY ->
                new BulkOffer(
                        what,
                        NONE.words,
                        List.of(),
                        parties(records, library),
                        library.parties(),
                        replaced(records, library),
                        List.of());
            case ADD_PARTY ->
                new BulkOffer(
                        what, NONE.words, List.of(), List.of(), library.parties(), usual(records, library), List.of());
            case ADD_SOURCE ->
                new BulkOffer(what, NONE.words, List.of(), List.of(), List.of(), List.of(), library.sources());
        };
    }

    private BulkOffer of(What change, LibraryLists.Words known) {
        return new BulkOffer(change, known, themes, from, to, roles, sources);
    }

    private static List<LibraryRecord> records(Collection<Id> marked, LibraryLists library) {
        return marked.stream()
                .flatMap(id -> library.index().record(id).stream())
                .toList();
    }

    private static List<Choice<String>> themes(List<LibraryRecord> records, LibraryLists library) {
        return library.sorted(
                records.stream()
                        .flatMap(r -> r.themes().stream())
                        .distinct()
                        .map(theme -> new Choice<>(library.messages().term(theme), theme)),
                Choice::label);
    }

    private static List<Choice<Id>> parties(List<LibraryRecord> records, LibraryLists library) {
        return library.entries(records.stream()
                .flatMap(r -> r.parties().stream())
                .map(Involvement::party)
                .distinct()
                .flatMap(id -> library.index().party(id).stream()));
    }

    private static List<Choice<Role>> replaced(List<LibraryRecord> records, LibraryLists library) {
        var all = new ArrayList<Choice<Role>>();
        all.add(new Choice<>(library.messages().text("bulk.role.all"), null));
        Set<Role> roles = new TreeSet<>();
        records.forEach(r -> r.parties().forEach(i -> roles.add(i.role())));
        all.addAll(choices(roles, library));
        return all;
    }

    private static List<Choice<Role>> usual(List<LibraryRecord> records, LibraryLists library) {
        Set<Role> roles = new TreeSet<>();
        records.forEach(r -> roles.addAll(r.kind().roles()));
        return choices(roles, library);
    }

    private static List<Choice<Role>> choices(Set<Role> roles, LibraryLists library) {
        return roles.stream()
                .map(role -> new Choice<>(library.messages().of(role), role))
                .toList();
    }
}
