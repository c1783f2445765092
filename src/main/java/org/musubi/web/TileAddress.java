package org.musubi.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.musubi.text.Message;

/// Where tiles are on the web: an address with `{z}`, `{x}` and `{y}` in it. Only encrypted connections, so that nobody
/// on
/// the way sees, or changes, what is looked at.
public final class TileAddress {
    private static final List<String> PARTS = List.of("{z}", "{x}", "{y}");
    private static final String ENCRYPTED = "https";

    private final String template;

    private TileAddress(String template) {
        this.template = template;
    }

    /// What is wrong with an address; empty if it can be used.
    public static Optional<Message> problem(String template) {
        return problem(template.strip(), ENCRYPTED);
    }

    private static Optional<Message> problem(String template, String scheme) {
        if (!PARTS.stream().allMatch(template::contains)) {
            return Optional.of(Message.of("map.tiles.problem.parts"));
        }
        try {
            URI example = new URI(filled(template, 0, 0, 0));
            if (!scheme.equals(String.valueOf(example.getScheme()).toLowerCase(Locale.ROOT))) {
                return Optional.of(Message.of("map.tiles.problem.https"));
            }
            boolean good = example.getHost() != null && example.getUserInfo() == null && example.getFragment() == null;
            return good ? Optional.empty() : Optional.of(Message.of("map.tiles.problem.address"));
        } catch (URISyntaxException e) {
            return Optional.of(Message.of("map.tiles.problem.address"));
        }
    }

    /// @throws IllegalArgumentException if there is a [#problem]
    public static TileAddress of(String template) {
        return of(template.strip(), ENCRYPTED);
    }

    /// For tests, which have no certificates.
    static TileAddress of(String template, String scheme) {
        if (problem(template, scheme).isPresent()) {
            throw new IllegalArgumentException("not an address of tiles: " + template);
        }
        return new TileAddress(template);
    }

    private static String filled(String template, int zoom, long x, long y) {
        return template.replace("{z}", Integer.toString(zoom))
                .replace("{x}", Long.toString(x))
                .replace("{y}", Long.toString(y));
    }

    URI tile(int zoom, long x, long y) {
        return URI.create(filled(template, zoom, x, y));
    }

    @Override
    public String toString() {
        return template;
    }
}
