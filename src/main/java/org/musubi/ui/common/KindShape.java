package org.musubi.ui.common;

import java.util.EnumMap;
import java.util.Map;
import org.musubi.model.RecordKind;

/// The outline that stands for each kind of record beside its colour, so that nobody needs to tell colours apart.
public final class KindShape {
    /// Each shape fills a square of this many units.
    public static final double SIZE = 12;

    private static final Map<RecordKind, String> PATHS = new EnumMap<>(Map.of(
            RecordKind.AGREEMENT, "M6 0 L12 6 L6 12 L0 6 Z",
            RecordKind.EVENT, "M6 0.5 A5.5 5.5 0 1 1 5.99 0.5 Z",
            RecordKind.PROGRAMME, "M0 2.5 L9 2.5 L12 6 L9 9.5 L0 9.5 L2.5 6 Z",
            RecordKind.PROJECT, "M1 1 L11 1 L11 11 L1 11 Z",
            RecordKind.PUBLICATION, "M1.5 0 L7.5 0 L10.5 3 L10.5 12 L1.5 12 Z",
            RecordKind.DESIGNATION,
                    "M6 0 L7.76 4 L12 4.42 L8.85 7.3 L9.7 11.5 L6 9.4 L2.3 11.5 L3.15 7.3 L0 4.42 L4.24 4 Z",
            RecordKind.MEMBERSHIP, "M4 0 L8 0 L8 4 L12 4 L12 8 L8 8 L8 12 L4 12 L4 8 L0 8 L0 4 L4 4 Z"));

    private KindShape() {}

    /// The outline as an SVG path within [#SIZE] by [#SIZE].
    public static String path(RecordKind kind) {
        return java.util.Objects.requireNonNull(PATHS.get(kind));
    }
}
