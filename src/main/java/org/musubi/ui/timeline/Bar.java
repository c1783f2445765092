package org.musubi.ui.timeline;

import java.util.Arrays;

/// Records too many to draw one by one, counted.
///
/// @param sort how they lie in time
/// @param step the length of the stretch they are gathered in
/// @param from the first day it is drawn over
/// @param to the day after the last one
/// @param members the places of all records gathered along with these
/// @param start where in `members` its own begin
/// @param count how many are its own, at least 1
/// @param standing how many of them stand out because of what is picked; −1 if nothing is picked
record Bar(Sort sort, BinStep step, int from, int to, int[] members, int start, int count, int standing) {
    enum Sort {
        /// Their middles lie in the stretch, and they are not longer than it.
        WITHIN,
        /// They began at various times, and go on.
        GOING_ON,
        /// They ended at various times, and nobody has set a beginning.
        SINCE_EVER
    }

    /// The places of its records, in order of date.
    int[] places() {
        return Arrays.copyOfRange(members, start, start + count);
    }

    /// Whether a record is among those counted.
    boolean counts(int place) {
        return Arrays.binarySearch(members, start, start + count, place) >= 0;
    }
}
