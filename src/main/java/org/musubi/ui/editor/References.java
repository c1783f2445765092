package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Source;

/// Finds what the named fields of one form refer to, and makes what is new. The same new name in two rows is one new
/// party; two people of one name are told apart by office and affiliation, if both rows give any.
public final class References {
    private final FieldReader fields;
    private final Known known;
    private final Supplier<Id> ids;
    private final Map<String, Party> newParties = new LinkedHashMap<>();
    private final Map<String, Source> newSources = new HashMap<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /// @param ids gives new ids
    public References(FieldReader fields, Known known, Supplier<Id> ids) {
        this.fields = fields;
        this.known = known;
        this.ids = ids;
    }

    /// The parties to be made, in the order of the form.
    public List<Party> parties() {
        return List.copyOf(parties);
    }

    /// The sources to be made, in the order of the form.
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /// The party that a field names; null if it names none, or none that is known.
    ///
    /// @param field with what it refers to under `field.ref`
    public @Nullable Party party(String field) {
        String name = fields.text(field);
        Reference reference = Reference.of(fields.text(field + ".ref")).orElse(null);
        return switch (reference) {
            case Reference.Existing(Id id) -> {
                Optional<Party> party = known.party(id);
                if (party.isEmpty()) {
                    fields.problem(field, "editor.problem.party.gone");
                }
                yield party.orElse(null);
            }
            case Reference.OfGazetteer(String key) -> ofGazetteer(field, key);
            case Reference.New(Reference.Sort sort)
            when name != null && sort != Reference.Sort.SOURCE ->
                sort == Reference.Sort.PERSON
                        ? person(field, name)
                        : added(sort.code() + fold(name), () -> make(field, sort, name));
            case Reference.New _ -> null;
            case null -> name == null ? null : named(field, name);
        };
    }

    private @Nullable Party named(String field, String name) {
        List<Party> found = known.named(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        fields.problem(field, found.isEmpty() ? "editor.problem.party.unknown" : "editor.problem.party.several", name);
        return null;
    }

    private @Nullable Party ofGazetteer(String field, String key) {
        Place place = known.gazetteer(key).orElse(null);
        if (place == null) {
            fields.problem(field, "editor.problem.party.gone");
            return null;
        }
        if (known.party(place.id()).isPresent()) {
            return place;
        }
        return added(Reference.GAZETTEER + key, () -> place);
    }

    private Party person(String field, String name) {
        String key = Reference.Sort.PERSON.code() + fold(name) + "\n";
        String details = Stream.of(".office", ".affiliation", ".affiliation.ref")
                .map(end -> fields.text(field + end))
                .map(text -> text == null ? "" : fold(text))
                .collect(Collectors.joining("\n"));
        if (details.isBlank()) {
            Optional<Party> before = newParties.entrySet().stream()
                    .filter(made -> made.getKey().startsWith(key))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (before.isPresent()) {
                return before.get();
            }
        }
        return added(key + details, () -> make(field, Reference.Sort.PERSON, name));
    }

    /// Not `computeIfAbsent`: making a person may make an affiliation.
    private Party added(String what, Supplier<Party> making) {
        Party before = newParties.get(what);
        if (before != null) {
            return before;
        }
        Party made = making.get();
        newParties.put(what, made);
        parties.add(made);
        return made;
    }

    private Party make(String field, Reference.Sort sort, String name) {
        Names names = Names.of(Scripts.languageOf(name), name);
        Id id = ids.get();
        return switch (sort) {
            case PLACE -> new Place(id, PlaceKind.CITY, names, List.of(), null, null, null, null, null, null, null);
            case ORGANISATION -> new Organisation(id, names, List.of(), null, null, null, null, null, List.of());
            case PERSON -> {
                Party affiliation = party(field + ".affiliation");
                yield new Person(
                        id, name, fields.text(field + ".office"), affiliation == null ? null : affiliation.id());
            }
            case SOURCE -> throw new IllegalArgumentException("a source is no party");
        };
    }

    /// The source that a field names; null if it names none, or none that is known.
    ///
    /// @param field with what it refers to under `field.ref`, and of a new source `field.publisher`,
    ///     `field.date` and `field.url`
    public @Nullable Source source(String field) {
        String title = fields.text(field);
        Reference reference = Reference.of(fields.text(field + ".ref")).orElse(null);
        return switch (reference) {
            case Reference.Existing(Id id) -> {
                Optional<Source> source = known.source(id);
                if (source.isEmpty()) {
                    fields.problem(field, "editor.problem.source.gone");
                }
                yield source.orElse(null);
            }
            case Reference.New(Reference.Sort sort)
            when title != null && sort == Reference.Sort.SOURCE -> {
                Source made = newSources.get(fold(title));
                yield made != null ? made : makeSource(field, title);
            }
            case null, default -> title == null ? null : titled(field, title);
        };
    }

    private @Nullable Source titled(String field, String title) {
        List<Source> found = known.titled(title);
        if (found.size() == 1) {
            return found.getFirst();
        }
        fields.problem(
                field, found.isEmpty() ? "editor.problem.source.unknown" : "editor.problem.source.several", title);
        return null;
    }

    private Source makeSource(String field, String title) {
        var date = fields.date(field + ".date");
        var source = new Source(
                ids.get(),
                title,
                fields.text(field + ".publisher"),
                date == null ? null : date.date(),
                null,
                fields.text(field + ".url"),
                null);
        newSources.put(fold(title), source);
        sources.add(source);
        return source;
    }

    private static String fold(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
