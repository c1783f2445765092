package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.model.Person;

/// Some entries with their texts, by number: those of one group after those of the group before. Immutable once made.
///
/// For nearly all that can be asked, the terms alone tell which entries have it; texts are read for long rows of
/// characters without spaces, and to rank the best.
final class Shard {
    private final Entry[] entries;
    private final int[] groups = new int[EntryGroup.values().length + 1];
    private final byte[] text;
    private final int[] names;
    private final int[] aliases;
    private final int[] bodies;
    private final Terms all;
    private final Terms ofNames;
    private final Terms firstOfNames;
    private final Terms joined;
    private final WholeNames wholeNames = new WholeNames();
    private final Map<Id, Numbers> members = new HashMap<>();

    /// @param byGroup the entries of each [EntryGroup]
    Shard(List<? extends List<? extends Entry>> byGroup) {
        var listed = new ArrayList<Entry>();
        for (int group = 0; group < byGroup.size(); group++) {
            groups[group] = listed.size();
            listed.addAll(byGroup.get(group));
        }
        groups[byGroup.size()] = listed.size();
        entries = listed.toArray(Entry[]::new);
        names = new int[entries.length + 1];
        aliases = new int[entries.length];
        bodies = new int[entries.length];
        var terms = new Reading();
        text = texts(terms);
        all = terms.all.done();
        ofNames = terms.ofNames.done();
        firstOfNames = terms.firstOfNames.done();
        joined = terms.joined.done();
        wholeNames.sort();
        members.values().forEach(Numbers::trim);
    }

    /// Gathers the terms of all entries, one after the other.
    private static final class Reading implements FoldedText.Listener {
        final Terms.Gathering all = new Terms.Gathering();
        final Terms.Gathering ofNames = new Terms.Gathering();
        final Terms.Gathering firstOfNames = new Terms.Gathering();
        final Terms.Gathering joined = new Terms.Gathering();
        int number;
        boolean naming;
        /// Up to so many words in a row are taken as one.
        int mostJoined;

        @Override
        public void term(byte[] bytes, int length, boolean first) {
            all.add(bytes, length, number);
            if (naming) {
                ofNames.add(bytes, length, number);
                if (first) {
                    firstOfNames.add(bytes, length, number);
                }
            }
        }

        @Override
        public void joined(byte[] bytes, int length, int words) {
            if (naming && words <= mostJoined) {
                joined.add(bytes, length, number);
            }
        }
    }

    private byte[] texts(Reading terms) {
        var folded = new FoldedText(terms);
        for (int i = 0; i < entries.length; i++) {
            Entry entry = entries[i];
            terms.number = i;
            terms.naming = true;
            terms.mostJoined = entry instanceof Party ? FoldedText.MOST_JOINED : 2;
            names[i] = folded.length();
            EntryTexts.addNames(entry, folded);
            aliases[i] = folded.length();
            EntryTexts.addAliases(entry, folded);
            bodies[i] = folded.length();
            terms.naming = false;
            EntryTexts.addBody(entry, folded);
            addMember(entry, i);
        }
        names[entries.length] = folded.length();
        byte[] bytes = folded.toBytes();
        for (int i = 0; i < entries.length; i++) {
            for (int at = names[i]; at < aliases[i]; at = afterValue(bytes, at)) {
                wholeNames.add(bytes, at, i);
            }
        }
        return bytes;
    }

    private static int afterValue(byte[] text, int from) {
        int end = from;
        while (text[end] != FoldedText.END) {
            end++;
        }
        return end + 1;
    }

    /// What an entry is also found by.
    private void addMember(Entry entry, int number) {
        if (entry instanceof Person person && person.affiliation() != null) {
            addMember(person.affiliation(), number);
        } else if (entry instanceof LibraryRecord record) {
            record.parties().forEach(involvement -> addMember(involvement.party(), number));
        }
    }

    private void addMember(Id of, int number) {
        members.computeIfAbsent(of, _ -> new Numbers()).add(number);
    }

    int size() {
        return entries.length;
    }

    int from(EntryGroup group) {
        return groups[group.ordinal()];
    }

    /// Exclusive.
    int to(EntryGroup group) {
        return groups[group.ordinal() + 1];
    }

