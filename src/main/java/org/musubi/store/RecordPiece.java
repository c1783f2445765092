package org.musubi.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Citation;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Participants;
import org.musubi.model.Relation;

/// Some of the records that [PackedRecords] reads, with all that belongs to them.
///
/// @param records their own rows
/// @param children titles, summaries, parties, themes, relations and citations, each by owner
/// @param attachments of everything that has any
record RecordPiece(Packed records, List<Packed.Raw> children, Shared shared, Sql.Groups<Attachment> attachments) {
    /// A record and its place among all entries.
    record Keyed(long key, LibraryRecord record) {}

    /// @throws Packed.UnpackableException if values cannot be told apart
    /// @throws IllegalArgumentException if the model refuses what is there
    List<Keyed> unpack() {
        var places = new HashMap<String, Integer>();
        for (int row = 0; row < records.rows(); row++) {
            places.put(records.text(1, row), row);
        }
        List<Names> titles = names(0, places);
        List<Names> summaries = names(1, places);
        List<List<Involvement>> parties = lists(2, places, this::involvement);
        List<List<String>> themes = lists(3, places, (packed, row) -> shared.word(packed.text(1, row)));
        List<List<Relation>> relations = lists(4, places, this::relation);
        List<List<Citation>> citations = lists(5, places, this::citation);
        var read = new ArrayList<Keyed>(records.rows());
        for (int row = 0; row < records.rows(); row++) {
            String status = records.textOrNull(11, row);
            read.add(new Keyed(
                    Long.parseLong(records.text(0, row)),
                    new LibraryRecord(
                            shared.id(records.text(1, row)),
                            Words.RECORD_KINDS.value(records.text(2, row)),
                            shared.word(records.text(3, row)),
                            titles.get(row),
                            shared.date(records.textOrNull(4, row)),
                            records.textOrNull(5, row),
                            records.flag(6, row),
                            parties.get(row),
                            participants(row),
                            themes.get(row),
                            status == null ? null : Words.STATUSES.value(status),
                            summaries.get(row),
                            relations.get(row),
                            citations.get(row),
                            attachments.of(records.text(1, row)))));
        }
        return read;
    }

    private @Nullable Participants participants(int row) {
        Integer persons = records.integerOrNull(7, row);
        Integer cities = records.integerOrNull(8, row);
        Integer countries = records.integerOrNull(9, row);
        return persons == null && cities == null && countries == null
                ? null
                : new Participants(persons, cities, countries, records.flag(10, row));
    }

    private Involvement involvement(Packed packed, int row) {
        return new Involvement(
                shared.id(packed.text(1, row)),
                Words.ROLES.value(packed.text(2, row)),
                shared.date(packed.textOrNull(3, row)));
    }

    private Relation relation(Packed packed, int row) {
        return new Relation(Words.RELATION_TYPES.value(packed.text(1, row)), shared.id(packed.text(2, row)));
    }

    private Citation citation(Packed packed, int row) {
        return new Citation(
                shared.id(packed.text(1, row)),
                shared.wordOrNull(packed.textOrNull(2, row)),
                packed.textOrNull(3, row),
                shared.wordOrNull(packed.textOrNull(4, row)),
                packed.textOrNull(5, row),
                packed.flag(6, row));
    }

    private List<Names> names(int child, Map<String, Integer> places) {
        return lists(child, places, (packed, row) -> Map.entry(packed.text(1, row), packed.text(2, row))).stream()
                .map(RecordPiece::names)
                .toList();
    }

    private static Names names(List<Map.Entry<String, String>> texts) {
        if (texts.isEmpty()) {
            return Names.NONE;
        }
        var byLanguage = new LinkedHashMap<String, String>();
        texts.forEach(text -> byLanguage.put(text.getKey(), text.getValue()));
        return new Names(byLanguage);
    }

    /// What each record has, in the order of the records.
    ///
    /// @param places of the records, by id
    private <T> List<List<T>> lists(int child, Map<String, Integer> places, BiFunction<Packed, Integer, T> read) {
        Packed packed = children.get(child).unpack();
        var lists = new ArrayList<List<T>>(places.size());
        for (int i = 0; i < places.size(); i++) {
            lists.add(List.of());
        }
        String owner = null;
        List<T> its = null;
        for (int row = 0; row < packed.rows(); row++) {
            String now = packed.text(0, row);
            if (!now.equals(owner)) {
                owner = now;
                Integer place = places.get(now);
                // Places and organisations have names, too.
                its = place == null ? null : new ArrayList<>();
                if (place != null) {
                    lists.set(place, its);
                }
            }
            if (its != null) {
                its.add(read.apply(packed, row));
            }
        }
        return lists;
    }
}
