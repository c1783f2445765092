package org.musubi.ui.map;

import org.jspecify.annotations.Nullable;
import org.musubi.query.Area;
import org.musubi.text.Language;
import org.musubi.ui.common.Sheets;

/// A map that is to go on paper, as chosen.
///
/// @param area what to show; only if typed bounds are chosen
/// @param title above the map; may be empty
/// @param legend whether signs are explained
/// @param gathered whether cities that lie close together are drawn as one
/// @param language of names and texts
record MapExport(
        Extent extent,
        @Nullable Area area,
        Paper paper,
        Sheets.FileKind file,
        String title,
        boolean legend,
        boolean gathered,
        Language language) {
    enum Extent {
        /// What the window shows.
        SEEN,
        /// All cities that are drawn.
        RESULTS,
        PICKED,
        /// Between two parallels and two meridians.
        BOUNDS
    }

    enum Format {
        PDF,
        PNG,
        SVG
    }
}
