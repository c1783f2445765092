package org.musubi.ui.editor;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.query.LibraryIndex;

/// What is made of the library's index, and made anew only once there is another index. May be asked on any thread.
final class PerIndex<T> implements Supplier<T> {
    private final Supplier<LibraryIndex> index;
    private final Function<LibraryIndex, T> making;
    private volatile @Nullable Made<T> last;

    private record Made<T>(LibraryIndex of, T made) {}

    /// @param index the index as it is when asked
    PerIndex(Supplier<LibraryIndex> index, Function<LibraryIndex, T> making) {
        this.index = index;
        this.making = making;
    }

    @Override
    public T get() {
        LibraryIndex now = index.get();
        Made<T> made = last;
        if (made == null || made.of() != now) {
            made = new Made<>(now, making.apply(now));
            last = made;
        }
        return made.made();
    }
}
