package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Organisation;

/// Cities and organisations that take part in some records, and who is tied to whom by them: in numbers only, so that
/// hundreds of thousands can be looked through. The nodes are 0, 1, 2…, those with most records first; ties likewise,
/// the strongest first. Immutable.
public final class Network {
    private final Id[] parties;
    private final BitSet cities;
    private final int[] records;
    private final int[] firsts;
    private final int[] seconds;
    private final int[] strengths;
    private int @Nullable [] ends;
    private int @Nullable [] neighbours;

    /// @param cities the nodes that are cities
    Network(Id[] parties, BitSet cities, int[] records, int[] firsts, int[] seconds, int[] strengths) {
        this.parties = parties;
        this.cities = cities;
        this.records = records;
        this.firsts = firsts;
        this.seconds = seconds;
        this.strengths = strengths;
    }

    /// How many nodes there are.
    public int size() {
        return parties.length;
    }

    public Id party(int node) {
        return parties[node];
    }

    /// Whether the node is a city; else it is an organisation.
    public boolean isCity(int node) {
        return cities.get(node);
    }

    /// How many of the records the party takes part in.
    public int records(int node) {
        return records[node];
    }

    /// How many ties there are.
    public int ties() {
        return firsts.length;
    }

    /// One end of a tie, that with more records.
    public int first(int tie) {
        return firsts[tie];
    }

    /// The other end.
    public int second(int tie) {
        return seconds[tie];
    }

    /// How many of the records both ends take part in; 0 if all that ties them is that an organisation has its seat
    /// in a city.
    public int strength(int tie) {
        return strengths[tie];
    }

    /// The nodes within some steps of another, which is one of them.
    public BitSet around(int node, int steps) {
        index();
        var found = new BitSet();
        found.set(node);
        BitSet border = found;
        for (int step = 0; step < steps; step++) {
            var next = new BitSet();
            border.stream().forEach(at -> eachNeighbour(at, next::set));
            next.andNot(found);
            found.or(next);
            border = next;
        }
        return found;
    }

    private void eachNeighbour(int node, IntConsumer told) {
        int[] until = ends;
        int[] others = neighbours;
        if (until == null || others == null) {
            throw new IllegalStateException("not indexed");
        }
        for (int i = node == 0 ? 0 : until[node - 1]; i < until[node]; i++) {
            told.accept(others[i]);
        }
    }

    /// Lists the neighbours of each node one behind the other, when first asked for.
    private synchronized void index() {
        if (ends != null) {
            return;
        }
        var counts = new int[size()];
        for (int tie = 0; tie < firsts.length; tie++) {
            counts[firsts[tie]]++;
            counts[seconds[tie]]++;
        }
        Arrays.parallelPrefix(counts, Integer::sum);
        var at = new int[size()];
        System.arraycopy(counts, 0, at, Math.min(1, size()), Math.max(0, size() - 1));
        var list = new int[2 * firsts.length];
        for (int tie = 0; tie < firsts.length; tie++) {
            list[at[firsts[tie]]++] = seconds[tie];
            list[at[seconds[tie]]++] = firsts[tie];
        }
        neighbours = list;
        ends = counts;
    }

    /// The part of it that has only some of the nodes, which get new numbers.
    public Network keep(BitSet nodes) {
        int[] kept = nodes.stream().filter(node -> node < size()).toArray();
        var numbers = new int[size()];
        Arrays.fill(numbers, -1);
        var newParties = new Id[kept.length];
        var newRecords = new int[kept.length];
        var newCities = new BitSet();
        for (int i = 0; i < kept.length; i++) {
            numbers[kept[i]] = i;
            newParties[i] = parties[kept[i]];
            newRecords[i] = records[kept[i]];
            newCities.set(i, cities.get(kept[i]));
        }
        int[] ties = IntStream.range(0, firsts.length)
                .filter(tie -> numbers[firsts[tie]] >= 0 && numbers[seconds[tie]] >= 0)
                .toArray();
        return new Network(
                newParties,
                newCities,
                newRecords,
                Arrays.stream(ties).map(tie -> numbers[firsts[tie]]).toArray(),
                Arrays.stream(ties).map(tie -> numbers[seconds[tie]]).toArray(),
                Arrays.stream(ties).map(tie -> strengths[tie]).toArray());
    }

