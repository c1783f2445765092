package org.musubi.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.musubi.model.Id;

/// One search through some shards. For each word it marks the entries that have it, or that are found by the name of
/// one that has it; what has all words is found.
final class Evaluation {
    private final List<Shard> shards;
    private final List<Bits> gone;
    private final Patience patience;

    /// @param gone of each shard, those of its entries that are no longer in the library
    Evaluation(List<Shard> shards, List<Bits> gone, Patience patience) {
        this.shards = shards;
        this.gone = gone;
        this.patience = patience;
    }

    /// The entries found, by shard.
    ///
    /// @throws CancellationException if nobody wants to know any more
    List<Bits> run(Question question) {
        List<Bits> found = having(question.words().getFirst());
        for (Question.Word word : question.words().subList(1, question.words().size())) {
            List<Bits> others = having(word);
            for (int shard = 0; shard < shards.size(); shard++) {
                found.get(shard).keepAll(others.get(shard));
            }
        }
        return found;
    }

    private List<Bits> having(Question.Word word) {
        patience.ask();
        var having = new ArrayList<Bits>();
        for (int shard = 0; shard < shards.size(); shard++) {
            Bits found = shards.get(shard).having(word, patience);
            found.removeAll(gone.get(shard));
            having.add(found);
        }
        List.of(EntryGroup.PLACES, EntryGroup.ORGANISATIONS, EntryGroup.PEOPLE).forEach(group -> passOn(group, having));
        return having;
    }

    /// Adds what is found by the names of a group's entries.
    private void passOn(EntryGroup group, List<Bits> having) {
        for (int shard = 0; shard < shards.size(); shard++) {
            Shard in = shards.get(shard);
            int to = in.to(group);
            for (int at = having.get(shard).next(in.from(group), to);
                    at >= 0;
                    at = having.get(shard).next(at + 1, to)) {
                patience.ask();
                addMembers(in.entry(at).id(), having);
            }
        }
        for (int shard = 0; shard < shards.size(); shard++) {
            having.get(shard).removeAll(gone.get(shard));
        }
    }

    private void addMembers(Id of, List<Bits> having) {
        for (int shard = 0; shard < shards.size(); shard++) {
            shards.get(shard).addMembers(of, having.get(shard));
        }
    }
}
