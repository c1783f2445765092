package org.musubi.store;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Watches the beat of a writer on another machine, to tell one that lives from one that crashed. It compares
/// what it sees at two times of its own clock, never the clocks of two machines.
final class BeatWatch {
    /// How often a writer beats.
    static final Duration BEAT = Duration.ofSeconds(10);

    /// How long a writer may be silent before it counts as gone: four beats, for a share may be slow.
    static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Duration silence;
    private final LongSupplier nanoTime;
    private LockNote seen = LockNote.EMPTY;
    private long since;
    private int changes;

    BeatWatch() {
        this(SILENCE, System::nanoTime);
    }

    BeatWatch(Duration silence, LongSupplier nanoTime) {
        this.silence = silence;
        this.nanoTime = nanoTime;
    }

    /// Takes a look.
    ///
    /// @return whether the writer has been seen not to beat for so long that it must be gone
    boolean isGone(LockNote note) {
        long now = nanoTime.getAsLong();
        if (!note.equals(seen)) {
            seen = note;
            since = now;
            changes++;
        }
        return now - since >= silence.toNanos();
    }

    /// Waits a moment, if what was seen leaves it open whether the writer lives.
    ///
    /// @return false if the writer has been seen to live, or this thread is wanted elsewhere
    boolean waits() {
        if (changes > 1) {
            return false;
        }
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
