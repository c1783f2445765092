package org.musubi.query;

import java.util.List;

/// What a commit did to the entries of one sort. An entry that was changed has both gone and come.
///
/// @param gone those that changed or went, as they were
/// @param come those that changed or came, as they are; in the order in which they are kept
record Change<T>(List<T> gone, List<T> come) {
    boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }
}
