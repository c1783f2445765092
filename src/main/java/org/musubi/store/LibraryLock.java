package org.musubi.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.musubi.store.LibraryException.Reason;

/// The right to write to a library's file, which one program has at a time.
///
/// It is a lock of the operating system on a hidden file beside the library, `.name.musubi.lock`. The system
/// frees it when the program dies, however it dies. The file also says who has it. On a share, locks may be
/// kept by each machine for itself, so a lock that seems free is not taken while the file names another
/// machine whose beat is heard.
///
/// On most systems a program loses all its locks on a file when it closes that file, by whichever handle.
/// That is why this program keeps a list of the locks it has, and opens no file on that list a second time.
final class LibraryLock implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LibraryLock.class.getName());

    /// The byte that is locked: beyond all notes, because Windows lets nobody read what is locked.
    private static final long LOCKED_BYTE = 1L << 20;

    private static final int TRIES = 20;

    /// What this program has, by the lock's file: a fact of the process, as the locks themselves are.
    private static final Map<Path, LibraryLock> HELD = new HashMap<>();

    /// What came of trying to take a lock.
    sealed interface Attempt {
        /// It is this program's, until closed.
        record Taken(LibraryLock lock) implements Attempt {}

        /// Someone else has it.
        ///
        /// @param silent whether the system knows of no lock, but another machine's beat may go on
        record Held(LibraryWriter by, boolean silent) implements Attempt {
            ReadOnlyReason asReason() {
                return new ReadOnlyReason.WriterElsewhere(by, silent);
            }
        }

        /// The folder does not let this program have a lock.
        record Refused(IOException why) implements Attempt {}
    }

    private final Path file;
    private final ScheduledExecutorService beats;
    private FileChannel channel;
    private LockNote note;
    private @Nullable Object key;
    private boolean lost;

    private LibraryLock(Path file, FileChannel channel, LockNote note) throws IOException {
        this.file = file;
        this.channel = channel;
        this.note = note;
        key = key(file);
        beats = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("library-lock").factory());
        long beat = BeatWatch.BEAT.toMillis();
        beats.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /// Where the lock of a library lies: beside the file itself, wherever links to it lie.
    static Path fileOf(Path library) throws IOException {
        Path real = library.toRealPath();
        return real.resolveSibling("." + real.getFileName() + ".lock");
    }

    /// Takes the lock of a library if it is free. Never waits.
    ///
    /// @param library an existing file
    /// @param watch has seen the results of earlier attempts; a new one for the first
    static Attempt tryTake(Path library, BeatWatch watch) {
        return tryTake(library, LibraryWriter.here(), watch);
    }

    static Attempt tryTake(Path library, LibraryWriter me, BeatWatch watch) {
        try {
            Path file = fileOf(library);
            synchronized (HELD) {
                LibraryLock own = HELD.get(file);
                if (own != null) {
                    return new Attempt.Held(own.note.writer(), false);
                }
                Attempt attempt = tryTakeFile(file, library, me, watch);
                if (attempt instanceof Attempt.Taken(LibraryLock lock)) {
                    HELD.put(file, lock);
                }
                return attempt;
            }
        } catch (IOException e) {
            return new Attempt.Refused(e);
        }
    }

    /// Takes the lock of a library. Waits only for another machine that is silent, until it is heard or
    /// counts as gone.
    ///
    /// @throws LibraryException if someone else has it, or the folder does not let this program have one
    static LibraryLock take(Path library) {
        var watch = new BeatWatch();
        while (true) {
            switch (tryTake(library, watch)) {
                case Attempt.Taken taken -> {
                    return taken.lock();
                }
                case Attempt.Held held when held.silent() && watch.waits() -> {}
                case Attempt.Held held ->
                    throw new LibraryException(Reason.IN_USE, library, held.by().toString());
                case Attempt.Refused refused -> throw refusal(library, refused.why());
            }
        }
    }

    private static LibraryException refusal(Path library, IOException why) {
        Reason reason = why instanceof AccessDeniedException ? Reason.READ_ONLY : Reason.FAILED;
        return new LibraryException(reason, library, why.toString(), why);
    }

    /// Whether this program writes to the library already.
    static boolean isHeldHere(Path library) {
        try {
            Path file = fileOf(library);
            synchronized (HELD) {
                return HELD.containsKey(file);
            }
        } catch (IOException _) {
            return false;
        }
    }

    /// Between opening the file and locking it, whoever had the lock may have given it up and deleted the
    /// file. Such a file says so, and a new one is made. If it is still there after many tries, then whoever
    /// gave it up crashed before it was deleted.
    private static Attempt tryTakeFile(Path file, Path library, LibraryWriter me, BeatWatch watch) throws IOException {
        for (int tries = 1; ; tries++) {
            FileChannel channel = open(file, library);
            if (channel == null) {
                return new Attempt.Held(noteIn(file).writer(), false);
            }
            boolean keep = false;
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                LockNote found = LockNote.read(channel);
                if (lock == null) {
                    return new Attempt.Held(found.writer(), false);
                }
                if (found.isReleased() && tries < TRIES) {
                    continue;
                }
                if (isElsewhere(found, me) && !watch.isGone(found)) {
                    return new Attempt.Held(found.writer(), true);
                }
                var taken = new LibraryLock(file, channel, noted(me, channel));
                keep = true;
                return new Attempt.Taken(taken);
            } catch (OverlappingFileLockException _) {
                // The same file by another way, a hard link for one: closing it would give up this program's own lock.
                keep = true;
                return new Attempt.Held(me, false);
            } finally {
                if (!keep) {
                    channel.close();
                }
            }
        }
    }

    /// A disk that is full has no room for a note. The lock holds all the same.
    private static LockNote noted(LibraryWriter me, FileChannel channel) {
        var mine = new LockNote(me, UUID.randomUUID().toString(), 1);
        try {
            mine.write(channel);
            return mine;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a lock cannot say whose it is", e);
            return new LockNote(me, "", 0);
        }
    }

    /// On one machine, the system's lock is all there is to know.
    private static boolean isElsewhere(LockNote found, LibraryWriter me) {
        return !found.token().isEmpty()
                && !found.isReleased()
                && !found.writer().host().equals(me.host());
    }

    /// @return null if a file is there that only its owner may open, and the owner is alive
    private static @Nullable FileChannel open(Path file, Path library) throws IOException {
        try {
            return openToWrite(file, library);
        } catch (AccessDeniedException e) {
            if (!Files.exists(file)) {
                throw e;
            }
            if (!isAbandoned(file)) {
                return null;
            }
            Files.deleteIfExists(file);
            return openToWrite(file, library);
        }
    }

    private static FileChannel openToWrite(Path file, Path library) throws IOException {
        boolean fresh = !Files.exists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (fresh) {
            shareLike(library, file);
        }
        return channel;
    }

    /// Whoever may write to the library may also take over its lock.
    private static void shareLike(Path library, Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(library));
            } else {
                Files.setAttribute(file, "dos:hidden", true);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.DEBUG, "a lock is not shared like its library: " + file, e);
        }
    }

    private static boolean isAbandoned(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.tryLock(LOCKED_BYTE, 1, true) != null;
        } catch (IOException _) {
            return false;
        }
    }

    private static LockNote noteIn(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return LockNote.read(channel);
        } catch (IOException _) {
            return LockNote.EMPTY;
        }
    }

    /// What tells one file from another of the same name; null where the system has nothing of the kind.
    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    LibraryWriter writer() {
        return note.writer();
    }

    /// Looks whether the lock is still this program's. Another machine may have taken a program that slept
    /// for dead; or something may have deleted the file, which is then made again.
    ///
    /// Not for a thread that may be interrupted: that closes the file, and with it gives up the lock.
    ///
    /// @return who has it now; empty if this program does
    synchronized Optional<LibraryWriter> lostTo() {
        if (lost) {
            return Optional.of(noteIn(file).writer());
        }
        try {
            lost = !isThere() && !isMadeAgain()
                    || !LockNote.read(channel).token().equals(note.token());
        } catch (IOException e) {
            // The folder cannot be reached: then SQLite cannot write either, and says so.
            LOG.log(Level.DEBUG, "a lock cannot be looked at: " + file, e);
        }
        return lost ? Optional.of(noteIn(file).writer()) : Optional.empty();
    }

    private boolean isThere() throws IOException {
        try {
            return Objects.equals(key(file), key);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private boolean isMadeAgain() throws IOException {
        FileChannel again =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        boolean mine = again.tryLock(LOCKED_BYTE, 1, false) != null
                && LockNote.read(again).equals(LockNote.EMPTY);
        if (mine) {
            note.write(again);
            FileChannel before = channel;
            channel = again;
            key = key(file);
            before.close();
        } else {
            again.close();
        }
        return mine;
    }

    private synchronized void beat() {
        if (lostTo().isEmpty() && channel.isOpen()) {
            try {
                note = note.next();
                note.write(channel);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "a lock cannot say that its writer lives: " + file, e);
            }
        }
    }

    /// Gives the lock up, and removes its file. May be called twice.
    @Override
    public void close() {
        // Without an interrupt, which would close the channel in the middle of a beat.
        beats.shutdown();
        synchronized (HELD) {
            synchronized (this) {
                if (HELD.get(file) == this) {
                    HELD.remove(file);
                    release();
                }
            }
        }
    }

    private void release() {
        try (FileChannel closing = channel) {
            if (lostTo().isEmpty()) {
                LockNote.RELEASED.write(closing);
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a lock's file is left behind: " + file, e);
        }
    }
}
