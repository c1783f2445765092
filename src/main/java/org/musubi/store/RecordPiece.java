package org.musubi.store;

import java.util.ArrayList;
import java.util.List;
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
/// @param raw their own rows
/// @param children titles, summaries, parties, themes, relations and citations, each by owner
/// @param attachments of everything that has any
record RecordPiece(Packed.Raw raw, List<Packed.Raw> children, Shared shared, Sql.Groups<Attachment> attachments) {
    /// Makes what a row holds.
    @FunctionalInterface
    private interface Maker<T> {
        T make(Packed packed, int row);
    }

    /// The records, by id.
    ///
    /// @throws Packed.UnpackableException if values cannot be told apart
    /// @throws IllegalArgumentException if the model refuses what is there
    List<LibraryRecord> unpack() {
        Packed records = raw.unpack();
        List<Names> titles = names(0, records);
        List<Names> summaries = names(1, records);
        List<List<Involvement>> parties = lists(2, records, this::involvement);
        List<List<String>> themes = lists(3, records, (packed, row) -> shared.word(packed.text(1, row)));
        List<List<Relation>> relations = lists(4, records, this::relation);
        List<List<Citation>> citations = lists(5, records, this::citation);
        var read = new ArrayList<LibraryRecord>(records.rows());
        for (int row = 0; row < records.rows(); row++) {
            String status = records.textOrNull(10, row);
            read.add(new LibraryRecord(
                    shared.id(records.text(0, row)),
                    Words.RECORD_KINDS.value(records.text(1, row)),
                    shared.word(records.text(2, row)),
                    titles.get(row),
                    shared.date(records.textOrNull(3, row)),
                    records.textOrNull(4, row),
                    records.flag(5, row),
                    parties.get(row),
                    participants(records, row),
                    themes.get(row),
                    status == null ? null : Words.STATUSES.value(status),
                    summaries.get(row),
                    relations.get(row),
                    citations.get(row),
                    attachments.of(records.text(0, row))));
        }
        return read;
    }

    private static @Nullable Participants participants(Packed records, int row) {
        Integer persons = records.integerOrNull(6, row);
        Integer cities = records.integerOrNull(7, row);
        Integer countries = records.integerOrNull(8, row);
        return persons == null && cities == null && countries == null
                ? null
                : new Participants(persons, cities, countries, records.flag(9, row));
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

    private List<Names> names(int child, Packed records) {
        Packed packed = children.get(child).unpack();
        return runs(packed, records, Names.NONE, (from, to) -> {
            var tagsAndTexts = new String[2 * (to - from)];
            for (int row = from; row < to; row++) {
                tagsAndTexts[2 * (row - from)] = packed.text(1, row);
                tagsAndTexts[2 * (row - from) + 1] = packed.text(2, row);
            }
            return Names.ofPairs(tagsAndTexts);
        });
    }

    private <T> List<List<T>> lists(int child, Packed records, Maker<T> maker) {
        Packed packed = children.get(child).unpack();
        return runs(packed, records, List.of(), (from, to) -> {
            var list = new ArrayList<T>(to - from);
            for (int row = from; row < to; row++) {
                list.add(maker.make(packed, row));
            }
            return list;
        });
    }

    /// Makes something of the rows from one to before another, all of one owner.
    @FunctionalInterface
    private interface RunMaker<T> {
        T make(int from, int to);
    }

    /// What each record has, in the order of the records. Both are in the order of ids; places and organisations, which
    /// have names too, may lie in between.
    private static <T> List<T> runs(Packed packed, Packed records, T none, RunMaker<T> maker) {
        var made = new ArrayList<T>(records.rows());
        int from = 0;
        for (int record = 0; record < records.rows(); record++) {
            String id = records.text(0, record);
            while (from < packed.rows() && packed.text(0, from).compareTo(id) < 0) {
                from++;
            }
            int to = from;
            while (to < packed.rows() && packed.text(0, to).equals(id)) {
                to++;
            }
            made.add(to == from ? none : maker.make(from, to));
            from = to;
        }
        return made;
    }
}
