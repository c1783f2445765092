package org.musubi.ui.timeline;

/// The records of one lane.
///
/// @param places as in [Columns], in order of date; not changed by anyone
record Lane(LaneKey key, int[] places) {}