    /// Where those of a group end that have a date, which come before the others; all, unless they are records.
    int dated(EntryGroup group) {
        int low = from(group);
        int high = to(group);
        while (low < high && entries[high - 1] instanceof LibraryRecord last && last.date() == null) {
            int middle = (low + high) >>> 1;
            if (((LibraryRecord) entries[middle]).date() == null) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    Entry entry(int number) {
        return entries[number];
    }

    /// The entries of a group, in the order in which they were given; not to be changed.
    List<Entry> entries(EntryGroup group) {
        return Arrays.asList(entries).subList(from(group), to(group));
    }

    /// The entries that have a word in their own texts.
    ///
    /// @param patience is asked now and then whether to go on
    Bits having(Question.Word word, Patience patience) {
        var found = new Bits(entries.length);
        for (Pattern pattern : word.patterns()) {
            if (pattern.sure()) {
                all.addTo(found, pattern.keys().getFirst());
            } else {
                Bits candidates = withAllKeys(all, pattern);
                candidates.removeAll(found);
                candidates.keepIf(0, entries.length, number -> {
                    patience.ask();
                    return pattern.find(text, names[number], names[number + 1]) >= 0;
                });
                found.addAll(candidates);
            }
        }
        addJoined(word, found);
        return found;
    }

    private Bits withAllKeys(Terms terms, Pattern pattern) {
        var found = new Bits(entries.length);
        terms.addTo(found, pattern.keys().getFirst());
        for (byte[] key : pattern.keys().subList(1, pattern.keys().size())) {
            var others = new Bits(entries.length);
            terms.addTo(others, key);
            found.keepAll(others);
        }
        return found;
    }

    private void addJoined(Question.Word word, Bits found) {
        Pattern pattern = word.patterns().getFirst();
        if (pattern.spaced() && pattern.joins()) {
            joined.addTo(found, pattern.keys().getFirst());
        }
    }

    /// The entries that have all words in their names; there may be some more.
    Bits named(Question question) {
        Bits named = named(question.words().getFirst());
        question.words().stream().skip(1).forEach(word -> named.keepAll(named(word)));
        return named;
    }

    private Bits named(Question.Word word) {
        var found = new Bits(entries.length);
        word.patterns().forEach(pattern -> found.addAll(withAllKeys(ofNames, pattern)));
        addJoined(word, found);
        return found;
    }

    /// The entries of which a name may begin with what was asked for.
    Bits beginning(Question question) {
        var found = new Bits(entries.length);
        Pattern first = question.first();
        firstOfNames.addTo(found, first.keys().getFirst());
        return found;
    }

    /// The entries of which a name may be just what was asked for.
    Bits calledSo(Question question) {
        var found = new Bits(entries.length);
        wholeNames.addTo(found, question.whole().bytes());
        return found;
    }

    Bits everything() {
        var all = new Bits(entries.length);
        all.fill();
        return all;
    }

    /// Adds the entries that are found by the name of another one.
    void addMembers(Id of, Bits found) {
        Numbers numbers = members.get(of);
        if (numbers != null) {
            numbers.addTo(found);
        }
    }

    /// How well an entry fits that was found.
    Fit fit(int number, Question question) {
        Fit byName = fit(names[number], aliases[number], question.whole());
        Fit byAlias = fit(aliases[number], bodies[number], question.whole()).byAlias();
        Fit best = byName.compareTo(byAlias) <= 0 ? byName : byAlias;
        if (best != Fit.ELSEWHERE) {
            return best;
        }
        boolean named = question.words().stream().allMatch(word -> word.in(text, names[number], bodies[number]));
        return named ? Fit.WORDS_IN_NAME : Fit.ELSEWHERE;
    }

    private Fit fit(int from, int to, Pattern pattern) {
        Fit best = Fit.ELSEWHERE;
        for (int at = from; at < to && best != Fit.WHOLE_NAME; ) {
            int end = afterValue(text, at);
            int match = pattern.end(text, at + 1, end);
            if (match >= 0) {
                best = text[match] == FoldedText.END ? Fit.WHOLE_NAME : Fit.NAME_BEGINS;
            } else if (best == Fit.ELSEWHERE && pattern.find(text, at, end) >= 0) {
                best = Fit.IN_NAME;
            }
            at = end;
        }
        return best;
    }
}
