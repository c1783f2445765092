package org.musubi.report;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// Puts a library's values into the words of one language, alike in all summaries.
record Wording(LibraryIndex index, Messages messages, DateFormatter dates) {
    static Wording of(LibraryIndex index, Messages messages) {
        return new Wording(index, messages, new DateFormatter(messages));
    }

    String language() {
        return messages.language().tag();
    }

    /// Puts texts side by side as in a list of words.
    Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(messages.text("report.separator"));
    }

    String full(@Nullable Edtf date, boolean fiscalYear) {
        return dates.format(date, fiscalYear);
    }

    String compact(@Nullable Edtf date, boolean fiscalYear) {
        return dates.formatShort(date, fiscalYear);
    }

    String compact(LibraryRecord record) {
        return compact(record.date(), record.fiscalYear());
    }

    Phrase title(LibraryRecord record) {
        return Phrase.main(record.titles(), messages.language());
    }

    @Nullable
    Phrase otherTitle(LibraryRecord record) {
        return Phrase.other(record.titles(), messages.language());
    }

    /// Kind and type: "Event, training workshop".
    String kindAndType(LibraryRecord record) {
        return Stream.of(messages.of(record.kind()), messages.term(record.type()))
                .distinct()
                .collect(joined());
    }

    Phrase name(Party party) {
        return switch (party) {
            case Place p -> Phrase.main(p.names(), messages.language());
            case Organisation o -> Phrase.main(o.names(), messages.language());
            case Person p -> new Phrase(officialName(p), language());
        };
    }

    private String officialName(Person p) {
        String name = p.name();
        String role = p.role();
        return name != null ? name : role != null ? messages.term(role) : "";
    }

    /// What to add to a party's name: an organisation's acronym, a person's office.
    @Nullable
    String addition(Party party) {
        return switch (party) {
            case Place _ -> null;
            case Organisation o -> {
                String acronym = o.acronym();
                yield acronym == null || name(o).text().contains(acronym) ? null : acronym;
            }
            case Person p -> office(p);
        };
    }

    private @Nullable String office(Person p) {
        String role = p.name() == null || p.role() == null ? null : messages.term(p.role());
        String seat = Optional.ofNullable(p.affiliation())
                .flatMap(index::party)
                .map(a -> name(a).text())
                .orElse(null);
        String office = Stream.of(role, seat).filter(Objects::nonNull).collect(joined());
        return office.isEmpty() ? null : office;
    }

    /// The country of a place, of an organisation's seat, of the place or organisation someone belongs to; empty if not
    /// known.
    String country(Party party) {
        return switch (party) {
            case Place p -> p.country() == null ? "" : messages.country(p.country());
            case Organisation o -> country(o.seat());
            case Person p -> country(p.affiliation());
        };
    }

    private String country(@Nullable Id party) {
        return Optional.ofNullable(party)
                .flatMap(index::party)
                .map(this::country)
                .orElse("");
    }

    /// "7 participants from 4 cities in 3 countries".
    String participants(Participants p) {
        String persons = count("report.count.persons", p.persons());
        String cities = count("report.count.cities", p.cities());
        String countries = count("report.count.countries", p.countries());
        String from = cities == null || countries == null
                ? Objects.requireNonNullElse(cities, Objects.requireNonNullElse(countries, ""))
                : messages.text("report.participants.in", cities, countries);
        String all = persons == null
                ? from
                : from.isEmpty() ? persons : messages.text("report.participants.from", persons, from);
        return p.approximate() ? messages.text("report.about", all) : all;
    }

    private @Nullable String count(String key, @Nullable Integer number) {
        return number == null ? null : messages.text(key, number);
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(messages.language().locale()).format(value);
    }

    /// To a hundredth of a degree, about a kilometre.
    String coordinates(GeoPoint point) {
        Locale locale = messages.language().locale();
        String latitude = String.format(locale, "%.2f", Math.abs(point.latitude()));
        String longitude = String.format(locale, "%.2f", Math.abs(point.longitude()));
        return Stream.of(
                        messages.text(point.latitude() < 0 ? "report.south" : "report.north", latitude),
                        messages.text(point.longitude() < 0 ? "report.west" : "report.east", longitude))
                .collect(Collectors.joining(messages.text("report.coordinate-separator")));
    }

    /// The name of a language by its tag.
    String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(messages.language().locale());
    }

    /// The name of a field that a citation states; users' own words are given back as they are.
    String field(String field) {
        return switch (field) {
            case "title", "titles" -> messages.text("report.title");
            case "date" -> messages.text("report.date");
            case "parties" -> messages.text("report.parties");
            case "participants" -> messages.text("report.participants");
            case "themes" -> messages.text("report.themes");
            case "status" -> messages.text("report.status");
            case "summary" -> messages.text("report.summary");
            case "relations" -> messages.text("report.relations");
            default -> field;
        };
    }

    /// The names of the cities of a record, in its own order.
    String cities(LibraryRecord record) {
        return record.parties().stream()
                .map(involvement -> involvement.party())
                .filter(index.citiesOf(record)::contains)
                .distinct()
                .flatMap(id -> index.place(id).stream())
                .map(place -> name(place).text())
                .collect(joined());
    }

    Optional<Source> source(Id id) {
        return index.source(id);
    }

    List<Phrase> summary(LibraryRecord record) {
        return record.summary().isEmpty()
                ? List.of()
                : Phrase.main(record.summary(), messages.language()).paragraphs();
    }
}
