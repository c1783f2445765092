package org.musubi.ui.timeline;

import java.util.List;
import org.musubi.model.RecordKind;

/// The strip of one kind of records.
///
/// @param y its top, in pixels from the top of all lanes
/// @param height in pixels
record Lane(RecordKind kind, double y, double height, List<Mark> marks) {
    Lane {
        marks = List.copyOf(marks);
    }
}
