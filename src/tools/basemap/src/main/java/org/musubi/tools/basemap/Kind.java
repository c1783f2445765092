package org.musubi.tools.basemap;

/** What a line of the map stands for; the order is the order in the file. */
enum Kind {
    LAND,
    LAKE,
    RIVER,
    COUNTRY,
    DISPUTED,
    ADMIN1
}
