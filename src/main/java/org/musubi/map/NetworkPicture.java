package org.musubi.map;

/// A picture of a network, as plain pixels.
///
/// @param camera the view that it shows
/// @param width in pixels of the picture
/// @param height likewise
/// @param argb row by row from the top left, 0xAARRGGBB, colours multiplied by their opacity; handed over, not copied
@SuppressWarnings("ArrayRecordComponent") // Megabytes that are passed on once: a copy each time would be waste.
record NetworkPicture(NetworkCamera camera, int width, int height, int[] argb) {}
