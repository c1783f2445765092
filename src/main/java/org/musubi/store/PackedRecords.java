package org.musubi.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.musubi.model.Attachment;
import org.musubi.model.LibraryRecord;
import org.musubi.store.LibraryException.Reason;

/// Reads all records of a library, some thousand at a time: while SQLite packs those to come, the ones before are
/// unpacked on other threads. The result is that of [RecordStore#read], in a fraction of the time.
final class PackedRecords {
    static final int AT_ONCE = 2_000;

    /// How many packs may wait to be unpacked.
    private static final int AHEAD = 4;

    /// In the order in which records came. They are read by id, and to look up when each came takes a search for each.
    private static final Part ORDER =
            new Part("FROM entry WHERE kind = 'record' AND key > ?1 ORDER BY key LIMIT ?2", "key", "id");

    private static final Part RECORDS = new Part(
            "FROM record WHERE id > ?1 ORDER BY id LIMIT ?2",
            "id",
            "kind",
            "type",
            "date?",
            "date_text?",
            "fiscal_year",
            "persons?",
            "cities?",
            "countries?",
            "approximate",
            "status?");
    /// What records have many of, in the order in which [RecordPiece] takes it.
    private static final List<Part> CHILDREN = List.of(
            Part.of("name", "entry", "language", "language", "text"),
            Part.of("summary", "record", "language", "language", "text"),
            Part.of("involvement", "record", "ordinal", "party", "role", "date?"),
            Part.of("theme", "record", "ordinal", "theme"),
            Part.of("relation", "record", "ordinal", "type", "other"),
            Part.of("citation", "record", "ordinal", "source", "locator?", "quote?", "field?", "value?", "inferred"));

    private final Sql sql;
    private final Shared shared;
    private final Sql.Groups<Attachment> attachments;

    /// A query for packed rows.
    ///
    /// @param columns how many
    record Part(String query, int columns) {
        Part(String from, String... columns) {
            this(Packed.query(List.of(columns), from), columns.length);
        }

        /// What some owners have in a table; the owner is the first column.
        static Part of(String table, String owner, String order, String... columns) {
            String from = "FROM %1$s WHERE %2$s BETWEEN ?1 AND ?2 ORDER BY %2$s, %3$s".formatted(table, owner, order);
            return new Part(
                    from, Stream.concat(Stream.of(owner), Stream.of(columns)).toArray(String[]::new));
        }

        Packed.Raw fetch(Sql sql, Object... values) {
            return Packed.fetch(sql, query, columns, values);
        }
    }

    /// @param shared with what else is read
    /// @param attachments of everything that has any
    PackedRecords(Sql sql, Shared shared, Sql.Groups<Attachment> attachments) {
        this.sql = sql;
        this.shared = shared;
        this.attachments = attachments;
    }

    /// All records, in the order in which they came; empty if they cannot be packed.
    ///
    /// @param atOnce how many are packed together
    Optional<List<LibraryRecord>> read(int atOnce) {
        var pieces = new ArrayList<CompletableFuture<List<LibraryRecord>>>();
        // Not the threads that all share: whoever waits for this may have taken the last of them.
        ExecutorService unpacking = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("unpacking-", 1).factory());
        try {
            List<String> order = order(atOnce);
            for (Packed.Raw records = RECORDS.fetch(sql, "", atOnce); records.rows() > 0; ) {
                // Packs that wait take memory, and unpacking may take longer than packing.
                if (pieces.size() >= AHEAD) {
                    pieces.get(pieces.size() - AHEAD).join();
                }
                String first = records.first(0);
                String last = records.last(0);
                var children = new ArrayList<Packed.Raw>(CHILDREN.size());
                for (Part part : CHILDREN) {
                    children.add(part.fetch(sql, first, last));
                }
                Packed.Raw these = records;
                pieces.add(CompletableFuture.supplyAsync(
                        () -> new RecordPiece(these, children, shared, attachments).unpack(), unpacking));
                records = RECORDS.fetch(sql, last, atOnce);
            }
            return inOrder(pieces.stream().map(CompletableFuture::join).toList(), order);
        } catch (Packed.UnpackableException _) {
            return Optional.empty();
        } catch (CompletionException e) {
            return unpackedElse(e);
        } finally {
            unpacking.shutdownNow();
        }
    }

    private List<String> order(int atOnce) {
        var order = new ArrayList<String>();
        for (long last = 0; ; ) {
            Packed ids = ORDER.fetch(sql, last, atOnce).unpack();
            if (ids.rows() == 0) {
                return order;
            }
            for (int row = 0; row < ids.rows(); row++) {
                order.add(ids.text(1, row));
            }
            last = Long.parseLong(ids.text(0, ids.rows() - 1));
        }
    }

    /// @return empty if any has no place in that order, as in a file that was tampered with
    private static Optional<List<LibraryRecord>> inOrder(List<List<LibraryRecord>> pieces, List<String> order) {
        var byId = new HashMap<String, LibraryRecord>(order.size() * 2);
        for (List<LibraryRecord> piece : pieces) {
            for (LibraryRecord record : piece) {
                byId.put(record.id().value(), record);
            }
        }
        var inOrder = new ArrayList<LibraryRecord>(order.size());
        for (String id : order) {
            LibraryRecord record = byId.get(id);
            if (record != null) {
                inOrder.add(record);
            }
        }
        return inOrder.size() == byId.size() ? Optional.of(Collections.unmodifiableList(inOrder)) : Optional.empty();
    }

    private Optional<List<LibraryRecord>> unpackedElse(CompletionException e) {
        return switch (e.getCause()) {
            case Packed.UnpackableException _ -> Optional.empty();
            case IllegalArgumentException refused ->
                throw new LibraryException(Reason.CORRUPT, sql.file(), String.valueOf(refused.getMessage()), refused);
            case null, default -> throw e;
        };
    }
}
