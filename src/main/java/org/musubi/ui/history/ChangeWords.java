package org.musubi.ui.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.Figure;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.Names;
import org.musubi.model.Participants;
import org.musubi.model.Party;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.query.LibraryIndex;
import org.musubi.service.EntryDiff;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;

/// What changed from one version of an entry to the next, in words: "Date: May 1997 → 12 May 1997".
///
/// @param index names what an entry refers to
record ChangeWords(LibraryIndex index, Messages messages) {
    /// Longer texts are cut.
    private static final int LONGEST = 120;

    /// Fields whose texts are words of a vocabulary.
    private static final Set<String> TERMS = Set.of("type", "role", "themes");

    /// A line for each field that differs.
    List<String> lines(Entry before, Entry after) {
        return before.equals(after)
                ? List.of()
                : new EntryDiff(before, after)
                        .fields().stream().flatMap(this::lines).toList();
    }

    private Stream<String> lines(EntryDiff.Field field) {
        String label = messages.text("history.field." + field.name());
        if (field.before() instanceof Names before && field.after() instanceof Names after) {
            return names(label, before, after);
        }
        if (field.before() instanceof List<?> before && field.after() instanceof List<?> after) {
            return Stream.of(list(label, field.name(), before, after));
        }
        return Stream.of(one(label, word(field.name(), field.before()), word(field.name(), field.after())));
    }

    private Stream<String> names(String label, Names before, Names after) {
        Set<String> languages = new LinkedHashSet<>(after.byLanguage().keySet());
        languages.addAll(before.byLanguage().keySet());
        return languages.stream()
                .filter(tag -> !before.exactly(tag).equals(after.exactly(tag)))
                .map(tag -> one(
                        messages.text("history.in-language", label, language(tag)),
                        before.exactly(tag).map(ChangeWords::cut).orElse(null),
                        after.exactly(tag).map(ChangeWords::cut).orElse(null)));
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(messages.language().locale());
    }

    private String one(String label, @Nullable String before, @Nullable String after) {
        String nothing = messages.text("history.nothing");
        return messages.text(
                "history.changed", label, before == null ? nothing : before, after == null ? nothing : after);
    }

    private String list(String label, String field, List<?> before, List<?> after) {
        List<?> gone = without(before, after);
        List<?> come = without(after, before);
        if (gone.isEmpty() && come.isEmpty()) {
            return messages.text("history.reordered", label);
        }
        var parts = new ArrayList<String>();
        if (!come.isEmpty()) {
            parts.add(messages.text("history.added", words(field, come)));
        }
        if (!gone.isEmpty()) {
            parts.add(messages.text("history.removed", words(field, gone)));
        }
        return messages.text("history.list", label, String.join(messages.text("history.and"), parts));
    }

    /// What the one list has that the other has not, or not as often.
    private static List<?> without(List<?> list, List<?> others) {
        var left = new ArrayList<Object>(list);
        others.forEach(left::remove);
        return left;
    }

    private String words(String field, Collection<?> values) {
        return values.stream()
                .map(value -> String.valueOf(word(field, value)))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    private @Nullable String word(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Edtf date -> RecordDates.of(date, messages);
            case RecordKind kind -> messages.of(kind);
            case PlaceKind kind -> messages.of(kind);
            case Status status -> messages.of(status);
            case Boolean flag -> messages.text(flag ? "history.yes" : "history.no");
            case Id id -> name(id);
            case Involvement part -> part(part);
            case Relation relation ->
                messages.text("history.pair", messages.of(relation.type()), name(relation.record()));
            case Citation citation -> citation(citation);
            case Attachment attachment -> attachment.name();
            case Participants participants -> participants(participants);
            case Figure figure -> messages.text("history.pair", figure.what(), figure.value());
            case Population population -> messages.text("detail.number", population.value());
            case GeoPoint at -> "%.4f, %.4f".formatted(at.latitude(), at.longitude());
            case String text -> text(field, text);
            default -> cut(value.toString());
        };
    }

    private String text(String field, String text) {
        return field.equals("country")
                ? messages.country(text)
                : TERMS.contains(field) ? messages.term(text) : cut(text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }

    private String part(Involvement part) {
        String role = messages.of(part.role());
        return messages.text(
                "history.part",
                name(part.party()),
                part.date() == null
                        ? role
                        : messages.text("history.pair", role, RecordDates.of(part.date(), messages)));
    }

    private String citation(Citation citation) {
        String source = name(citation.source());
        return citation.locator() == null ? source : messages.text("history.part", source, cut(citation.locator()));
    }

    private String participants(Participants numbers) {
        var parts = new ArrayList<String>();
        add(parts, "detail.participants.persons", numbers.persons());
        add(parts, "detail.participants.cities", numbers.cities());
        add(parts, "detail.participants.countries", numbers.countries());
        String all = String.join(messages.text("list.separator"), parts);
        return numbers.approximate() ? messages.text("detail.participants.about", all) : all;
    }

    private void add(List<String> parts, String key, @Nullable Integer number) {
        if (number != null) {
            parts.add(messages.text(key, number));
        }
    }

    /// What an entry is called; of one that is no longer there, that it is gone.
    String name(Id id) {
        String language = messages.language().tag();
        return index.party(id)
                .map(Party.class::cast)
                .map(party -> party.name(language))
                .or(() -> index.record(id).map(record -> record.title(language)))
                .or(() -> index.source(id).map(Source::title))
                .orElseGet(() -> messages.text("history.gone"));
    }
}
