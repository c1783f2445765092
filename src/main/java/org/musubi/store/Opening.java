package org.musubi.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Look;
import org.musubi.store.LibraryLock.Attempt;

/// Makes and opens libraries: looks over the file first, then takes the right to write to it, if it is to be
/// written.
///
/// @param migrations bring it up to date
/// @param patience how long to wait for another program that keeps the file locked for a moment
record Opening(Path path, Migrations migrations, Duration patience) {
    Opening(Path path) {
        this(path, Migrations.shipped(), LibraryFile.PATIENCE);
    }

    Library create(Consumer<Library> fill) {
        if (Files.exists(path)) {
            throw new LibraryException(Reason.EXISTS, path, "");
        }
        var draft = LibraryFile.draftOf(path, patience);
        draft.discardOnExit();
        try {
            try (Library library = begin(draft)) {
                fill.accept(library);
            }
            draft.moveTo(path);
        } finally {
            draft.discard();
        }
        return toWrite();
    }

    private Library begin(LibraryFile draft) {
        var whole = new WholeCheck(draft, true);
        return new Library(
                draft, migrations, new BeatWatch(), WriteSide.ofDraft(draft, migrations, whole), null, whole);
    }

    Library toWrite() {
        LibraryFile file = known();
        if (!file.isWritable()) {
            throw new LibraryException(Reason.READ_ONLY, path, "");
        }
        Look look = file.requireSound(migrations);
        return writing(file, look, new BeatWatch(), LibraryLock.take(path));
    }

    Library toWriteOrRead() {
        LibraryFile file = known();
        Look look = file.requireReadable(migrations);
        if (!file.isWritable()) {
            return reading(file, look, new BeatWatch(), new ReadOnlyReason.Protected());
        }
        var watch = new BeatWatch();
        return switch (LibraryLock.tryTake(path, watch)) {
            case Attempt.Taken taken -> writing(file, look, watch, taken.lock());
            case Attempt.Held held -> reading(file, look, watch, held.asReason());
            case Attempt.Refused _ -> reading(file, look, watch, new ReadOnlyReason.Protected());
        };
    }

    Library toRead(ReadOnlyReason why) {
        LibraryFile file = known();
        return reading(file, file.requireSound(migrations), new BeatWatch(), why);
    }

    private Library reading(LibraryFile file, Look look, BeatWatch watch, ReadOnlyReason why) {
        if (look.version() < migrations.newest()) {
            throw new LibraryException(Reason.OLDER, path, "version " + look.version() + " of " + migrations.newest());
        }
        return new Library(file, migrations, watch, null, why, new WholeCheck(file, look.whole()));
    }

    private LibraryFile known() {
        var file = new LibraryFile(path, patience);
        file.requireLibrary(migrations.newest());
        return file;
    }

    private Library writing(LibraryFile file, Look look, BeatWatch watch, LibraryLock lock) {
        var whole = new WholeCheck(file, look.whole());
        return new Library(file, migrations, watch, WriteSide.of(file, migrations, lock, whole), null, whole);
    }
}
