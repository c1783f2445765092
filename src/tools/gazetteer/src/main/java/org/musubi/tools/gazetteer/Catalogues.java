package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names by language and GeoNames id: one catalogue of gettext per language. */
final class Catalogues {
    private static final int MAGIC = 0x950412de;

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    /** @param folder has LANGUAGE/LC_MESSAGES/geonames.mo */
    Catalogues(Path folder) throws IOException {
        try (Stream<Path> languages = Files.list(folder)) {
            languages.forEach(language -> {
                Path file = language.resolve("LC_MESSAGES/geonames.mo");
                if (Files.exists(file)) {
                    byLanguage.put(language.getFileName().toString(), read(file));
                }
            });
        }
    }

    private static Map<String, String> read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.getInt(0) != MAGIC) {
                throw new IOException("not a catalogue: " + file);
            }
            int count = bytes.getInt(8);
            int keys = bytes.getInt(12);
            int values = bytes.getInt(16);
            Map<String, String> names = new HashMap<>();
            for (int i = 0; i < count; i++) {
                names.put(text(bytes, keys + 8 * i), text(bytes, values + 8 * i));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] text = new byte[bytes.getInt(at)];
        bytes.get(bytes.getInt(at + 4), text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The name of a place in a language; null if there is none. */
    String name(String language, long id) {
        return byLanguage.getOrDefault(language, Map.of()).get(Long.toString(id));
    }

    /** In how many languages a place is called by each of its names. */
    Map<String, Integer> uses(long id) {
        Map<String, Integer> uses = new HashMap<>();
        byLanguage.forEach((language, all) -> {
            String name = all.get(Long.toString(id));
            if (name != null) {
                uses.merge(name, 1, Integer::sum);
            }
        });
        return uses;
    }
}
