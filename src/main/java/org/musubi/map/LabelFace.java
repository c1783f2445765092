package org.musubi.map;

/// How a label is written.
///
/// @param size in pixels of the view
/// @param slanted as names of waters are
/// @param spacing added after each character, as a part of the size
public record LabelFace(double size, boolean bold, boolean slanted, double spacing) {
    /// Beside markers.
    static final LabelFace MARKER = new LabelFace(12.5, false, false, 0);

    /// Beside markers that are picked.
    static final LabelFace PICKED = new LabelFace(12.5, true, false, 0);

    /// Names in the other language, below.
    static final LabelFace SECOND = new LabelFace(11, false, false, 0);

    private static final LabelFace OCEAN = new LabelFace(14, false, true, 0.16);
    private static final LabelFace COUNTRY = new LabelFace(12.5, true, false, 0.1);
    private static final LabelFace SEA = new LabelFace(11.5, false, true, 0.08);
    private static final LabelFace AREA = new LabelFace(11.5, false, false, 0.1);
    private static final LabelFace CITY = new LabelFace(11, false, false, 0);

    /// The same in another size.
    LabelFace scaled(double factor) {
        return new LabelFace(size * factor, bold, slanted, spacing);
    }

    static LabelFace of(MapName.Kind kind) {
        return switch (kind) {
            case OCEAN -> OCEAN;
            case COUNTRY -> COUNTRY;
            case SEA -> SEA;
            case AREA, PREFECTURE -> AREA;
            case CITY -> CITY;
        };
    }
}
