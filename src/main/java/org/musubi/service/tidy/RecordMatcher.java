package org.musubi.service.tidy;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.service.tidy.Likeness.Reason;

/// Records are the same if they are of one kind and nothing contradicts: their titles are the same, or
/// nearly, or, of one type, their days and cities are. What repeats itself (the fourth meeting, the fifth)
/// differs in a number, and what is linked to each other is not the same.
final class RecordMatcher implements Matcher<LibraryRecord> {
    private static final double SIMILAR = 0.7;

    private final Set<Id> cities = new HashSet<>();
    private final Map<Id, Traits> known = new HashMap<>();

    /// @param titles folded
    /// @param words by language, what the titles are compared by
    /// @param others parties that are not cities
    private record Traits(
            Set<String> titles, Map<String, TitleWords> words, Set<Id> cities, Set<Id> others, Set<Id> linked) {}

    /// @param places among them the cities
    RecordMatcher(List<Place> places) {
        places.stream().filter(p -> p.kind().isCity()).forEach(p -> cities.add(p.id()));
    }

    private Traits traits(LibraryRecord record) {
        Traits traits = known.get(record.id());
        if (traits == null) {
            var words = new HashMap<String, TitleWords>();
            record.titles().byLanguage().forEach((language, title) -> words.put(language, TitleWords.of(title)));
            Map<Boolean, Set<Id>> parties = record.parties().stream()
                    .map(Involvement::party)
                    .collect(Collectors.partitioningBy(cities::contains, Collectors.toCollection(TreeSet::new)));
            traits = new Traits(
                    words.values().stream()
                            .map(TitleWords::plain)
                            .filter(title -> !title.isEmpty())
                            .collect(Collectors.toSet()),
                    words,
                    parties.getOrDefault(true, Set.of()),
                    parties.getOrDefault(false, Set.of()),
                    record.relations().stream().map(r -> r.record()).collect(Collectors.toSet()));
            known.put(record.id(), traits);
        }
        return traits;
    }

    @Override
    public Collection<String> keys(LibraryRecord record) {
        Traits traits = traits(record);
        var keys = new LinkedHashSet<String>();
        traits.titles.forEach(title -> keys.add("t" + record.kind() + title));
        if (!traits.cities.isEmpty()) {
            keys.add("c" + record.kind() + traits.cities);
        }
        return keys;
    }

    @Override
    public Comparator<LibraryRecord> order() {
        return LibraryIndex.BY_DATE;
    }

    @Override
    public @Nullable Likeness compare(LibraryRecord one, LibraryRecord other) {
        Traits a = traits(one);
        Traits b = traits(other);
        if (one.kind() != other.kind()
                || a.linked.contains(other.id())
                || b.linked.contains(one.id())
                || contradict(one.date(), other.date())
                || foreign(a.cities, b.cities)
                || foreign(a.others, b.others)
                || numbersDiffer(a, b)) {
            return null;
        }
        return likeness(one, other, a, b);
    }

    private static @Nullable Likeness likeness(LibraryRecord one, LibraryRecord other, Traits a, Traits b) {
        boolean sameCities = !a.cities.isEmpty() && a.cities.equals(b.cities);
        Edtf date = one.date();
        boolean bothDated = date != null && other.date() != null;
        boolean sameDate = date != null && date.equals(other.date());
        Likeness likeness;
        if (!Collections.disjoint(a.titles, b.titles)) {
            likeness = Likeness.of(65, Reason.SAME_TITLE);
        } else if (bothDated && sameCities && similar(a, b)) {
            likeness = Likeness.of(50, Reason.SIMILAR_TITLE);
        } else if (date != null
                && sameDate
                && a.cities.size() > 1
                && sameCities
                && one.type().equals(other.type())
                && date.precision().compareTo(Edtf.Precision.DAY) >= 0
                && a.others.equals(b.others)) {
            likeness = Likeness.of(35, Reason.SAME_DATE);
        } else {
            return null;
        }
        if (bothDated) {
            likeness = sameDate ? likeness.and(Reason.SAME_DATE, 20) : likeness.and(Reason.OVERLAPPING_DATE, 10);
        }
        return sameCities ? likeness.and(Reason.SAME_CITIES, 10) : likeness;
    }

    /// Whether both are dated and cannot have begun together: a session on one day of a forum is not the
    /// forum.
    private static boolean contradict(@Nullable Edtf one, @Nullable Edtf other) {
        if (one == null || other == null) {
            return false;
        }
        if (!one.overlaps(other)) {
            return true;
        }
        return one.start() != null && other.start() != null && !one.start().overlaps(other.start());
    }

    private static boolean foreign(Set<Id> one, Set<Id> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static boolean numbersDiffer(Traits a, Traits b) {
        return a.words.entrySet().stream().anyMatch(e -> {
            TitleWords other = b.words.get(e.getKey());
            return other != null && !e.getValue().numbers().equals(other.numbers());
        });
    }

    private static boolean similar(Traits a, Traits b) {
        return a.words.entrySet().stream().anyMatch(e -> {
            TitleWords other = b.words.get(e.getKey());
            return other != null && e.getValue().likeness(other) >= SIMILAR;
        });
    }
}
