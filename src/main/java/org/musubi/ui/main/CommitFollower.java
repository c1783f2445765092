package org.musubi.ui.main;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.ui.history.UndoState;

/// Keeps up with a library. After each commit, on the thread that made it, reads what changed and links it up anew; so
/// whoever waits for a change finds it in the window when told that it is done.
///
/// Of two commits at once, either may be told first. As each reads the last committed state, both orders come to the
/// same.
final class CommitFollower implements Consumer<Commit> {
    private final LibraryService service;
    private final Consumer<Followed> show;
    private LibraryIndex index;

    /// @param index with all that the library now holds
    /// @param show is told in the order of the indexes
    CommitFollower(LibraryService service, LibraryIndex index, Consumer<Followed> show) {
        this.service = service;
        this.index = index;
        this.show = show;
    }

    /// The library after a commit.
    ///
    /// @param commit null if another program made it
    record Followed(@Nullable Commit commit, LibraryIndex index, UndoState undo) {}

    @Override
    public synchronized void accept(Commit commit) {
        if (!commit.changed().isEmpty()) {
            index = index.with(commit.changed(), service.library().content(commit));
        }
        show.accept(new Followed(commit, index, UndoState.of(service.library())));
    }

    /// Reads the whole library, after another program has changed it; not on the JavaFX thread.
    synchronized void readAnew() {
        index = LibraryIndex.of(service.content());
        // Else the JavaFX thread would, for what is picked.
        index.linkRecords();
        show.accept(new Followed(null, index, UndoState.of(service.library())));
    }
}
