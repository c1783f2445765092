package org.musubi.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Texts as shapes, laid out by the rules of their script with the product's own fonts.
final class Outlines {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final List<String> STRONG = List.of("NotoSans-Bold.ttf", "BIZUDPGothic-Bold.ttf");
    private static final List<String> PLAIN = List.of(
            "NotoSans-Regular.ttf",
            "BIZUDPGothic-Regular.ttf",
            "NotoSansThai-Regular.ttf",
            "NotoSansLao-Regular.ttf",
            "NotoSansMyanmar-Regular.ttf",
            "NotoSansKhmer-Regular.ttf",
            "MusubiHangul-Regular.ttf",
            "DroidSansFallback-Chinese.ttf");

    private Outlines() {}

    /// The text with its baseline at the origin, in the first face that has all of it, or else the first one.
    ///
    /// @param size of the font, in the unit of the result
    /// @param strong whether to set it bold where there is such a face
    static Shape of(String text, float size, boolean strong) {
        Font font = Stream.concat(strong ? STRONG.stream() : Stream.empty(), PLAIN.stream())
                .map(Outlines::font)
                .filter(f -> f.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElseGet(() -> font(PLAIN.getFirst()));
        return new TextLayout(text, font.deriveFont(size), CONTEXT).getOutline(null);
    }

    private static Font font(String file) {
        try (InputStream in = ReportFonts.open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
