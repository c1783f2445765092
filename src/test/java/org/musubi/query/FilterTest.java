package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.model.Status;

/// A filter leaves the records that meet each of its conditions, whatever their order in the index, and
/// facets count what every choice would leave.
class FilterTest {
    @Property(tries = 300)
    void aFilterLeavesTheRecordsThatMeetEveryCondition(@ForAll long seed) {
        var random = new Random(seed);
        var library = new RandomLibrary(random);
        LibraryIndex index = LibraryIndex.of(library.content(RandomLibrary.ALL));
        for (int commit = 0; commit < 4; commit++) {
            LibraryContent content = library.content(RandomLibrary.ALL);
            var naive = new Naive(content);
            for (int i = 0; i < 12; i++) {
                Filter filter = RandomFilter.of(random);

                assertThat(index.select(filter))
                        .describedAs("%s", filter)
                        .containsExactlyElementsOf(content.records().stream()
                                .filter(naive.meets(filter))
                                .sorted(LibraryIndex.BY_DATE)
                                .toList());
            }
            Set<Id> changed = library.commit();
            index = index.with(changed, library.content(changed));
        }
    }

    @Property(tries = 100)
    void aFacetCountsWhatEachValueWouldLeaveUnderTheOtherConditions(@ForAll long seed) {
        var random = new Random(seed);
        var library = new RandomLibrary(random);
        LibraryContent content = library.content(RandomLibrary.ALL);
        LibraryIndex index = LibraryIndex.of(content);
        Filter filter = RandomFilter.of(random);

        Facets facets = index.facets(filter);

        for (Dimension<?> dimension : Dimension.ALL) {
            assertThat(facets.of(dimension))
                    .describedAs("%s under %s", dimension, filter)
                    .isEqualTo(counts(new Naive(content), content, filter, dimension));
        }
    }

    /// For each value there is, the records that are left with it as the only one wanted.
    private static <T> Map<T, Integer> counts(
            Naive naive, LibraryContent content, Filter filter, Dimension<T> dimension) {
        Set<T> values = content.records().stream()
                .flatMap(record -> naive.values(record, dimension).stream())
                .collect(Collectors.toSet());
        var counts = new HashMap<T, Integer>();
        for (T value : values) {
            int count = (int) content.records().stream()
                    .filter(naive.meets(filter.with(dimension, Set.of(value))))
                    .count();
            if (count > 0) {
                counts.put(value, count);
            }
        }
        return counts;
    }

    @Test
    void aConditionThatAsksForNothingLeavesTheFilterEmpty() {
        assertThat(Filter.ALL.withThemes(Set.of()).certain(true).isEmpty()).isTrue();
        assertThat(Filter.ALL.undated(true).isEmpty()).isFalse();
        assertThat(Filter.ALL.with(Dimension.STATUS, Set.of(Status.values()[0])).isEmpty())
                .isFalse();
    }

    /// What the conditions mean, looked up record by record in the content itself.
    private record Naive(LibraryContent content) {
        Predicate<LibraryRecord> meets(Filter filter) {
            return record -> inPeriod(record, filter)
                    && Dimension.ALL.stream().allMatch(dimension -> has(record, filter, dimension))
                    && involves(record, filter.wanted(Dimension.PARTY), filter.wanted(Dimension.ROLE))
                    && (filter.text() == null || isFound(record, filter.text().found()))
                    && (filter.area() == null
                            || cities(record).stream()
                                    .map(Place::location)
                                    .filter(Objects::nonNull)
                                    .anyMatch(filter.area()::contains))
                    && (filter.cities() == null || isOf(record, filter.cities()))
                    && !(filter.undated() && record.date() != null)
                    && !(filter.withoutSource() && !record.citations().isEmpty());
        }

        private static boolean inPeriod(LibraryRecord record, Filter filter) {
            Period period = filter.period();
            return period == null
                    || (filter.certain() ? period.certainlyOverlaps(record.date()) : period.overlaps(record.date()));
        }

