package org.musubi.ui.common;

import java.util.Set;
import org.musubi.model.Id;

/// A wish to see some places on the map.
///
/// @param number counts the requests, so that asking for the same places twice is two requests
/// @param places what to bring into view
public record MapRequest(int number, Set<Id> places) {
    static final MapRequest NONE = new MapRequest(0, Set.of());

    public MapRequest {
        places = Set.copyOf(places);
    }
}
