package org.musubi.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.musubi.text.NameKeys;

/// The places of the world that come with the program, looked up by name in any language and script. Immutable.
///
/// It holds its file as it is, some six megabytes, and makes a [GazetteerPlace] only of what is found. Load it in the
/// background, and only when it is wanted.
public final class Gazetteer {
    private static final String RESOURCE = "/gazetteer/places.tsv.gz";

    /// Lines in the form of [GazetteerRow], each ended.
    private final String lines;

    private Gazetteer(String lines) {
        this.lines = lines;
    }

    /// Reads the gazetteer that comes with the program.
    ///
    /// @throws UncheckedIOException if the program is incomplete
    public static Gazetteer load() {
        try (InputStream in = open()) {
            return new Gazetteer(new String(new GZIPInputStream(in, 1 << 16).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The places that may be meant by a text, best first: see [NameKeys#find]. Of those that match alike, the one
    /// with more inhabitants comes first.
    ///
    /// @param text in any language and script, perhaps unfinished; what no name begins with finds nothing
    /// @param limit how many at most
    public List<GazetteerPlace> find(String text, int limit) {
        return NameKeys.find(lines, this::lineAt, text, limit).stream()
                .map(this::row)
                .map(GazetteerRow::place)
                .toList();
    }

    /// The largest places, in order. Reads the file only so far, and keeps nothing of it.
    ///
    /// Of some places the number is not known; they are among those around them, where they belong.
    ///
    /// @param inhabitants how many the last one has at least
    /// @throws UncheckedIOException if the program is incomplete
    public static List<GazetteerPlace> largest(long inhabitants) {
        var places = new ArrayList<GazetteerPlace>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open(), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                GazetteerPlace place = GazetteerRow.of(line).place();
                if (place.population() != null && place.population().value() < inhabitants) {
                    break;
                }
                places.add(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static InputStream open() throws IOException {
        InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IOException("missing: " + RESOURCE);
        }
        return in;
    }

    /// All places.
    public Stream<GazetteerPlace> places() {
        return rows().map(GazetteerRow::place);
    }

    Stream<GazetteerRow> rows() {
        return lines.lines().map(GazetteerRow::of);
    }

    /// Where the line begins in which something lies.
    private int lineAt(int place) {
        return lines.lastIndexOf('\n', place) + 1;
    }

    private GazetteerRow row(int line) {
        return GazetteerRow.of(lines.substring(line, lines.indexOf('\n', line)));
    }
}
