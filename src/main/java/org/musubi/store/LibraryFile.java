package org.musubi.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.musubi.store.LibraryException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// The file of a library as the file system sees it: judged by its first bytes before SQLite may touch it.
///
/// The layout of the first hundred bytes is from <https://www.sqlite.org/fileformat2.html>, "The Database
/// Header".
///
/// @param patience how long to wait for another program that keeps the file locked
record LibraryFile(Path path, Duration patience) {
    /// Marks a SQLite file as a library: `MUSB` in ASCII.
    static final int APPLICATION_ID = 0x4D555342;

    /// How long to wait for another program that writes to the same file.
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;

    /// How often a file is looked over that changes meanwhile.
    private static final int LOOKS = 5;

    private static final int STEPS_BETWEEN_TICKS = 10_000;

    /// How a connection may use the file.
    enum Access {
        /// Read and change.
        WRITE,
        /// Read; files beside it may come and go as SQLite needs them.
        READ,
        /// Read, and touch nothing, not even beside the file.
        READ_UNTOUCHED
    }

    /// An empty file beside the place of a library that is to be made, under a name that no other file has.
    ///
    /// @throws LibraryException if it cannot be made
    static LibraryFile draftOf(Path library, Duration patience) {
        Path absolute = library.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new LibraryException(Reason.DIRECTORY, library, "");
            }
            Files.createDirectories(folder);
            // Not a temporary file, which only its owner could read: colleagues share libraries.
            Path draft = folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".new");
            return new LibraryFile(Files.createFile(draft), patience);
        } catch (IOException e) {
            throw new LibraryException(Reason.FAILED, library, e.toString(), e);
        }
    }

    /// Refuses whatever is not a whole library of a version up to this one. Changes nothing.
    void requireLibrary(int newest) {
        if (!Files.exists(path)) {
            throw failure(Reason.MISSING, "");
        }
        if (Files.isDirectory(path)) {
            throw failure(Reason.DIRECTORY, "");
        }
        if (!Files.isReadable(path)) {
            throw failure(Reason.UNREADABLE, "");
        }
        try {
            if (Files.size(path) == 0) {
                throw failure(Reason.EMPTY, "");
            }
            // Closing the file would loosen the locks that SQLite has on it in this program, which knows it already.
            if (!LibraryLock.isHeldHere(path)) {
                requireHeader(header(), newest);
            }
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, path, e.toString(), e);
        }
    }

    private ByteBuffer header() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return ByteBuffer.wrap(in.readNBytes(HEADER));
        }
    }

    private void requireHeader(ByteBuffer header, int newest) throws IOException {
        int known = Math.min(MAGIC.length, header.capacity());
        if (!Arrays.equals(MAGIC, 0, known, header.array(), 0, known)) {
            throw failure(Reason.FOREIGN, "not an SQLite file");
        }
        if (header.capacity() < HEADER) {
            throw failure(Reason.CORRUPT, header.capacity() + " bytes");
        }
        if (header.getInt(68) != APPLICATION_ID) {
            throw failure(Reason.FOREIGN, "an SQLite file of another program");
        }
        requireVersion(header.getInt(60), newest);
        int pageSize = Short.toUnsignedInt(header.getShort(16));
        long expected = Integer.toUnsignedLong(header.getInt(28)) * (pageSize == 1 ? 65_536 : pageSize);
        boolean countHolds = header.getInt(24) == header.getInt(92);
        long size = Files.size(path);
        // Another program may change the file between two looks at it: only an unchanged one is judged.
        if (countHolds && size < expected && !hasWrites() && header.equals(header())) {
            throw failure(Reason.CORRUPT, size + " of " + expected + " bytes");
        }
    }

    private void requireVersion(int version, int newest) {
        if (version > newest) {
            throw failure(Reason.NEWER, "version " + version + ", known up to " + newest);
        }
    }

    /// What was found out about a file that is sound as far as it was looked at.
    ///
    /// @param version of its schema
    /// @param whole whether all of it was looked at
    record Look(int version, boolean whole) {}

    /// Looks over the whole file before anything may be written to it. A file that another program changes
    /// under the look, and that looks damaged for that, is looked over again.
    Look requireSound(Migrations migrations) {
        return look(migrations, true);
    }

    /// Looks over what has to be sound to be read, which leaves out the words of the search: they take four
    /// times as long as all the rest. If the file has to be changed to be used at all, looks over the whole of it.
    Look requireReadable(Migrations migrations) {
        return look(migrations, false);
    }

    private Look look(Migrations migrations, boolean whole) {
        for (int tries = 1; ; tries++) {
            long before = path.toFile().lastModified();
            try {
                return lookNow(migrations, whole);
            } catch (LibraryException e) {
                if (tries == LOOKS || path.toFile().lastModified() == before) {
                    throw e;
                }
            }
        }
    }

    private Look lookNow(Migrations migrations, boolean asked) {
        try (Sql sql = connect(isWritable() && !hasWrites() ? Access.READ : Access.READ_UNTOUCHED)) {
            int version = Migrations.version(sql);
            requireVersion(version, migrations.newest());
            migrations.requireSchema(sql, version);
            boolean whole = asked || isWritable() && (version < migrations.newest() || hasOtherJournal(sql));
            if (whole) {
                requireWhole(sql, Ticker.TO_THE_END);
            } else {
                requireTables(sql);
            }
            return new Look(version, whole);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, path, e.toString(), e);
        }
    }

    private boolean hasOtherJournal(Sql sql) {
        return !sql.list("PRAGMA journal_mode", row -> row.text(1)).getFirst().equalsIgnoreCase(journal());
    }

    /// How the file is to be written. A log of writes beside it (WAL) needs memory that all its users share, which
    /// two machines do not; and a program that copies the file elsewhere would copy it without what is still in the
    /// log. There, what a step replaces is kept beside the file instead, for as long as the step takes.
    String journal() {
        return FolderKind.of(path).isShared() ? "DELETE" : "WAL";
    }

    /// Looks over the whole file.
    ///
    /// @throws LibraryException if it is damaged
    void requireWhole(Sql sql, Ticker ticker) {
        // Nobody can tell how long this takes: SQLite says nothing of how far it has come.
        Watched.run(sql, STEPS_BETWEEN_TICKS, () -> ticker.goOn(0, 0), () -> requireOk(sql, "PRAGMA quick_check(1)"));
    }

    private void requireTables(Sql sql) {
        sql.list("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'", row -> row.text(1))
                .forEach(table -> requireOk(sql, "PRAGMA quick_check(\"" + table.replace("\"", "\"\"") + "\")"));
    }

    private void requireOk(Sql sql, String look) {
        String found = sql.list(look, row -> row.text(1)).getFirst();
        if (!found.equals("ok")) {
            throw failure(Reason.CORRUPT, found);
        }
    }

    /// Whether writes wait beside the file: a program uses it, or was cut off.
    boolean hasWrites() throws IOException {
        try {
            return Files.size(sidecar("-wal")) > 0;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /// In bytes; 0 if it cannot be told.
    long sizeOrZero() {
        return path.toFile().length();
    }

    /// Takes away what has been written so far.
    void empty() {
        try (var out = Files.newOutputStream(path)) {
            out.flush();
        } catch (IOException e) {
            throw new LibraryException(Reason.FAILED, path, e.toString(), e);
        }
    }

    /// How much of what is being written waits beside the file, in bytes.
    long logSize() {
        return sidecar("-wal").toFile().length() + sidecar("-journal").toFile().length();
    }

    /// The files that SQLite keeps beside this one while it is in use.
    List<Path> sidecars() {
        return List.of(sidecar("-wal"), sidecar("-shm"), sidecar("-journal"));
    }

    private Path sidecar(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /// Whether the file and its folder may be changed.
    boolean isWritable() {
        Path folder = path.toAbsolutePath().getParent();
        return Files.isWritable(path) && folder != null && Files.isWritable(folder);
    }

    /// A connection for the current thread. The file is made if it is not there and may be written.
    Sql connect(Access access) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-16_000);
        if (access == Access.READ_UNTOUCHED) {
            config.setReadOnly(true);
        }
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        try {
            String address = "jdbc:sqlite:" + path.toUri().toASCIIString() + query(access);
            Sql sql = new Sql(path, config.createConnection(address));
            try {
                // Views and triggers of a file from elsewhere may call nothing that has an effect outside it.
                sql.pragma("trusted_schema = OFF");
                if (access == Access.READ) {
                    sql.pragma("query_only = ON");
                }
                if (access == Access.WRITE) {
                    // Written back to the file after a hundred edits, not twenty: whoever saves then waits.
                    sql.pragma("wal_autocheckpoint = 4000");
                }
                return sql;
            } catch (LibraryException e) {
                sql.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Sql.failure(path, e);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, path, e.toString(), e);
        }
    }

    /// An empty database in memory, with this file attached to it as `library`, to be read only. References
    /// are not enforced there.
    Sql connectInMemory() {
        try {
            var config = new SQLiteConfig();
            config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
            config.setTempStore(SQLiteConfig.TempStore.MEMORY);
            config.setOpenMode(SQLiteOpenMode.OPEN_URI);
            Sql sql = new Sql(path, config.createConnection("jdbc:sqlite::memory:"));
            Access access = isWritable() ? Access.READ : Access.READ_UNTOUCHED;
            String mode = access == Access.READ ? "?mode=ro" : query(access);
            sql.run("ATTACH ? AS library", path.toUri().toASCIIString() + mode);
            return sql;
        } catch (SQLException e) {
            throw Sql.failure(path, e);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, path, e.toString(), e);
        }
    }

    /// An empty database in memory.
    ///
    /// @param name for messages
    static Sql inMemory(Path name) {
        try {
            return new Sql(name, new SQLiteConfig().createConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            throw Sql.failure(name, e);
        }
    }

    private String query(Access access) throws IOException {
        if (access != Access.READ_UNTOUCHED) {
            return "";
        }
        return isFrozen(access) ? "?immutable=1" : "?mode=ro";
    }

    /// Whether such a connection would take the file as it is now, and see no change of it. SQLite cannot
    /// read a file with a log of writes, but for the log's files, unless it is told that nobody changes it.
    boolean isFrozen(Access access) {
        try {
            return access == Access.READ_UNTOUCHED && !hasWrites() && header().get(18) == 2;
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, path, e.toString(), e);
        }
    }

    /// Gives a finished file its name, all at once; an existing file is never replaced.
    void moveTo(Path target) {
        try {
            try {
                Files.createLink(target, path);
                Files.delete(path);
            } catch (UnsupportedOperationException | IOException e) {
                if (Files.exists(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                // Some file systems, memory sticks for one, have no links.
                Files.move(path, target);
            }
        } catch (FileAlreadyExistsException e) {
            throw new LibraryException(Reason.EXISTS, target, "", e);
        } catch (IOException e) {
            throw new LibraryException(Reason.FAILED, target, e.toString(), e);
        }
    }

    /// Removes the file and all that SQLite keeps beside it.
    void discard() {
        path.toFile().delete();
        sidecars().forEach(p -> p.toFile().delete());
    }

    /// Removes them if the program is told to stop before it can.
    void discardOnExit() {
        path.toFile().deleteOnExit();
        sidecars().forEach(p -> p.toFile().deleteOnExit());
    }

    private LibraryException failure(Reason reason, String detail) {
        return new LibraryException(reason, path, detail);
    }
}
