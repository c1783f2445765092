package org.musubi.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.musubi.store.LibraryException.Reason;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One connection to a library's file, bound to the thread that made it. Turns every failure into a
/// [LibraryException].
final class Sql implements AutoCloseable {
    @FunctionalInterface
    interface Mapper<T> {
        T map(Row row);
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Row row);
    }

    private final Path file;
    private final Connection connection;
    private final Thread owner = Thread.currentThread();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    Path file() {
        return file;
    }

    /// Runs one or more statements that need no values.
    void script(String statements) {
        requireOwner();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /// Sets a pragma, which may answer with a row.
    void pragma(String setting) {
        requireOwner();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /// Asks now and then, while statements run, whether to go on; if not, the statement fails.
    ///
    /// @param steps of SQLite's own machine between two questions
    void watch(int steps, BooleanSupplier goOn) {
        requireOwner();
        try {
            ProgressHandler.setHandler(connection, steps, new ProgressHandler() {
                @Override
                protected int progress() {
                    return goOn.getAsBoolean() ? 0 : 1;
                }
            });
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    void unwatch() {
        requireOwner();
        try {
            ProgressHandler.clearHandler(connection);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /// Does the work in one transaction: if it throws, or cannot be committed, nothing has changed.
    ///
    /// @param begin the statement that begins it
    <T> T inTransaction(String begin, Supplier<T> work) {
        return inTransaction(begin, work, _ -> true);
    }

    /// Does the work in one transaction, as above, and keeps what it did only if its result says so.
    ///
    /// The whole transaction is rolled back, not a savepoint within it: while one is open, each statement costs the
    /// more, the more pages have been changed before it.
    <T> T inTransaction(String begin, Supplier<T> work, Predicate<T> keep) {
        script(begin);
        boolean done = false;
        try {
            T result = work.get();
            if (keep.test(result)) {
                script("COMMIT");
                done = true;
            }
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full: what was thrown says more.
            Logger.getLogger(Sql.class.getName()).log(Level.FINE, "nothing to roll back", e);
        }
    }

    /// Runs one statement that changes rows.
    ///
    /// @return how many
    int run(String sql, @Nullable Object... values) {
        try {
            return bind(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /// Shows each row of an answer. Values that the model refuses mean that the file is damaged.
    void each(String sql, Visitor visitor, @Nullable Object... values) {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            Row row = new Row(file, rows);
            while (rows.next()) {
                visitor.visit(row);
            }
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (IllegalArgumentException e) {
            throw new LibraryException(Reason.CORRUPT, file, String.valueOf(e.getMessage()), e);
        }
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... values) {
        var list = new ArrayList<T>();
        each(sql, row -> list.add(mapper.map(row)), values);
        return list;
    }

    /// The rows grouped by their first column, in the order of the answer.
    <T> Groups<T> groups(String sql, Mapper<T> mapper, @Nullable Object... values) {
        var groups = new HashMap<String, List<T>>();
        each(
                sql,
                row -> groups.computeIfAbsent(row.text(1), _ -> new ArrayList<>())
                        .add(mapper.map(row)),
                values);
        return new Groups<>(groups);
    }

    /// What belongs to each owner.
    record Groups<T>(Map<String, List<T>> byOwner) {
        List<T> of(String owner) {
            return byOwner.getOrDefault(owner, List.of());
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        requireOwner();
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "a library's transaction belongs to its own thread, and ends with its step");
        }
    }

    /// Also forgets a transaction that is still open.
    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    static LibraryException failure(Path file, SQLException e) {
        Reason reason = e instanceof SQLiteException s ? reason(s.getResultCode()) : Reason.FAILED;
        return new LibraryException(reason, file, String.valueOf(e.getMessage()), e);
    }

    private static Reason reason(SQLiteErrorCode code) {
        // Extended codes keep the plain one in their last byte.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.LOCKED;
            case SQLITE_CORRUPT, SQLITE_FORMAT -> Reason.CORRUPT;
            case SQLITE_NOTADB -> Reason.CORRUPT;
            case SQLITE_READONLY -> Reason.READ_ONLY;
            case SQLITE_FULL -> Reason.DISK_FULL;
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> Reason.UNREADABLE;
            case SQLITE_CONSTRAINT -> Reason.CONFLICT;
            default -> Reason.FAILED;
        };
    }
}
