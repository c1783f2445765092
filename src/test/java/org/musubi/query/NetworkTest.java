package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;

/// Counts of random libraries, compared with a look at each record.
class NetworkTest {
    private static final int SEEDS = 40;

    /// A library after some commits, as they come in use.
    private static LibraryIndex library(int seed) {
        var library = new RandomLibrary(new Random(seed));
        LibraryIndex index = LibraryIndex.of(library.content(RandomLibrary.ALL));
        for (int i = 0; i < 4; i++) {
            Set<Id> changed = library.commit();
            index = index.with(changed, library.content(changed));
        }
        return index;
    }

    private static boolean isNode(LibraryIndex index, Id party, boolean organisations) {
        return index.isCity(party) || organisations && index.organisation(party) != null;
    }

    private static List<Id> nodes(LibraryIndex index, LibraryRecord record, boolean organisations) {
        return record.parties().stream()
                .map(i -> i.party())
                .distinct()
                .filter(party -> isNode(index, party, organisations))
                .toList();
    }

    private static Map<Set<Id>, Integer> ties(Network network) {
        var ties = new HashMap<Set<Id>, Integer>();
        for (int tie = 0; tie < network.ties(); tie++) {
            ties.put(
                    Set.of(network.party(network.first(tie)), network.party(network.second(tie))),
                    network.strength(tie));
        }
        assertThat(ties).as("each pair once").hasSize(network.ties());
        return ties;
    }

    private static Map<Id, Integer> records(Network network) {
        var records = new HashMap<Id, Integer>();
        for (int node = 0; node < network.size(); node++) {
            records.put(network.party(node), network.records(node));
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsWhoTakesPartTogether(boolean organisations) {
        for (int seed = 0; seed < SEEDS; seed++) {
            LibraryIndex index = library(seed);
            RecordSet among = index.select(Filter.ALL.withoutSource(seed % 2 == 0));
            var records = new HashMap<Id, Integer>();
            var ties = new HashMap<Set<Id>, Integer>();
            for (LibraryRecord record : among) {
                List<Id> nodes = nodes(index, record, organisations);
                for (Id one : nodes) {
                    records.merge(one, 1, Integer::sum);
                    nodes.stream()
                            .filter(other -> one.compareTo(other) < 0)
                            .forEach(other -> ties.merge(Set.of(one, other), 1, Integer::sum));
                }
            }
            for (Organisation o : organisations ? index.organisations() : List.<Organisation>of()) {
                Id seat = o.seat();
                if (seat != null && index.isCity(seat) && records.containsKey(o.id()) && records.containsKey(seat)) {
                    ties.putIfAbsent(Set.of(o.id(), seat), 0);
                }
            }

            Network network = index.network(among, organisations);

            assertThat(records(network)).isEqualTo(records);
            assertThat(ties(network)).isEqualTo(ties);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void putsTheStrongestFirstAndKnowsCities(boolean organisations) {
        for (int seed = 0; seed < SEEDS; seed++) {
            LibraryIndex index = library(seed);
            Network network = index.network(index.records(), organisations);
            for (int node = 0; node < network.size(); node++) {
                assertThat(network.isCity(node)).isEqualTo(index.isCity(network.party(node)));
                assertThat(node == 0 || network.records(node - 1) >= network.records(node))
                        .isTrue();
            }
            for (int tie = 0; tie < network.ties(); tie++) {
                assertThat(network.first(tie)).isLessThan(network.second(tie));
                assertThat(tie == 0 || network.strength(tie - 1) >= network.strength(tie))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void findsWhoIsWithinSomeSteps(int steps) {
        for (int seed = 0; seed < SEEDS; seed++) {
            LibraryIndex index = library(seed);
            Network network = index.network(index.records(), true);
            Set<Set<Id>> ties = ties(network).keySet();
            for (int node = 0; node < network.size(); node++) {
                Set<Id> reached = new HashSet<>(Set.of(network.party(node)));
                for (int step = 0; step < steps; step++) {
                    var next = new ArrayList<Id>();
                    ties.stream()
                            .filter(tie -> tie.stream().anyMatch(reached::contains))
                            .forEach(next::addAll);
                    reached.addAll(next);
                }
                assertThat(network.around(node, steps).stream().mapToObj(network::party))
                        .containsExactlyInAnyOrderElementsOf(reached);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100})
    void keepsAPartWithTheTiesWithin(int most) {
        for (int seed = 0; seed < SEEDS; seed++) {
            LibraryIndex index = library(seed);
            Network whole = index.network(index.records(), true);
            var nodes = new BitSet();
            nodes.set(0, most);

            Network part = whole.keep(nodes);

            Map<Id, Integer> kept = records(part);
            assertThat(kept).hasSize(Math.min(most, whole.size()));
            assertThat(records(whole)).containsAllEntriesOf(kept);
            var within = new HashMap<>(ties(whole));
            within.keySet().removeIf(tie -> !kept.keySet().containsAll(tie));
            assertThat(ties(part)).isEqualTo(within);
        }
    }
}
