package org.musubi.ui.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What the user wants the map's tiles to be.
public sealed interface TileChoice {
    /// The map that ships with the program.
    record Shipped() implements TileChoice {}

    /// A file of the user's, in the format MBTiles.
    record OfFile(Path file) implements TileChoice {}

    /// Tiles from the web.
    ///
    /// @param address with `{z}`, `{x}` and `{y}` in it
    /// @param credit whom they are from, as their licence asks for it
    record OfWeb(String address, String credit) implements TileChoice {}

    /// As [#setting] gave it; anything else is the shipped map.
    static TileChoice parse(String setting) {
        String[] parts = setting.split("\t", -1);
        if (parts.length == 2 && parts[0].equals("file")) {
            try {
                return new OfFile(Path.of(parts[1]));
            } catch (InvalidPathException e) {
                return new Shipped();
            }
        }
        return parts.length == 3 && parts[0].equals("web") ? new OfWeb(parts[1], parts[2]) : new Shipped();
    }

    /// One line of text, to be stored.
    default String setting() {
        return switch (this) {
            case Shipped _ -> "";
            case OfFile(Path file) -> "file\t" + file;
            case OfWeb(String address, String credit) ->
                "web\t" + address.replace('\t', ' ') + "\t" + credit.replace('\t', ' ');
        };
    }
}
