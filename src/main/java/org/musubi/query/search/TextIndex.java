package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;

/// The words of a library in memory, to search through while one types. Immutable.
///
/// After a change, [#with] gives a new one, which shares nearly all with the old: the entries that changed since the
/// whole was made are kept apart, in a shard of their own, until they are many.
public final class TextIndex {
    private static final int MOST_CHANGED = 1_000;
    private static final int PART_CHANGED = 20;

    private static final Comparator<Entry> BY_ID = Comparator.comparing(Entry::id);
    private static final Comparator<Entry> BY_DATE =
            (a, b) -> LibraryIndex.BY_DATE.compare((LibraryRecord) a, (LibraryRecord) b);

    private final LibraryIndex library;
    private final List<Shard> shards;
    private final List<Bits> gone;

    private TextIndex(LibraryIndex library, List<Shard> shards, List<Bits> gone) {
        this.library = library;
        this.shards = List.copyOf(shards);
        this.gone = List.copyOf(gone);
    }

    /// Reads all texts: about a second for 100,000 records.
    public static TextIndex of(LibraryIndex library) {
        var whole = new Shard(byGroup(library));
        return new TextIndex(library, List.of(whole), List.of(new Bits(whole.size())));
    }

    private static List<List<? extends Entry>> byGroup(LibraryIndex library) {
        return List.of(
                library.places(), library.organisations(), library.people(), library.records(), library.sources());
    }

    /// The index of a later state of the library: takes milliseconds unless much has changed.
    public TextIndex with(LibraryIndex later) {
        if (later == library) {
            return this;
        }
        Shard whole = shards.getFirst();
        var away = new Bits(whole.size());
        var come = new ArrayList<List<Entry>>();
        List<List<? extends Entry>> now = byGroup(later);
        int changes = 0;
        for (EntryGroup group : EntryGroup.values()) {
            Difference difference = Difference.of(
                    whole, group, now.get(group.ordinal()), group == EntryGroup.RECORDS ? BY_DATE : BY_ID);
            difference.gone().forEach(away::add);
            come.add(difference.come());
            changes += difference.gone().size() + difference.come().size();
        }
        if (changes > Math.max(MOST_CHANGED, whole.size() / PART_CHANGED)) {
            return of(later);
        }
        var changed = new Shard(come);
        return new TextIndex(later, List.of(whole, changed), List.of(away, new Bits(changed.size())));
    }

    /// The state of the library whose words these are.
    public LibraryIndex library() {
        return library;
    }

    /// How much of a library is indexed: every entry, those that changed once more.
    int size() {
        return shards.stream().mapToInt(Shard::size).sum();
    }

    /// Looks for what has all words of a question.
    ///
    /// @param best how many of each sort are wanted
    /// @param stale whether nobody wants to know any more; asked now and then
    /// @throws CancellationException if so
    public Answer find(Question question, int best, BooleanSupplier stale) {
        var patience = new Patience(stale);
        List<Bits> found = new Evaluation(shards, gone, patience).run(question);
        var choice = new Choice(shards, found, question, patience);
        var groups = new EnumMap<EntryGroup, Answer.Group>(EntryGroup.class);
        for (EntryGroup group : EntryGroup.values()) {
            int count = count(found, group);
            if (count > 0) {
                groups.put(group, new Answer.Group(count, choice.of(group, best, this::weight)));
            }
        }
        return new Answer(question, groups);
    }

    /// All records and parties that have all words of a question.
    ///
    /// @param stale whether nobody wants to know any more; asked now and then
    /// @throws CancellationException if so
    public Set<Id> all(Question question, BooleanSupplier stale) {
        List<Bits> found = new Evaluation(shards, gone, new Patience(stale)).run(question);
        var all = new HashSet<Id>();
        for (int i = 0; i < shards.size(); i++) {
            Shard shard = shards.get(i);
            int to = shard.to(EntryGroup.RECORDS);
            for (int at = found.get(i).next(0, to); at >= 0; at = found.get(i).next(at + 1, to)) {
                all.add(shard.entry(at).id());
            }
        }
        return all;
    }

    private int count(List<Bits> found, EntryGroup group) {
        int count = 0;
        for (int i = 0; i < shards.size(); i++) {
            count += found.get(i).count(shards.get(i).from(group), shards.get(i).to(group));
        }
        return count;
    }

    /// Of two that fit alike, the heavier one comes first: what takes part in much, what is cited often.
    private int weight(Entry entry) {
        return switch (entry) {
            case Party party -> library.recordsOf(party.id()).size();
            case LibraryRecord _ -> 0;
            case Source source -> library.recordsCiting(source.id()).size();
        };
    }
}
