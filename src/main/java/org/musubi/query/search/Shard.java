package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// Some entries with their texts, by number: those of one group after those of the group before. Immutable once made.
final class Shard {
    private final Entry[] entries;
    private final int[] groups = new int[EntryGroup.values().length + 1];
    private final byte[] text;
    private final int[] names;
    private final int[] aliases;
    private final int[] bodies;
    private final Beginnings beginnings = new Beginnings();
    private final Map<Id, Numbers> members = new HashMap<>();

    /// @param byGroup the entries of each [EntryGroup]
    Shard(List<? extends List<? extends Entry>> byGroup) {
        var all = new ArrayList<Entry>();
        for (int group = 0; group < byGroup.size(); group++) {
            groups[group] = all.size();
            all.addAll(byGroup.get(group));
        }
        groups[byGroup.size()] = all.size();
        entries = all.toArray(Entry[]::new);
        names = new int[entries.length + 1];
        aliases = new int[entries.length];
        bodies = new int[entries.length];
        text = texts();
        beginnings.trim();
        members.values().forEach(Numbers::trim);
    }

    private byte[] texts() {
        int[] number = new int[1];
        var folded = new FoldedText((point, next) -> {
            beginnings.add(Pattern.key(point, 0), number[0]);
            if (next != 0) {
                beginnings.add(Pattern.key(point, next), number[0]);
            }
        });
        for (int i = 0; i < entries.length; i++) {
            number[0] = i;
            names[i] = folded.length();
            addNames(entries[i], folded);
            aliases[i] = folded.length();
            addAliases(entries[i], folded);
            bodies[i] = folded.length();
            addBody(entries[i], folded);
            addMember(entries[i], i);
        }
        names[entries.length] = folded.length();
        return folded.toBytes();
    }

    private static void addNames(Entry entry, FoldedText folded) {
        switch (entry) {
            case Place place -> place.names().byLanguage().values().forEach(folded::add);
            case Organisation organisation ->
                organisation.names().byLanguage().values().forEach(folded::add);
            case Person person -> add(person.name(), folded);
            case LibraryRecord record -> record.titles().byLanguage().values().forEach(folded::add);
            case Source source -> folded.add(source.title());
        }
    }

    private static void addAliases(Entry entry, FoldedText folded) {
        switch (entry) {
            case Place place -> place.aliases().forEach(folded::add);
            case Organisation organisation -> {
                organisation.aliases().forEach(folded::add);
                add(organisation.acronym(), folded);
            }
            case Person _, LibraryRecord _, Source _ -> {}
        }
    }

    private static void addBody(Entry entry, FoldedText folded) {
        switch (entry) {
            case Place _ -> {}
            case Organisation organisation -> add(organisation.type(), folded);
            case Person person -> add(person.role(), folded);
            case LibraryRecord record -> {
                folded.add(record.type());
                add(record.date(), folded);
                add(record.dateText(), folded);
                record.summary().byLanguage().values().forEach(folded::add);
                record.themes().forEach(folded::add);
            }
            case Source source -> add(source.publisher(), folded);
        }
    }

    private static void add(@Nullable Object value, FoldedText folded) {
        if (value != null) {
            folded.add(value.toString());
        }
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

    Entry entry(int number) {
        return entries[number];
    }

    /// The entries of a group, in the order in which they were given; not to be changed.
    List<Entry> entries(EntryGroup group) {
        return Arrays.asList(entries).subList(from(group), to(group));
    }

    /// The entries that may have a word: those in which one begins like it.
    Bits candidates(Question.Word word) {
        var found = new Bits(entries.length);
        for (Pattern pattern : word.patterns()) {
            beginnings.addTo(found, pattern.key());
        }
        return found;
    }

    /// Adds the entries that are found by the name of another one.
    void addMembers(Id of, Bits found) {
        Numbers numbers = members.get(of);
        if (numbers != null) {
            numbers.addTo(found);
        }
    }

    /// Whether a candidate for a word has it in its own texts.
    boolean has(int number, Question.Word word) {
        return word.whole() || word.in(text, names[number], names[number + 1]);
    }

    /// How well an entry fits that was found.
    ///
    /// @return the less, the better
    int rank(int number, Question question) {
        int byName = rank(names[number], aliases[number], question.whole());
        int byAlias = rank(aliases[number], bodies[number], question.whole());
        int best = Math.min(byName * 2, byAlias * 2 + 1);
        if (best < Rank.ELSEWHERE) {
            return best;
        }
        boolean named = question.words().stream().allMatch(word -> word.in(text, names[number], bodies[number]));
        return named ? Rank.ELSEWHERE : Rank.ELSEWHERE + 1;
    }

    private int rank(int from, int to, Pattern pattern) {
        int best = Rank.NOWHERE;
        for (int at = pattern.find(text, from, to); at >= 0 && best > Rank.WHOLE; ) {
            int end = pattern.end(text, at, to);
            boolean begins =
                    at - 1 == from || at >= 2 && text[at - 1] == FoldedText.MARK && text[at - 2] == FoldedText.END;
            if (!begins) {
                best = Math.min(best, Rank.WITHIN);
            } else if (text[end] == FoldedText.END) {
                best = Rank.WHOLE;
            } else {
                best = Math.min(best, Rank.BEGINNING);
            }
            at = pattern.find(text, pattern.spaced() ? end - 1 : end, to);
        }
        return best;
    }

    /// Where all that was asked for stands in a text; twice that, and one more in an alias, is the rank of an entry.
    private static final class Rank {
        static final int WHOLE = 0;
        static final int BEGINNING = 1;
        static final int WITHIN = 2;
        static final int NOWHERE = 3;
        static final int ELSEWHERE = 2 * NOWHERE;
    }
}
