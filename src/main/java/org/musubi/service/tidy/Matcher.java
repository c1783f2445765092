package org.musubi.service.tidy;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;

/// Tells which entries of one type may be the same. What has no key in common is never compared, so that
/// looking through a large library takes little more than a small one.
interface Matcher<T extends Entry> {
    /// @return under which to file the entry: any that is the same has one of them too
    Collection<String> keys(T entry);

    /// Null unless the two may be the same.
    @Nullable
    Likeness compare(T one, T other);

    /// Entries with the same key that are far apart in this order are not compared if there are very many.
    default Comparator<T> order() {
        return Comparator.comparing(Entry::id);
    }
}
