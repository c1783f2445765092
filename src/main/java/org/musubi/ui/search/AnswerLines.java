package org.musubi.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.query.search.Answer;
import org.musubi.query.search.EntryGroup;
import org.musubi.query.search.Question;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;

/// Puts what a search has found into lines: by group, best first, with the words marked.
final class AnswerLines {
    /// So many are looked for in each group.
    static final int BEST = 12;

    private static final int SHARED = 16;
    private static final int LEAST = 3;
    private static final int MOST_REASONS = 60;

    /// The order of the groups on the screen, and their headings.
    private static final Map<EntryGroup, String> HEADINGS = Map.of(
            EntryGroup.PLACES, "search.cities",
            EntryGroup.RECORDS, "search.records",
            EntryGroup.ORGANISATIONS, "search.organisations",
            EntryGroup.PEOPLE, "search.people",
            EntryGroup.SOURCES, "search.sources");

    private static final List<EntryGroup> ORDER = List.of(
            EntryGroup.PLACES, EntryGroup.RECORDS, EntryGroup.ORGANISATIONS, EntryGroup.PEOPLE, EntryGroup.SOURCES);

    private final Messages messages;
    private final LibraryIndex library;
    private final Question question;

    /// @param library in which was searched
    AnswerLines(Messages messages, LibraryIndex library, Question question) {
        this.messages = messages;
        this.library = library;
        this.question = question;
    }

    /// @param commands all that there are
    List<Line> of(Answer answer, List<Command> commands) {
        List<Command> wanted = commands.stream()
                .filter(command -> question.isIn(command.menu() + " " + command.name()))
                .toList();
        int groups = answer.groups().size() + (wanted.isEmpty() ? 0 : 1);
        int each = Math.clamp(groups == 0 ? BEST : SHARED / groups, LEAST, BEST);
        var lines = new ArrayList<Line>();
        for (EntryGroup group : ORDER) {
            Answer.Group found = answer.groups().get(group);
            if (found != null) {
                lines.add(new Line.Heading(messages.text(HEADINGS.getOrDefault(group, "")), found.count()));
                found.best().stream()
                        .limit(each)
                        .map(entry -> hit(group, entry))
                        .forEach(lines::add);
                if (group == EntryGroup.RECORDS) {
                    lines.add(new Line.ShowAll(
                            messages.text("search.show-all", found.count()), question.text(), found.count()));
                }
            }
        }
        if (!wanted.isEmpty()) {
            lines.add(new Line.Heading(messages.text("search.commands"), wanted.size()));
            wanted.stream()
                    .limit(each)
                    .map(command -> new Line.Doing(
                            Marked.of(command.name(), question), command.menu(), command.keys(), command.action()))
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            lines.add(new Line.Hint(messages.text("search.nothing", question.text())));
        }
        return lines;
    }

    private Line.Hit hit(EntryGroup group, Entry entry) {
        String name = name(entry);
        Marked detail = Marked.of(detail(entry), question);
        boolean seen = detail.isMarked() || question.isIn(name);
        return new Line.Hit(
                group,
                entry.id(),
                Marked.of(name, question).fromMark(),
                seen ? Marked.EMPTY : because(entry, name),
                detail,
                entry instanceof LibraryRecord record ? record.kind() : null);
    }

    private String name(Entry entry) {
        String language = messages.language().tag();
        return entry instanceof LibraryRecord record ? record.title(language) : entry.name(language);
    }

    /// Another text of the entry that has all words, or else some.
    private Marked because(Entry entry, String name) {
        return reason(entry, name, question::isIn)
                .or(() -> reason(entry, name, text -> !question.marks(text).isEmpty()))
                .map(text -> Marked.of(text, question).fromMark())
                .orElse(Marked.EMPTY);
    }

    private Optional<String> reason(Entry entry, String name, Predicate<String> shows) {
        return reasons(entry)
                .filter(text -> !text.equals(name))
                .limit(MOST_REASONS)
                .filter(shows)
                .findFirst();
    }

    private Stream<String> reasons(Entry entry) {
        return switch (entry) {
            case Place place -> Stream.concat(texts(place.names()), place.aliases().stream());
            case Organisation organisation ->
                Stream.of(
                                texts(organisation.names()),
                                organisation.aliases().stream(),
                                Stream.ofNullable(organisation.acronym()),
                                Stream.ofNullable(organisation.type()))
                        .flatMap(texts -> texts);
            case Person person ->
                Stream.concat(Stream.ofNullable(person.role()), names(Stream.ofNullable(person.affiliation())));
            case LibraryRecord record ->
                Stream.of(
                                texts(record.titles()),
                                names(record.parties().stream().map(Involvement::party)),
                                texts(record.summary()),
                                record.themes().stream(),
                                Stream.ofNullable(record.type()),
                                Stream.ofNullable(record.dateText()))
                        .flatMap(texts -> texts);
            case Source source -> Stream.ofNullable(source.publisher());
        };
    }

    /// In the user's language first.
    private Stream<String> texts(Names names) {
        String own = names.byLanguage().get(messages.language().tag());
        return Stream.concat(Stream.ofNullable(own), names.byLanguage().values().stream());
    }

    private Stream<String> names(Stream<Id> parties) {
        return parties.flatMap(id -> library.party(id).stream()).flatMap(this::names);
    }

    private Stream<String> names(Party party) {
        return Stream.concat(
                Stream.of(party.name(messages.language().tag())),
                switch (party) {
                    case Place place -> reasons(place);
                    case Organisation organisation -> reasons(organisation);
                    case Person _ -> Stream.empty();
                });
    }

    private String detail(Entry entry) {
        return switch (entry) {
            case Place place -> place.country() == null ? "" : messages.country(place.country());
            case Organisation organisation -> text(organisation.acronym());
            case Person person -> affiliation(person.affiliation());
            case LibraryRecord record -> record.date() == null ? "" : RecordDates.brief(record, messages);
            case Source source -> source.date() == null ? "" : RecordDates.of(source.date(), messages);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String affiliation(@Nullable Id party) {
        return party == null
                ? ""
                : library.party(party)
                        .map(found -> found.name(messages.language().tag()))
                        .orElse("");
    }
}
