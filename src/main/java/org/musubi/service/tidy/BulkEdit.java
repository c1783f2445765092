package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.model.Status;

/// One change made to many records alike.
public sealed interface BulkEdit {
    /// The record changed; the same instance if the change makes no difference to it.
    LibraryRecord apply(LibraryRecord record);

    /// The records that a change makes a difference to, as they are afterwards.
    static List<LibraryRecord> changed(BulkEdit edit, Collection<LibraryRecord> records) {
        var changed = new ArrayList<LibraryRecord>();
        for (LibraryRecord record : records) {
            LibraryRecord after = edit.apply(record);
            if (after != record) {
                changed.add(after);
            }
        }
        return List.copyOf(changed);
    }

    /// Adds a theme after those that are there.
    ///
    /// @param theme an English key word, not blank
    record AddTheme(String theme) implements BulkEdit {
        public AddTheme {
            requireWord(theme);
        }

        @Override
        public LibraryRecord apply(LibraryRecord record) {
            return record.themes().stream().anyMatch(theme::equalsIgnoreCase)
                    ? record
                    : new RecordCopy(record)
                            .themes(with(record.themes(), theme))
                            .make();
        }
    }

    /// Takes a theme away, however its letters are cased.
    record RemoveTheme(String theme) implements BulkEdit {
        @Override
        public LibraryRecord apply(LibraryRecord record) {
            return new RecordCopy(record)
                    .themes(record.themes().stream()
                            .filter(t -> !t.equalsIgnoreCase(theme))
                            .toList())
                    .make();
        }
    }

    /// Sets the status.
    ///
    /// @param status null for none
    record SetStatus(@Nullable Status status) implements BulkEdit {
        @Override
        public LibraryRecord apply(LibraryRecord record) {
            return new RecordCopy(record).status(status).make();
        }
    }

    /// Sets what the record is within its kind.
    ///
    /// @param type in English, not blank
    record SetType(String type) implements BulkEdit {
        public SetType {
            requireWord(type);
        }

        @Override
        public LibraryRecord apply(LibraryRecord record) {
            return new RecordCopy(record).type(type).make();
        }
    }

    /// Puts one party in another's place, in its roles and with their dates.
    ///
    /// @param from who takes part
    /// @param to who took part in truth
    /// @param role in which role; null for all
    record ReplaceParty(Id from, Id to, @Nullable Role role) implements BulkEdit {
        @Override
        public LibraryRecord apply(LibraryRecord record) {
            if (from.equals(to) || record.parties().stream().noneMatch(this::concerns)) {
                return record;
            }
            return new RecordCopy(record)
                    .parties(record.parties().stream()
                            .map(i -> concerns(i) ? new Involvement(to, i.role(), i.date()) : i)
                            .distinct()
                            .toList())
                    .make();
        }

        private boolean concerns(Involvement involvement) {
            return involvement.party().equals(from) && (role == null || role == involvement.role());
        }
    }

    /// Adds a party in a role, unless it plays that role already.
    record AddParty(Id party, Role role) implements BulkEdit {
        @Override
        public LibraryRecord apply(LibraryRecord record) {
            return record.parties().stream().anyMatch(i -> i.party().equals(party) && i.role() == role)
                    ? record
                    : new RecordCopy(record)
                            .parties(with(record.parties(), new Involvement(party, role, null)))
                            .make();
        }
    }

    /// Says that a source states the records as a whole, unless one of their citations says so already.
    record AddSource(Id source) implements BulkEdit {
        @Override
        public LibraryRecord apply(LibraryRecord record) {
            return record.citations().stream().anyMatch(c -> c.source().equals(source) && c.field() == null)
                    ? record
                    : new RecordCopy(record)
                            .citations(with(record.citations(), new Citation(source, null, null, null, false)))
                            .make();
        }
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    private static void requireWord(String word) {
        if (word.isBlank()) {
            throw new IllegalArgumentException("a word is needed");
        }
    }
}
