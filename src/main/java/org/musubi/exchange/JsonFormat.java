package org.musubi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.musubi.model.LibraryContent;

/// A library as JSON, for other programs and for people: described in `src/site/markdown/format.md` and, for
/// validators, in `resources/reference/musubi.schema.json`.
///
/// What is written is always the same for the same content: every key, in a fixed order, indented by two spaces, lines
/// ended by LF, in UTF-8. What is read may leave out whatever may be empty, in any order.
public final class JsonFormat {
    /// The value of the key `musubi` in files of this format.
    public static final int VERSION = 1;

    private JsonFormat() {}

    /// What a file holds.
    ///
    /// @param warnings what was left out, since this version does not know it; the first 20
    public record Reading(LibraryContent content, List<Problem> warnings) {
        public Reading {
            warnings = List.copyOf(warnings);
        }
    }

    /// Writes a library. The stream stays open.
    public static void write(LibraryContent content, OutputStream out) throws IOException {
        JsonWriter.write(content, out);
    }

    /// Reads a library, to its end. The stream stays open.
    ///
    /// @throws ExchangeException if it is not one, saying everything that is wrong
    public static Reading read(InputStream in) throws IOException {
        return new JsonReader().read(in);
    }
}
