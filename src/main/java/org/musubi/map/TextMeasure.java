package org.musubi.map;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.HashMap;
import java.util.Map;

/// Measures lines of text. Laying out takes long, and where there is no room a label is measured in vain: so texts
/// whose characters simply stand side by side, Latin and East Asian ones, are added up from characters that are known.
/// For one thread at a time.
final class TextMeasure {
    private static final int MARKS = 0x300;
    private static final int AFTER_MARKS = 0x370;
    private static final int AFTER_CYRILLIC = 0x530;
    private static final int LATIN_ADDITIONAL = 0x1E00;
    private static final int AFTER_LATIN_ADDITIONAL = 0x1F00;
    private static final int EAST_ASIAN = 0x3000;
    private static final int JOINED_KANA = 0x3099;
    private static final int AFTER_JOINED_KANA = 0x309B;
    private static final int AFTER_EAST_ASIAN = 0xA000;

    private final LabelFonts fonts;
    private final FontRenderContext context;
    private final Map<LabelFace, Map<Integer, Size>> known = new HashMap<>();

    /// In pixels of the view.
    record Size(double advance, double ascent, double descent) {
        static final Size NOTHING = new Size(0, 0, 0);

        double height() {
            return ascent + descent;
        }

        private Size followedBy(Size next) {
            return new Size(advance + next.advance, Math.max(ascent, next.ascent), Math.max(descent, next.descent));
        }
    }

    TextMeasure(LabelFonts fonts, FontRenderContext context) {
        this.fonts = fonts;
        this.context = context;
    }

    /// @param line not empty
    Size of(String line, LabelFace face) {
        if (face.spacing() != 0 || face.slanted() || !line.chars().allMatch(TextMeasure::standsAlone)) {
            return laidOut(line, face);
        }
        Map<Integer, Size> characters = known.computeIfAbsent(face, _ -> new HashMap<>());
        Size size = Size.NOTHING;
        for (int i = 0; i < line.length(); i++) {
            Size character =
                    characters.computeIfAbsent((int) line.charAt(i), c -> laidOut(Character.toString(c), face));
            size = size.followedBy(character);
        }
        return size;
    }

    private static boolean standsAlone(int character) {
        return character < MARKS
                || character >= AFTER_MARKS && character < AFTER_CYRILLIC
                || character >= LATIN_ADDITIONAL && character < AFTER_LATIN_ADDITIONAL
                || character >= EAST_ASIAN && character < JOINED_KANA
                || character >= AFTER_JOINED_KANA && character < AFTER_EAST_ASIAN;
    }

    private Size laidOut(String line, LabelFace face) {
        TextLayout text = fonts.layout(line, face, context);
        return new Size(text.getAdvance(), text.getAscent(), text.getDescent());
    }
}
