package org.musubi.map;

/// Which tile: at zoom z the world is 2^z tiles wide and high, counted from the north-west.
record TileKey(int zoom, long x, long y) {}
