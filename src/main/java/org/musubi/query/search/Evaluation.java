package org.musubi.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.musubi.model.Id;

/// One search through some shards. For each word it marks the entries that have it, or that are found by the name of
/// one that has it; what has all words is found. Texts are only read where a word is longer than the two characters by
/// which its candidates are known.
final class Evaluation {
    private static final int PATIENCE = 0x3FF;

    private final List<Shard> shards;
    private final List<Bits> gone;
    private final Question question;
    private final BooleanSupplier stale;
    private int read;

    /// By word, then by shard: the entries that may have it; it is sure for groups that have been gone through.
    private final List<List<Bits>> having = new ArrayList<>();
    /// Likewise: the entries found by the name of another one, which is sure.
    private final List<List<Bits>> belonging = new ArrayList<>();

    /// @param gone of each shard, those of its entries that are no longer in the library
    /// @param stale whether nobody wants to know any more
    Evaluation(List<Shard> shards, List<Bits> gone, Question question, BooleanSupplier stale) {
        this.shards = shards;
        this.gone = gone;
        this.question = question;
        this.stale = stale;
    }

    /// The entries found, by shard.
    ///
    /// @throws CancellationException if nobody wants to know any more
    List<Bits> run() {
        for (Question.Word word : question.words()) {
            var candidates = new ArrayList<Bits>();
            var none = new ArrayList<Bits>();
            for (int shard = 0; shard < shards.size(); shard++) {
                Bits bits = shards.get(shard).candidates(word);
                bits.removeAll(gone.get(shard));
                candidates.add(bits);
                none.add(new Bits(shards.get(shard).size()));
            }
            having.add(candidates);
            belonging.add(none);
        }
        makeSure(EntryGroup.PLACES);
        makeSure(EntryGroup.ORGANISATIONS);
        makeSure(EntryGroup.PEOPLE);
        var found = new ArrayList<Bits>();
        for (int shard = 0; shard < shards.size(); shard++) {
            found.add(withAllWords(shard));
        }
        return found;
    }

    /// Looks for each word in the entries of a group, and passes it on to what is found by their names.
    private void makeSure(EntryGroup group) {
        for (int i = 0; i < question.words().size(); i++) {
            Question.Word word = question.words().get(i);
            for (int shard = 0; shard < shards.size(); shard++) {
                Shard in = shards.get(shard);
                Bits bits = having.get(i).get(shard);
                Bits others = belonging.get(i).get(shard);
                int to = in.to(group);
                bits.keepIf(in.from(group), to, number -> others.has(number) || has(in, number, word));
                // Those of this group come from groups before, and may be gone.
                for (int at = others.next(in.from(group), to); at >= 0; at = others.next(at + 1, to)) {
                    if (!gone.get(shard).has(at)) {
                        bits.add(at);
                    }
                }
                for (int at = bits.next(in.from(group), to); at >= 0; at = bits.next(at + 1, to)) {
                    passOn(in.entry(at).id(), belonging.get(i));
                }
            }
        }
    }

    private void passOn(Id from, List<Bits> to) {
        for (int shard = 0; shard < shards.size(); shard++) {
            shards.get(shard).addMembers(from, to.get(shard));
        }
    }

    private Bits withAllWords(int shard) {
        Shard in = shards.get(shard);
        Bits all = union(0, shard);
        for (int i = 1; i < question.words().size(); i++) {
            all.keepAll(union(i, shard));
        }
        all.removeAll(gone.get(shard));
        for (int i = 0; i < question.words().size(); i++) {
            Question.Word word = question.words().get(i);
            Bits others = belonging.get(i).get(shard);
            if (!word.whole()) {
                all.keepIf(
                        in.from(EntryGroup.RECORDS), in.size(), number -> others.has(number) || has(in, number, word));
            }
        }
        return all;
    }

    private Bits union(int word, int shard) {
        Bits union = having.get(word).get(shard).copy();
        union.addAll(belonging.get(word).get(shard));
        return union;
    }

    private boolean has(Shard shard, int number, Question.Word word) {
        stopIfStale();
        return shard.has(number, word);
    }

    private void stopIfStale() {
        if ((++read & PATIENCE) == 0 && stale.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
