package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The codes of ISO 3166-2, as Debian's iso-codes has them. */
final class IsoCodes {
    private IsoCodes() {}

    static Set<String> read(Path file) throws IOException {
        Set<String> codes = new HashSet<>();
        for (JsonNode unit : new ObjectMapper().readTree(file.toFile()).get("3166-2")) {
            codes.add(unit.get("code").asString());
        }
        return codes;
    }
}
