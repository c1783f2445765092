package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.musubi.text.JapaneseSpellings;
import org.musubi.text.NameKeys;

/** Writes the gazetteer's file; its columns are described in src/tools/README.md. */
final class EntryWriter {
    /** The same entries make the same bytes: the header of gzip carries no time. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    void write(Path file, List<Entry> entries) throws IOException {
        try (OutputStream out = new Smallest(Files.newOutputStream(file))) {
            for (Entry entry : entries) {
                out.write((line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String line(Entry entry) {
        return String.join(
                "\t",
                entry.geonames(),
                entry.kind(),
                entry.country(),
                entry.admin1(),
                degrees(entry.latitude()),
                degrees(entry.longitude()),
                entry.population() == 0 ? "" : Long.toString(entry.population()),
                entry.population() == 0 ? "" : entry.asOf(),
                entry.capital() ? "C" : "",
                entry.lgcode(),
                entry.wikidata(),
                names(entry.names()),
                list(entry.aliases()),
                list(entry.spellings()),
                keys(entry));
    }

    /** As many digits as it has, seven at most. */
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value).replaceAll("\\.?0+$", "");
    }

    private static String names(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> name.getKey() + ":" + plain(name.getValue()))
                .collect(Collectors.joining("|"));
    }

    /** As the product makes them, so that it need not do so whenever it starts. */
    private static String keys(Entry entry) {
        List<String> names = new ArrayList<>(entry.names().values());
        names.addAll(entry.aliases());
        names.addAll(entry.spellings());
        if (entry.country().equals("JP")) {
            List.copyOf(names).forEach(name -> JapaneseSpellings.withQ(name).ifPresent(names::add));
        }
        return NameKeys.of(names);
    }

    private static String list(List<String> names) {
        return names.stream().map(EntryWriter::plain).collect(Collectors.joining("|"));
    }

    private static String plain(String text) {
        if (text.isBlank() || text.matches("(?s).*[\t\n|].*")) {
            throw new IllegalArgumentException("cannot be written: " + text);
        }
        return text;
    }
}
