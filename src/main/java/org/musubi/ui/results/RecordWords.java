package org.musubi.ui.results;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.model.Status;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindNames;
import org.musubi.ui.common.RecordDates;

/// Puts records into words, from one state of a library in one language. Never changes, so any thread may ask;
/// equal to itself only, so that a line in other words is another line.
final class RecordWords {
    private final LibraryIndex index;
    private final Messages messages;
    private final String language;

    RecordWords(LibraryIndex index, Messages messages) {
        this.index = index;
        this.messages = messages;
        language = messages.language().tag();
    }

    LibraryIndex index() {
        return index;
    }

    Messages messages() {
        return messages;
    }

    /// What a column says of a record; empty if nothing.
    String text(ResultColumn column, LibraryRecord record) {
        return switch (column) {
            case DATE -> RecordDates.brief(record, messages);
            case TITLE -> record.title(language);
            case KIND -> messages.of(record.kind());
            case TYPE -> messages.term(record.type());
            case STATUS -> record.status() == null ? "" : messages.of(record.status());
            case PLACES -> cities(record);
            case COUNTRIES ->
                joined(index.countriesOf(record).stream().map(messages::country).sorted());
            case ORGANISATIONS -> names(record, Organisation.class, involvement -> involvement.role() != Role.NETWORK);
            case PEOPLE -> names(record, Person.class, _ -> true);
            case NETWORKS -> names(record, Party.class, involvement -> involvement.role() == Role.NETWORK);
            case THEMES -> joined(record.themes().stream().map(messages::term));
            case SOURCES -> number(sources(record));
        };
    }

    /// The name of a column.
    String column(ResultColumn column) {
        return messages.text("results.column." + column.code());
    }

    /// How many sources a record cites.
    static int sources(LibraryRecord record) {
        return (int) record.citations().stream()
                .map(citation -> citation.source())
                .distinct()
                .count();
    }

    private String cities(LibraryRecord record) {
        var cities = index.citiesOf(record);
        return joined(record.parties().stream()
                .map(Involvement::party)
                .filter(cities::contains)
                .distinct()
                .map(this::name));
    }

    private String names(LibraryRecord record, Class<? extends Party> type, Predicate<Involvement> wanted) {
        return joined(record.parties().stream()
                .filter(wanted)
                .map(Involvement::party)
                .distinct()
                .flatMap(id -> index.party(id).filter(type::isInstance).stream())
                .map(party -> party.name(language)));
    }

    private String name(Id party) {
        return index.party(party).map(p -> p.name(language)).orElse("");
    }

    private String joined(Stream<String> words) {
        return words.collect(Collectors.joining(messages.text("list.separator")));
    }

    String number(int number) {
        return messages.text("detail.number", number);
    }

    /// The heading of a group.
    String group(Arrangement.Group group) {
        return switch (group.value()) {
            case RecordKind kind -> KindNames.plural(kind, messages);
            case Integer year -> messages.text("date.year", Integer.toString(year));
            case Id city -> name(city);
            case Status status -> messages.of(status);
            case String word when group.by() == ResultsOrder.Group.COUNTRY -> messages.country(word);
            case String word -> messages.term(word);
            case null, default -> messages.text("results.none." + group.by().code());
        };
    }

    /// All that the list says of a record, in one line.
    String line(LibraryRecord record) {
        return Stream.of(ResultColumn.DATE, ResultColumn.TITLE, ResultColumn.PLACES)
                .map(column -> text(column, record))
                .flatMap(text -> Optional.of(text).filter(t -> !t.isEmpty()).stream())
                .collect(Collectors.joining(" "));
    }
}
