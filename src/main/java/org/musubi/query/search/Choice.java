package org.musubi.query.search;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.musubi.model.Entry;

/// Chooses the best of what was found in one group.
///
/// Of parties, which are few, it looks at each. Of records and sources it first takes those that are called so, then
/// those of which the name begins so, then those that have the words in their name, each from the newest on, and only
/// as many as are wanted; so it does not take longer the more there are.
final class Choice {
    /// So many are looked at to put those first that have the words in a row, or that are cited often.
    private static final int MOST_LOOKED_AT = 1_000;

    private final List<Shard> shards;
    private final List<Bits> found;
    private final List<Bits> offered;
    private final Question question;
    private final Patience patience;

    /// @param found by shard
    Choice(List<Shard> shards, List<Bits> found, Question question, Patience patience) {
        this.shards = shards;
        this.found = found;
        offered = shards.stream().map(shard -> new Bits(shard.size())).toList();
        this.question = question;
        this.patience = patience;
    }

    /// @param most how many are wanted
    /// @param weigh tells which one of two that fit alike comes first: the heavier
    List<Entry> of(EntryGroup group, int most, ToIntFunction<Entry> weigh) {
        var best = new Best(most, weigh);
        switch (group) {
            case RECORDS, SOURCES -> {
                int enough = group == EntryGroup.RECORDS ? most : MOST_LOOKED_AT;
                offer(group, best, shard -> shard.calledSo(question), Fit.WHOLE_NAME, enough);
                offer(group, best, shard -> shard.beginning(question), Fit.NAME_BEGINS, enough);
                offer(group, best, shard -> shard.named(question), Fit.WORDS_IN_NAME, MOST_LOOKED_AT);
                offer(group, best, Shard::everything, Fit.ELSEWHERE, enough);
            }
            case PLACES, ORGANISATIONS, PEOPLE ->
                offer(group, best, Shard::everything, Fit.ELSEWHERE, Integer.MAX_VALUE);
        }
        return best.entries();
    }

    /// Offers those that fit at least so well, unless there are enough better ones.
    ///
    /// @param candidates all that do, and maybe some more
    /// @param enough how many of a shard
    private void offer(EntryGroup group, Best best, Function<Shard, Bits> candidates, Fit least, int enough) {
        if (best.isFull()) {
            return;
        }
        for (int i = 0; i < shards.size(); i++) {
            Shard shard = shards.get(i);
            Bits wanted = candidates.apply(shard);
            wanted.keepAll(found.get(i));
            wanted.removeAll(offered.get(i));
            int dated = shard.dated(group);
            int left =
                    offer(shard, wanted, shard.from(group), dated, new Offering(best, least, offered.get(i)), enough);
            offer(shard, wanted, dated, shard.to(group), new Offering(best, least, offered.get(i)), left);
        }
    }

    private record Offering(Best best, Fit least, Bits offered) {}

    /// Goes through a range from its end.
    ///
    /// @return how many more are enough
    private int offer(Shard shard, Bits wanted, int from, int to, Offering offering, int enough) {
        int left = enough;
        for (int at = wanted.previous(from, to); at >= 0 && left > 0; at = wanted.previous(from, at)) {
            patience.ask();
            Fit fit = shard.fit(at, question);
            if (fit.compareTo(offering.least) <= 0) {
                offering.best.offer(shard.entry(at), fit.ordinal());
                offering.offered.add(at);
                left--;
            }
        }
        return left;
    }
}
