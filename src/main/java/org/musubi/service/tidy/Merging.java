package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// Makes one entry of several, the references not yet put right.
final class Merging {
    private final List<Entry> entries;
    private final Chosen chosen;
    private final Collection<Merge.Dropped> dropped;

    /// @param entries the survivor first
    /// @param dropped gets the values that are kept nowhere
    Merging(List<Entry> entries, Chosen chosen, Collection<Merge.Dropped> dropped) {
        this.entries = entries;
        this.chosen = chosen;
        this.dropped = dropped;
    }

    Entry entry() {
        Id id = entries.getFirst().id();
        return switch (entries.getFirst()) {
            case Place _ -> place(id);
            case Organisation _ -> organisation(id);
            case Person _ -> person(id);
            case LibraryRecord _ -> record(id);
            case Source _ -> source(id);
        };
    }

    private Place place(Id id) {
        Names names = chosen.names("names");
        drop(field -> !field.startsWith("names."));
        return new Place(
                id,
                chosen.needed("kind", PlaceKind.class),
                names,
                aliases(names, null, each(Place.class, p -> p.aliases().stream())),
                chosen.get("country", String.class),
                chosen.get("admin1", String.class),
                chosen.get("location", GeoPoint.class),
                chosen.get("geonames", Long.class),
                chosen.get("wikidata", String.class),
                chosen.get("lgcode", String.class),
                chosen.get("population", Population.class));
    }

    private Organisation organisation(Id id) {
        Names names = chosen.names("names");
        String acronym = chosen.get("acronym", String.class);
        drop(field -> !field.startsWith("names.") && !field.equals("acronym"));
        return new Organisation(
                id,
                names,
                aliases(names, acronym, each(Organisation.class, o -> o.aliases().stream())),
                chosen.get("type", String.class),
                acronym,
                chosen.get("seat", Id.class),
                chosen.get("parent", Id.class),
                chosen.get("founded", Edtf.class),
                each(Organisation.class, o -> o.figures().stream()));
    }

    /// All names that the result does not show as such: aliases first, then what names and acronyms there
    /// were besides.
    private List<String> aliases(Names names, @Nullable String acronym, List<String> before) {
        Set<String> aliases = new LinkedHashSet<>(before);
        chosen.fields().stream()
                .filter(f -> f.name().startsWith("names.") || f.name().equals("acronym"))
                .flatMap(f -> f.values().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(aliases::add);
        names.byLanguage().values().forEach(aliases::remove);
        if (acronym != null) {
            aliases.remove(acronym);
        }
        return List.copyOf(aliases);
    }

    private Person person(Id id) {
        drop(_ -> true);
        return new Person(
                id,
                chosen.get("name", String.class),
                chosen.get("role", String.class),
                chosen.get("affiliation", Id.class));
    }

    private Source source(Id id) {
        drop(_ -> true);
        return new Source(
                id,
                chosen.needed("title", String.class),
                chosen.get("publisher", String.class),
                chosen.get("date", Edtf.class),
                chosen.get("language", String.class),
                chosen.get("url", String.class),
                chosen.get("file", String.class),
                each(Source.class, s -> s.attachments().stream()));
    }

    private LibraryRecord record(Id id) {
        RecordDate date = chosen.get("date", RecordDate.class);
        return new LibraryRecord(
                id,
                chosen.needed("kind", RecordKind.class),
                chosen.needed("type", String.class),
                chosen.names("titles"),
                date == null ? null : date.date(),
                date == null ? null : date.text(),
                date != null && date.fiscalYear(),
                each(LibraryRecord.class, r -> r.parties().stream()),
                chosen.get("participants", Participants.class),
                each(LibraryRecord.class, r -> r.themes().stream()),
                chosen.get("status", Status.class),
                summary(),
                each(LibraryRecord.class, r -> r.relations().stream()),
                citations(),
                each(LibraryRecord.class, r -> r.attachments().stream()));
    }

    /// The chosen words first, then those of the others: nobody writes them a second time.
    private Names summary() {
        var byLanguage = new LinkedHashMap<>(chosen.names("summary").byLanguage());
        byLanguage.replaceAll((language, text) -> {
            var all = new LinkedHashSet<String>();
            all.add(text);
            entries.forEach(e -> ((LibraryRecord) e)
                    .summary()
                    .exactly(language)
                    .filter(s -> !text.contains(s))
                    .ifPresent(all::add));
            return String.join("\n\n", all);
        });
        return new Names(byLanguage);
    }

    /// The citations of all records, each with what its source states where that is not what is shown.
    private List<Citation> citations() {
        var citations = new LinkedHashSet<Citation>();
        for (int i = 0; i < entries.size(); i++) {
            var record = (LibraryRecord) entries.get(i);
            List<Citation> own = new ArrayList<>(record.citations());
            for (Merge.Dropped value : chosen.dropped(i)) {
                if (!value.field().startsWith("summary.") && !StatedValues.keep(value, record, own)) {
                    dropped.add(value);
                }
            }
            citations.addAll(own);
        }
        return List.copyOf(citations);
    }

    private void drop(Predicate<String> field) {
        for (int i = 0; i < entries.size(); i++) {
            chosen.dropped(i).stream().filter(d -> field.test(d.field())).forEach(dropped::add);
        }
    }

    private <E extends Entry, T> List<T> each(Class<E> type, Function<E, Stream<T>> parts) {
        return entries.stream().map(type::cast).flatMap(parts).distinct().toList();
    }
}
