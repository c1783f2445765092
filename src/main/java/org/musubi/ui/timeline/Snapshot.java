package org.musubi.ui.timeline;

import java.util.List;
import org.musubi.model.LibraryRecord;

/// The records that the timeline shows, without where they are drawn. Immutable; its arrays are changed by nobody.
///
/// @param places of the records that the filter leaves and that can be drawn, by date
/// @param lanes of those
/// @param undated the records without a date that the filter leaves, or would leave if no period were brushed
/// @param extent the years that there are to see, whatever the filter
/// @param density how all records that meet the other conditions spread, whatever the period
record Snapshot(
        Columns columns, int[] places, List<Lane> lanes, List<LibraryRecord> undated, Extent extent, Density density) {}
