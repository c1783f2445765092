package org.musubi.query;

import java.util.List;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;

/// The relation between two cities through the records they share.
///
/// @param first the city whose id sorts first
/// @param second the other city
/// @param records what they share, in order of time; at least one
public record Tie(Id first, Id second, List<LibraryRecord> records) {
    /// @throws IllegalArgumentException if nothing is shared or the cities are not in order
    public Tie {
        records = List.copyOf(records);
        if (records.isEmpty() || first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("not a tie: " + first + ", " + second);
        }
    }

    /// How many records the two cities share.
    public int strength() {
        return records.size();
    }

    /// The kind of most of the records; of several equally frequent ones the first in the order of [RecordKind].
    public RecordKind leadingKind() {
        int[] counts = new int[RecordKind.values().length];
        records.forEach(r -> counts[r.kind().ordinal()]++);
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return RecordKind.values()[best];
    }

    public boolean joins(Id city) {
        return first.equals(city) || second.equals(city);
    }

    /// The city at the other end.
    public Id other(Id city) {
        return first.equals(city) ? second : first;
    }
}
