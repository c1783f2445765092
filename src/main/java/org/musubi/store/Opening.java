package org.musubi.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.musubi.store.LibraryException.Reason;
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
        return new Library(draft, migrations, new BeatWatch(), WriteSide.ofDraft(draft, migrations), null);
    }

    Library toWrite() {
        LibraryFile file = known();
        if (!file.isWritable()) {
            throw new LibraryException(Reason.READ_ONLY, path, "");
        }
        file.requireSound(migrations);
        return writing(file, new BeatWatch(), LibraryLock.take(path));
    }

    Library toWriteOrRead() {
        LibraryFile file = known();
        if (!file.isWritable()) {
            return toRead(new ReadOnlyReason.Protected());
        }
        int version = file.requireSound(migrations);
        var watch = new BeatWatch();
        return switch (LibraryLock.tryTake(path, watch)) {
            case Attempt.Taken taken -> writing(file, watch, taken.lock());
            case Attempt.Held held -> reading(file, version, watch, held.asReason());
            case Attempt.Refused _ -> reading(file, version, watch, new ReadOnlyReason.Protected());
        };
    }

    Library toRead(ReadOnlyReason why) {
        LibraryFile file = known();
        return reading(file, file.requireSound(migrations), new BeatWatch(), why);
    }

    private Library reading(LibraryFile file, int version, BeatWatch watch, ReadOnlyReason why) {
        if (version < migrations.newest()) {
            throw new LibraryException(Reason.OLDER, path, "version " + version + " of " + migrations.newest());
        }
        return new Library(file, migrations, watch, null, why);
    }

    private LibraryFile known() {
        var file = new LibraryFile(path, patience);
        file.requireLibrary(migrations.newest());
        return file;
    }

    private Library writing(LibraryFile file, BeatWatch watch, LibraryLock lock) {
        return new Library(file, migrations, watch, WriteSide.of(file, migrations, lock), null);
    }
}
