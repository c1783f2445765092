package org.musubi.tools.gazetteer;

import java.util.Set;

/** Which places the product ships: where its users look closely, more. */
final class Cut {
    static final Set<String> ASIA_PACIFIC = Set.of(
            "AS", "AU", "BD", "BN", "BT", "CK", "CN", "FJ", "FM", "GU", "HK", "ID", "IN", "JP", "KH", "KI", "KP", "KR",
            "LA", "LK", "MH", "MM", "MN", "MO", "MP", "MV", "MY", "NC", "NF", "NP", "NR", "NU", "NZ", "PF", "PG", "PH",
            "PK", "PN", "PW", "SB", "SG", "TH", "TK", "TL", "TO", "TV", "TW", "VN", "VU", "WF", "WS");
    private static final long NEAR = 5_000;
    private static final long FAR = 50_000;

    private Cut() {}

    /** @param municipality what is known of it as a Japanese municipality; null if it is none */
    static boolean keeps(City city, Municipality municipality) {
        if (city.isCapital() || municipality != null) {
            return true;
        }
        return !city.isPartOrPast() && city.population() >= (ASIA_PACIFIC.contains(city.country()) ? NEAR : FAR);
    }
}
