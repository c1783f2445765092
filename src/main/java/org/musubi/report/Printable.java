package org.musubi.report;

/// Makes any text fit for paper.
public final class Printable {
    private Printable() {}

    /// The text without what has no shape: control characters become spaces, halves of surrogate pairs and
    /// noncharacters are dropped.
    static String text(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                clean.append(' ');
            } else if (Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /// A file name that every platform takes: letters, digits and single hyphens, at most 80 characters, and `.pdf`.
    ///
    /// @return `fallback` if nothing of the text can stay
    static String fileName(String title, String fallback) {
        return fileName(title, fallback, ".pdf");
    }

    /// A file name that every platform takes: letters, digits and single hyphens, at most 80 characters.
    ///
    /// @param ending with its dot, which follows
    /// @return `fallback` if nothing of the text can stay
    public static String fileName(String title, String fallback, String ending) {
        String name = title.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        if (name.codePointCount(0, name.length()) > 80) {
            name = name.substring(0, name.offsetByCodePoints(0, 80)).replaceAll("-$", "");
        }
        return (name.isEmpty() ? fallback : name) + ending;
    }
}
