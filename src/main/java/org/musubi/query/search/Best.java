package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.LibraryRecord;

/// Keeps the best of many entries: what fits best, then what weighs most, then the newest.
final class Best {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::rank)
            .thenComparing(Comparator.comparingInt(Ranked::weight).reversed())
            .thenComparing((a, b) -> newestFirst(a.entry, b.entry))
            .thenComparing(ranked -> ranked.entry.id());

    private final int most;
    private final ToIntFunction<Entry> weigh;
    private final List<Ranked> best = new ArrayList<>();

    private record Ranked(Entry entry, int rank, int weight) {}

    /// @param most how many are kept
    Best(int most, ToIntFunction<Entry> weigh) {
        this.most = most;
        this.weigh = weigh;
    }

    /// @param rank the less, the better
    void offer(Entry entry, int rank) {
        if (most == 0 || best.size() == most && rank > best.getLast().rank) {
            return;
        }
        var ranked = new Ranked(entry, rank, weigh.applyAsInt(entry));
        int at = best.size();
        while (at > 0 && ORDER.compare(ranked, best.get(at - 1)) < 0) {
            at--;
        }
        if (at < most) {
            best.add(at, ranked);
            if (best.size() > most) {
                best.removeLast();
            }
        }
    }

    boolean isFull() {
        return best.size() == most;
    }

    List<Entry> entries() {
        return best.stream().map(Ranked::entry).toList();
    }

    private static int newestFirst(Entry a, Entry b) {
        return a instanceof LibraryRecord one && b instanceof LibraryRecord other
                ? compareDates(one.date(), other.date())
                : 0;
    }

    private static int compareDates(@Nullable Edtf a, @Nullable Edtf b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return b.compareTo(a);
    }
}
