package org.musubi.ui.results;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Status;
import org.musubi.query.RecordSet;

/// Brings records in order. For 100,000 titles it takes about a second, for anything else much less.
final class Sorting {
    /// The rank of a record without a value.
    private static final int LAST = Integer.MAX_VALUE;

    private Sorting() {}

    /// The places of all records in the order of what a column says of them; those of which it says nothing are
    /// last, and those of which it says the same stay in order of date.
    static int[] places(RecordWords words, ResultColumn column, boolean descending) {
        RecordSet records = words.index().records();
        return column == ResultColumn.DATE
                ? byDate(records, descending)
                : byRank(ranks(words, records, column), descending);
    }

    private static int[] byDate(RecordSet records, boolean descending) {
        int dated = 0;
        while (dated < records.size() && records.isDated(dated)) {
            dated++;
        }
        int last = dated - 1;
        return IntStream.range(0, records.size())
                .map(i -> descending && i <= last ? last - i : i)
                .toArray();
    }

    private static int[] byRank(int[] ranks, boolean descending) {
        var keyed = new long[ranks.length];
        for (int place = 0; place < ranks.length; place++) {
            int rank = descending && ranks[place] != LAST ? LAST - 1 - ranks[place] : ranks[place];
            keyed[place] = ((long) rank << Integer.SIZE) | place;
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }

    private static int[] ranks(RecordWords words, RecordSet records, ResultColumn column) {
        var ranks = new int[records.size()];
        switch (column) {
            case KIND -> Arrays.setAll(ranks, i -> records.kind(i).ordinal());
            case STATUS -> Arrays.setAll(ranks, i -> rank(records.get(i).status()));
            case SOURCES -> Arrays.setAll(ranks, i -> RecordWords.sources(records.get(i)));
            default -> {
                var texts = new String[ranks.length];
                Arrays.setAll(texts, i -> words.text(column, records.get(i)));
                Map<String, Integer> inOrder = ranks(
                        new LinkedHashSet<>(Arrays.asList(texts)),
                        words.messages().language().locale());
                Arrays.setAll(ranks, i -> texts[i].isEmpty() ? LAST : inOrder.getOrDefault(texts[i], LAST));
            }
        }
        return ranks;
    }

    private static int rank(@Nullable Status status) {
        return status == null ? LAST : status.ordinal();
    }

    /// The place of each text in the order of a language.
    ///
    /// @param texts each once
    static Map<String, Integer> ranks(Collection<String> texts, Locale locale) {
        var collator = Collator.getInstance(locale);
        List<CollationKey> keys = new ArrayList<>(texts.size());
        texts.forEach(text -> keys.add(collator.getCollationKey(text)));
        keys.sort(Comparator.<CollationKey>naturalOrder().thenComparing(CollationKey::getSourceString));
        var ranks = new HashMap<String, Integer>();
        keys.forEach(key -> ranks.put(key.getSourceString(), ranks.size()));
        return ranks;
    }
}
