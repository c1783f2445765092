package org.musubi.ui.search;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.query.search.Question;
import org.musubi.query.search.TextIndex;
import org.musubi.ui.common.TextSearch;
import org.musubi.ui.common.Workspace;

/// The words of the library that is open, to be searched from any thread but the JavaFX thread.
///
/// They are read when they are first asked for; of a large library, as soon as it is shown, as that
/// takes seconds. After each commit they follow in the background.
public final class LibraryWords implements TextSearch {
    /// With so many records it is worth reading before anybody asks.
    private static final int LARGE = 2_000;

    private final Executor unhurried;
    private final AtomicBoolean following = new AtomicBoolean();
    private volatile LibraryIndex library;
    private volatile @Nullable TextIndex words;

    /// @param unhurried runs what keeps the words up to date, in the background and not before the window has come to
    ///     rest
    public LibraryWords(Workspace workspace, Executor unhurried) {
        this.unhurried = unhurried;
        library = workspace.index();
        workspace.indexProperty().addListener((_, _, now) -> {
            library = now;
            if (isWanted()) {
                prepare();
            }
        });
    }

    private boolean isWanted() {
        return words != null || library.records().size() >= LARGE;
    }

    /// Whether nothing is being read, and nothing will be unless somebody asks or the library changes.
    public boolean isAtRest() {
        return isReady() || !isWanted();
    }

    private void prepare() {
        if (!isReady() && !following.getAndSet(true)) {
            unhurried.execute(() -> {
                following.set(false);
                library.linkRecords();
                upToDate();
            });
        }
    }

    /// Whether asking takes milliseconds only.
    boolean isReady() {
        TextIndex known = words;
        return known != null && known.library() == library;
    }

    /// The words of the library as it is now; waits until they are read.
    synchronized TextIndex upToDate() {
        LibraryIndex now = library;
        TextIndex known = words;
        if (known == null || known.library() != now) {
            known = known == null ? TextIndex.of(now) : known.with(now);
            words = known;
        }
        return known;
    }

    @Override
    public Set<Id> find(String text) {
        return Question.of(text)
                .map(question -> upToDate().all(question, () -> false))
                .orElse(Set.of());
    }
}