    /// Counts who takes part in what, together with whom.
    static Network of(LibraryIndex index, Columns columns, BitSet rows, boolean organisations) {
        var counting = new Counting(index, columns, organisations);
        columns.involved().each(rows, counting::involved);
        return counting.network();
    }

    /// Counts in the making. The numbers of parties are those of the columns.
    private static final class Counting {
        private static final byte UNKNOWN = 0;
        private static final byte CITY = 1;
        private static final byte ORGANISATION = 2;
        private static final byte OTHER = 3;

        private final LibraryIndex index;
        private final Dictionary<Id> parties;
        private final boolean organisations;
        private final byte[] sorts;
        private final int[] records;
        private final PairCounts pairs = new PairCounts();
        private int[] together = new int[16];
        private int size;
        private int row = -1;

        Counting(LibraryIndex index, Columns columns, boolean organisations) {
            this.index = index;
            this.organisations = organisations;
            parties = columns.parties();
            sorts = new byte[parties.size()];
            records = new int[parties.size()];
        }

        void involved(int at, int involvement) {
            if (at != row) {
                count();
                row = at;
            }
            int party = Columns.partyOf(involvement);
            if (isNode(party) && !isThere(party)) {
                if (size == together.length) {
                    together = Arrays.copyOf(together, 2 * size);
                }
                together[size++] = party;
            }
        }

        private boolean isThere(int party) {
            for (int i = 0; i < size; i++) {
                if (together[i] == party) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNode(int party) {
            if (sorts[party] == UNKNOWN) {
                sorts[party] = sort(parties.value(party));
            }
            return sorts[party] == CITY || organisations && sorts[party] == ORGANISATION;
        }

        private byte sort(Id party) {
            if (index.isCity(party)) {
                return CITY;
            }
            return index.organisation(party) == null ? OTHER : ORGANISATION;
        }

        private void count() {
            for (int i = 0; i < size; i++) {
                records[together[i]]++;
                for (int j = 0; j < i; j++) {
                    pairs.add(Math.min(together[i], together[j]), Math.max(together[i], together[j]), 1);
                }
            }
            size = 0;
        }

        Network network() {
            count();
            int[] order = order();
            var numbers = new int[records.length];
            var ids = new Id[order.length];
            var counts = new int[order.length];
            var cities = new BitSet();
            for (int node = 0; node < order.length; node++) {
                numbers[order[node]] = node;
                ids[node] = parties.value(order[node]);
                counts[node] = records[order[node]];
                cities.set(node, sorts[order[node]] == CITY);
            }
            if (organisations) {
                seats(order);
            }
            return withTies(ids, cities, counts, numbers);
        }

        /// The parties that take part, those with most records first, then as they came.
        private int[] order() {
            var keys = new long[records.length];
            int found = 0;
            for (int party = 0; party < records.length; party++) {
                if (records[party] > 0) {
                    keys[found++] = (long) -records[party] << Integer.SIZE | party;
                }
            }
            Arrays.sort(keys, 0, found);
            return Arrays.stream(keys, 0, found).mapToInt(key -> (int) key).toArray();
        }

        private void seats(int[] order) {
            for (int party : order) {
                Organisation organisation = index.organisation(parties.value(party));
                Id seat = organisation == null ? null : organisation.seat();
                int city = seat == null ? -1 : parties.number(seat);
                if (city >= 0 && records[city] > 0 && sorts[city] == CITY) {
                    pairs.add(Math.min(party, city), Math.max(party, city), 0);
                }
            }
        }

        private Network withTies(Id[] ids, BitSet cities, int[] counts, int[] numbers) {
            long[] found = pairs.strongestFirst();
            var firsts = new int[found.length];
            var seconds = new int[found.length];
            var strengths = new int[found.length];
            for (int i = 0; i < found.length; i++) {
                int one = numbers[PairCounts.first(found[i])];
                int other = numbers[PairCounts.second(found[i])];
                firsts[i] = Math.min(one, other);
                seconds[i] = Math.max(one, other);
                strengths[i] = pairs.of(found[i]);
            }
            return new Network(ids, cities, counts, firsts, seconds, strengths);
        }
    }
}
