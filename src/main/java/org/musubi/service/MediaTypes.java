package org.musubi.service;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What kind of file something is: by how it begins, and where that leaves it open, by the ending of its name. The same
/// on every system, which asking the system is not.
final class MediaTypes {
    /// How many bytes of a file have to be known.
    static final int BEGINNING = 16;

    private static final String ZIP = "application/zip";
    private static final String OLE = "application/x-ole-storage";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("md", "text/markdown"),
            Map.entry("htm", "text/html"),
            Map.entry("html", "text/html"),
            Map.entry("xml", "application/xml"),
            Map.entry("json", "application/json"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("heic", "image/heic"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mp3", "audio/mpeg"));

    /// Kinds that all begin as ZIP archives do.
    private static final Map<String, String> IN_ZIP = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation",
            "epub", "application/epub+zip");

    /// Kinds that all begin as the older files of Microsoft Office do.
    private static final Map<String, String> IN_OLE = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "msg", "application/vnd.ms-outlook");

    private MediaTypes() {}

    /// @param name of the file
    /// @param beginning its first [#BEGINNING] bytes, or all if there are fewer
    /// @return such as `application/pdf`; null if unknown
    static @Nullable String of(String name, byte[] beginning) {
        String ending = ending(name);
        String content = byContent(new String(beginning, StandardCharsets.ISO_8859_1));
        if (content == null) {
            return BY_ENDING.get(ending);
        }
        return switch (content) {
            case ZIP -> IN_ZIP.getOrDefault(ending, ZIP);
            case OLE -> IN_OLE.getOrDefault(ending, OLE);
            default -> content;
        };
    }

    private static @Nullable String byContent(String beginning) {
        if (beginning.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (beginning.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (beginning.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (beginning.startsWith("GIF8")) {
            return "image/gif";
        }
        if (beginning.startsWith("II*\u0000") || beginning.startsWith("MM\u0000*")) {
            return "image/tiff";
        }
        if (beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (beginning.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        return beginning.startsWith("\u00d0\u00cf\u0011\u00e0") ? OLE : null;
    }

    /// The ending of a name in lower case, without the dot; empty if there is none.
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
