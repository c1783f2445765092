package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.store.StoreAssertions.filesIn;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.store.LibraryLock.Attempt;

class LibraryLockTest {
    private static final LibraryWriter COLLEAGUE =
            new LibraryWriter("sato", "pc-elsewhere", 77, Instant.parse("2026-11-24T00:12:00Z"));

    @TempDir
    Path folder;

    private Path library;
    private Path lockFile;
    private final AtomicLong now = new AtomicLong();
    private final BeatWatch watch = new BeatWatch(Duration.ofSeconds(45), now::get);

    @BeforeEach
    void library() throws IOException {
        library = Files.createFile(folder.resolve("cities.musubi"));
        lockFile = folder.resolve(".cities.musubi.lock");
    }

    private LibraryLock taken() {
        return taken(library);
    }

    private LibraryLock taken(Path of) {
        Attempt attempt = LibraryLock.tryTake(of, watch);
        assertThat(attempt).isInstanceOf(Attempt.Taken.class);
        return ((Attempt.Taken) attempt).lock();
    }

    private Attempt.Held held() {
        Attempt attempt = LibraryLock.tryTake(library, watch);
        assertThat(attempt).isInstanceOf(Attempt.Held.class);
        return (Attempt.Held) attempt;
    }

    private void leave(LockNote note) throws IOException {
        try (FileChannel file = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            note.write(file);
        }
    }

    private void seconds(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void whoHasTheLockIsSaidToWhoeverAsks() {
        try (LibraryLock lock = taken()) {
            assertThat(held().by()).isEqualTo(lock.writer());
            assertThat(lock.writer().process())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(lock.writer().user()).isEqualTo(System.getProperty("user.name"));
            assertThat(lock.writer().host()).isNotEmpty();
        }
    }

    @Test
    void nothingIsLeftWhenItIsGivenUp() {
        LibraryLock lock = taken();
        assertThat(filesIn(folder)).containsExactly(".cities.musubi.lock", "cities.musubi");

        lock.close();
        lock.close();

        assertThat(filesIn(folder)).containsExactly("cities.musubi");
        taken().close();
    }

    @Test
    void aLinkToALibraryHasTheLockOfTheLibrary() throws IOException {
        Path desktop = Files.createDirectory(folder.resolve("desktop"));
        Path link = Files.createSymbolicLink(desktop.resolve("shortcut.musubi"), library);

        try (LibraryLock _ = taken(link)) {
            assertThat(held().silent()).isFalse();
            assertThat(filesIn(desktop)).containsExactly("shortcut.musubi");
        }
    }

    @Test
    void anotherProgramHasItUntilItGivesItUp() {
        try (var other = new OtherProgram(LockHolder.class, library)) {
            assertThat(other.line()).isEqualTo("Taken");

            assertThat(held().by().process()).isEqualTo(other.pid());

            other.tell("close");
            assertThat(other.line()).isEqualTo("closed");
            assertThat(filesIn(folder)).containsExactly("cities.musubi");
            taken().close();
        }
    }

    @Test
    void lookingAtALockDoesNotLoosenIt() {
        try (LibraryLock _ = taken();
                var other = new OtherProgram(LockHolder.class, library)) {
            held();
            held();
            assertThat(other.line()).isEqualTo("Held");
        }
    }

    @Test
    void theLockOfAProgramThatWasKilledIsFreeAtOnce() {
        try (var other = new OtherProgram(LockHolder.class, library)) {
            assertThat(other.line()).isEqualTo("Taken");
            other.kill();
        }
        assertThat(lockFile).exists();

        taken().close();

        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }

    @Test
    void anotherMachineThatBeatsIsLeftAlone() throws IOException {
        var note = new LockNote(COLLEAGUE, "a", 1);
        for (int beat = 0; beat < 20; beat++) {
            leave(note);
            assertThat(held()).isEqualTo(new Attempt.Held(COLLEAGUE, true));
            note = note.next();
            seconds(30);
        }
    }

    @Test
    void anotherMachineThatIsSilentForLongIsGone() throws IOException {
        leave(new LockNote(COLLEAGUE, "a", 1));

        assertThat(held().silent()).isTrue();
        seconds(44);
        assertThat(held().silent()).isTrue();
        seconds(1);

        taken().close();
    }

    @Test
    void whatThisMachineLeftBehindIsGoneAtOnce() throws IOException {
        leave(new LockNote(LibraryWriter.here(), "a", 5));

        taken().close();
    }

    @Test
    void aLockFileFullOfSomethingElseIsTakenOver() throws IOException {
        Files.write(lockFile, new byte[100_000]);

        taken().close();

        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }

    @Test
    void aFileThatACrashKeptFromBeingDeletedIsTakenOver() throws IOException {
        leave(LockNote.RELEASED);

        try (LibraryLock lock = taken()) {
            assertThat(lock.lostTo()).isEmpty();
        }
    }

    @Test
    void aMachineThatWasTakenForDeadNoticesWhoHasItNow() throws IOException {
        try (LibraryLock lock = taken()) {
            leave(new LockNote(COLLEAGUE, "theirs", 1));

            assertThat(lock.lostTo()).contains(COLLEAGUE);
        }
        assertThat(lockFile).as("what is another's is not removed").exists();
    }

    @Test
    void aLockFileThatWasReplacedIsLost() throws IOException {
        try (LibraryLock lock = taken()) {
            Path theirs = folder.resolve("theirs");
            try (FileChannel file = FileChannel.open(theirs, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                new LockNote(COLLEAGUE, "theirs", 1).write(file);
            }
            Files.move(theirs, lockFile, StandardCopyOption.REPLACE_EXISTING);

            assertThat(lock.lostTo()).contains(COLLEAGUE);
        }
    }

    @Test
    void aLockFileThatSomebodyTidiedAwayIsMadeAgain() throws IOException {
        try (LibraryLock lock = taken()) {
            Files.delete(lockFile);

            assertThat(lock.lostTo()).isEmpty();
            assertThat(lockFile).exists();
            try (var other = new OtherProgram(LockHolder.class, library)) {
                assertThat(other.line()).isEqualTo("Held");
            }
        }
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }

    @Test
    void whoeverMayWriteToTheLibraryMayTakeOverItsLock() throws IOException {
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-rw-rw-"));

        try (LibraryLock _ = taken()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lockFile)))
                    .isEqualTo("rw-rw-rw-");
        }
    }

    @Test
    void aPlaceThatTakesNoLockSaysSo() throws IOException {
        Files.createDirectory(lockFile);

        assertThat(LibraryLock.tryTake(library, watch)).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void ofManyThatTryAtOnceOneHasItAtATime() throws InterruptedException {
        var writing = new AtomicInteger();
        var most = new AtomicInteger();
        var turns = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (turns.get() < 200) {
                    if (LibraryLock.tryTake(library, new BeatWatch()) instanceof Attempt.Taken(LibraryLock lock)) {
                        most.accumulateAndGet(writing.incrementAndGet(), Math::max);
                        turns.incrementAndGet();
                        writing.decrementAndGet();
                        lock.close();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }
}
