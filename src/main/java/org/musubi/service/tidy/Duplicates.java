package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.task.Progress;

/// Finds entries that may stand for the same thing. It proposes; a person decides.
public final class Duplicates {
    /// With how many neighbours an entry is compared under one key.
    private static final int NEIGHBOURS = 24;

    private static final int REPORT_EVERY = 512;

    private final Set<Pair> apart;
    private final Progress progress;
    private final long total;
    private long done;
    private final List<Group> groups = new ArrayList<>();

    /// Two entries, in the order of their ids.
    public record Pair(Id one, Id other) {
        /// @throws IllegalArgumentException if they are in the other order, or the same
        public Pair {
            if (one.compareTo(other) >= 0) {
                throw new IllegalArgumentException("no pair: " + one + ", " + other);
            }
        }

        /// Two different entries in any order.
        public static Pair of(Id one, Id other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// Entries of one type that may be the same.
    ///
    /// @param ids two or more, in the library's order
    /// @param likeness the weakest that holds the group together, with the reasons of all
    public record Group(List<Id> ids, Likeness likeness) {
        public Group {
            ids = List.copyOf(ids);
        }

        /// Every two of them.
        public List<Pair> pairs() {
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    pairs.add(Pair.of(ids.get(i), ids.get(j)));
                }
            }
            return pairs;
        }
    }

    private Duplicates(Set<Pair> apart, Progress progress, long total) {
        this.apart = apart;
        this.progress = progress;
        this.total = total;
    }

    /// Looks through a library.
    ///
    /// @param apart pairs that are known to be different: they never share a group
    /// @return places first, then organisations, people, records and sources; in each, the likeliest first
    /// @throws java.util.concurrent.CancellationException if it has been cancelled
    public static List<Group> in(LibraryContent content, Set<Pair> apart, Progress progress) {
        int size = content.places().size()
                + content.organisations().size()
                + content.people().size()
                + content.records().size()
                + content.sources().size();
        var search = new Duplicates(apart, progress, 2L * size);
        search.look(content.places(), new PlaceMatcher());
        search.look(content.organisations(), new OrganisationMatcher(content.places()));
        search.look(content.people(), new PersonMatcher());
        search.look(content.records(), new RecordMatcher(content.places()));
        search.look(content.sources(), new SourceMatcher());
        return List.copyOf(search.groups);
    }

    private <T extends Entry> void look(List<T> entries, Matcher<T> matcher) {
        Map<String, List<T>> byKey = new LinkedHashMap<>();
        for (T entry : entries) {
            matcher.keys(entry)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(entry));
            step();
        }
        Map<Pair, Likeness> alike = new LinkedHashMap<>();
        long filed = byKey.size();
        long before = done;
        long compared = 0;
        for (List<T> same : byKey.values()) {
            compare(same, matcher, alike);
            // As many steps as there are entries, however many keys they have.
            long reached = before + entries.size() * ++compared / filed;
            while (done < reached) {
                step();
            }
        }
        groups.addAll(group(entries, alike));
    }

    private <T extends Entry> void compare(List<T> same, Matcher<T> matcher, Map<Pair, Likeness> alike) {
        if (same.size() < 2) {
            return;
        }
        if (same.size() > NEIGHBOURS) {
            same.sort(matcher.order());
        }
        for (int i = 0; i < same.size(); i++) {
            progress.check();
            for (int j = i + 1; j < Math.min(same.size(), i + 1 + NEIGHBOURS); j++) {
                if (same.get(i).id().equals(same.get(j).id())) {
                    continue;
                }
                Pair pair = Pair.of(same.get(i).id(), same.get(j).id());
                if (!alike.containsKey(pair) && !apart.contains(pair)) {
                    Likeness likeness = matcher.compare(same.get(i), same.get(j));
                    if (likeness != null) {
                        alike.put(pair, likeness);
                    }
                }
            }
        }
    }

    /// Joins pairs, the likeliest first, unless that would bring together what is known to be apart.
    private List<Group> group(List<? extends Entry> entries, Map<Pair, Likeness> alike) {
        Map<Id, Growing> byEntry = new HashMap<>();
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Pair, Likeness> e) -> -e.getValue().percent())
                        .thenComparing(e -> e.getKey().one())
                        .thenComparing(e -> e.getKey().other()))
                .forEach(e -> {
                    Growing one = byEntry.computeIfAbsent(e.getKey().one(), Growing::new);
                    Growing other = byEntry.computeIfAbsent(e.getKey().other(), Growing::new);
                    if (one == other) {
                        one.add(e.getValue());
                    } else if (mayJoin(one, other)) {
                        one.join(other, e.getValue());
                        other.members.forEach(id -> byEntry.put(id, one));
                    }
                });
        Map<Id, Integer> order = new HashMap<>();
        entries.forEach(e -> order.put(e.id(), order.size()));
        return byEntry.values().stream()
                .distinct()
                .filter(g -> g.members.size() > 1)
                .map(g -> g.finish(Comparator.comparingInt(id -> order.getOrDefault(id, 0))))
                .sorted(Comparator.comparingInt((Group g) -> -g.likeness().percent())
                        .thenComparing(g -> order.getOrDefault(g.ids().getFirst(), 0)))
                .toList();
    }

    private boolean mayJoin(Growing one, Growing other) {
        return one.members.stream().noneMatch(a -> other.members.stream().anyMatch(b -> apart.contains(Pair.of(a, b))));
    }

    private void step() {
        if (++done % REPORT_EVERY == 0) {
            progress.check();
            progress.report(done, total);
        }
    }
}
