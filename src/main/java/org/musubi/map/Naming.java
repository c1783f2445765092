package org.musubi.map;

import java.util.List;

/// The names to be written on the base map, and how.
///
/// @param names of all zooms, the most important of each kind first; not copied, there may be thousands
record Naming(List<MapName> names, NameStyle style) {}