        private boolean has(LibraryRecord record, Filter filter, Dimension<?> dimension) {
            Set<?> wanted = filter.wanted(dimension);
            return dimension == Dimension.PARTY
                    || dimension == Dimension.ROLE
                    || wanted.isEmpty()
                    || values(record, dimension).stream().anyMatch(wanted::contains);
        }

        private static boolean involves(LibraryRecord record, Set<Id> parties, Set<Role> roles) {
            return parties.isEmpty() && roles.isEmpty()
                    || record.parties().stream()
                            .anyMatch(p -> (parties.isEmpty() || parties.contains(p.party()))
                                    && (roles.isEmpty() || roles.contains(p.role())));
        }

        private static boolean isFound(LibraryRecord record, Set<Id> found) {
            return found.contains(record.id()) || record.parties().stream().anyMatch(p -> found.contains(p.party()));
        }

        private boolean isOf(LibraryRecord record, PickedCities picked) {
            Set<Id> cities = cities(record).stream().map(Place::id).collect(Collectors.toSet());
            return switch (picked.mode()) {
                case ANY -> cities.stream().anyMatch(picked.cities()::contains);
                case ALL -> cities.containsAll(picked.cities());
                case BETWEEN -> cities.size() > 1 && picked.cities().containsAll(cities);
            };
        }

        private Set<Place> cities(LibraryRecord record) {
            return places(record.parties().stream().map(Involvement::party))
                    .filter(place -> place.kind().isCity())
                    .collect(Collectors.toSet());
        }

        private Stream<Place> places(Stream<Id> ids) {
            Set<Id> wanted = ids.collect(Collectors.toSet());
            return content.places().stream().filter(place -> wanted.contains(place.id()));
        }

        @SuppressWarnings("unchecked") // each dimension with the values that are its own
        <T> Set<T> values(LibraryRecord record, Dimension<T> dimension) {
            Map<Dimension<?>, Function<LibraryRecord, ?>> values = Map.of(
                    Dimension.KIND, r -> Set.of(r.kind()),
                    Dimension.TYPE, r -> Set.of(r.type()),
                    Dimension.THEME, r -> Set.copyOf(r.themes()),
                    Dimension.COUNTRY, this::countries,
                    Dimension.PARTY, r -> each(r, Involvement::party),
                    Dimension.ROLE, r -> each(r, Involvement::role),
                    Dimension.NETWORK, this::networks,
                    Dimension.STATUS, r -> r.status() == null ? Set.of() : Set.of(r.status()),
                    Dimension.SOURCE,
                            r -> r.citations().stream().map(Citation::source).collect(Collectors.toSet()));
            return (Set<T>) Objects.requireNonNull(values.get(dimension)).apply(record);
        }

        private static <T> Set<T> each(LibraryRecord record, Function<Involvement, T> part) {
            return record.parties().stream().map(part).collect(Collectors.toSet());
        }

        private Set<String> countries(LibraryRecord record) {
            var at = new ArrayList<Id>();
            for (Involvement involvement : record.parties()) {
                at.add(involvement.party());
                content.organisations().stream()
                        .filter(organisation -> organisation.id().equals(involvement.party()))
                        .map(Organisation::seat)
                        .filter(Objects::nonNull)
                        .forEach(at::add);
            }
            return places(at.stream())
                    .map(Place::country)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private Set<Id> networks(LibraryRecord record) {
            Set<Id> parties = each(record, Involvement::party);
            var networks = new HashSet<Id>();
            for (LibraryRecord membership : content.records()) {
                if (membership.kind() == RecordKind.MEMBERSHIP) {
                    Set<Id> those = in(membership, Role.NETWORK);
                    if (in(membership, Role.MEMBER).stream().anyMatch(parties::contains)) {
                        networks.addAll(those);
                    }
                    those.stream().filter(parties::contains).forEach(networks::add);
                }
            }
            return networks;
        }

        private static Set<Id> in(LibraryRecord record, Role role) {
            return record.parties().stream()
                    .filter(involvement -> involvement.role() == role)
                    .map(Involvement::party)
                    .collect(Collectors.toSet());
        }
    }
}
