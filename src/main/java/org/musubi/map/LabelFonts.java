package org.musubi.map;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The faces of the labels: those shipped with the program, so that Japanese, Vietnamese or Thai names are drawn on a
/// machine without fonts, each character in the first face that has it.
final class LabelFonts {
    private static final String FOLDER = "/fonts/";
    private static final List<String> REGULAR = List.of(
            "NotoSans-Regular.ttf",
            "BIZUDPGothic-Regular.ttf",
            "NotoSansThai-Regular.ttf",
            "NotoSansLao-Regular.ttf",
            "NotoSansMyanmar-Regular.ttf",
            "NotoSansKhmer-Regular.ttf",
            "MusubiHangul-Regular.ttf",
            "DroidSansFallback-Chinese.ttf");
    private static final List<String> BOLD = List.of("NotoSans-Bold.ttf", "BIZUDPGothic-Bold.ttf");

    private static final int FIRST_INDIC = 0x0900;
    private static final int LAST_INDIC = 0x17FF;
    private static final AffineTransform SLANT = AffineTransform.getShearInstance(-0.2, 0);

    private final List<Font> regular;
    private final List<Font> bold;

    private LabelFonts(List<Font> regular, List<Font> bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /// Some megabytes, which all painters share.
    private static final class Shipped {
        static final LabelFonts FONTS = read();
    }

    /// The shipped faces. Reading them, the first time, takes some hundred milliseconds, so not on the JavaFX thread.
    static LabelFonts shipped() {
        return Shipped.FONTS;
    }

    private static LabelFonts read() {
        List<Font> regular = load(REGULAR);
        return new LabelFonts(
                regular, Stream.concat(load(BOLD).stream(), regular.stream()).toList());
    }

    private static List<Font> load(List<String> files) {
        return files.stream().map(LabelFonts::load).flatMap(Optional::stream).toList();
    }

    private static Optional<Font> load(String file) {
        try (InputStream in = LabelFonts.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("damaged font: " + file, e);
        }
    }

    /// A line of text, ready to be measured and drawn.
    ///
    /// @param text not empty
    TextLayout layout(String text, LabelFace look, FontRenderContext context) {
        var attributed = new AttributedString(text);
        List<Font> faces = look.bold() ? bold : regular;
        int start = 0;
        while (start < text.length()) {
            Font face = faceFor(text.codePointAt(start), faces, look.bold());
            int end = start;
            while (end < text.length()
                    && faceFor(text.codePointAt(end), faces, look.bold()).equals(face)) {
                end += Character.charCount(text.codePointAt(end));
            }
            attributed.addAttribute(TextAttribute.FONT, formed(face, look, text.codePointAt(start)), start, end);
            start = end;
        }
        return new TextLayout(attributed.getIterator(), context);
    }

    /// @param first character of the text: in the scripts of India and its neighbours, spaces would tear syllables
    /// apart
    private static Font formed(Font face, LabelFace look, int first) {
        Font sized = face.deriveFont((float) look.size());
        boolean whole = look.spacing() == 0 || first >= FIRST_INDIC && first <= LAST_INDIC;
        Font spaced = whole ? sized : sized.deriveFont(Map.of(TextAttribute.TRACKING, look.spacing()));
        return look.slanted() ? spaced.deriveFont(SLANT) : spaced;
    }

    /// Whether a text can be written with the shipped faces.
    boolean canWrite(String text) {
        return text.codePoints().allMatch(c -> regular.stream().anyMatch(face -> face.canDisplay(c)));
    }

    private static Font faceFor(int character, List<Font> faces, boolean isBold) {
        for (Font face : faces) {
            if (face.canDisplay(character)) {
                return face;
            }
        }
        return faces.isEmpty() ? new Font(Font.SANS_SERIF, isBold ? Font.BOLD : Font.PLAIN, 12) : faces.getFirst();
    }
}
