package org.musubi.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.musubi.text.Language;

/// The faces of drawings on paper: which face has a character, and how wide a text is. Reads a face when it is first
/// needed, which takes some ten milliseconds; for one thread at a time.
public final class SheetFonts {
    private static final String LATIN = "NotoSans-Regular.ttf";
    private static final String JAPANESE = "BIZUDPGothic-Regular.ttf";
    private static final String CHINESE = "DroidSansFallback-Chinese.ttf";
    private static final List<String> OTHERS = List.of(
            CHINESE,
            "MusubiHangul-Regular.ttf",
            "NotoSansThai-Regular.ttf",
            "NotoSansLao-Regular.ttf",
            "NotoSansMyanmar-Regular.ttf",
            "NotoSansKhmer-Regular.ttf");
    private static final Map<String, String> BOLD =
            Map.of(LATIN, "NotoSans-Bold.ttf", JAPANESE, "BIZUDPGothic-Bold.ttf");
    /// By how much of its height a slanted text leans to the right: there are no such faces.
    static final double SLANT = 0.2;

    private static final int MISSING = '□';

    private final String language;
    private final Map<String, TrueTypeFont> faces = new HashMap<>();

    /// A stretch of a text in one face.
    ///
    /// @param face the file of the face
    record Run(String face, String text) {}

    /// @param language in which texts without a language of their own are read
    public SheetFonts(Language language) {
        this.language = language.tag();
    }

    /// How wide a text is set, in points.
    ///
    /// @param size of the type, in points
    public double width(String text, double size) {
        return width(text, size, Sheet.Type.PLAIN);
    }

    /// How wide a text is set, in points.
    ///
    /// @param size of the type, in points
    public double width(String text, double size, Sheet.Type type) {
        double width = 0;
        for (Run run : runs(text, type)) {
            TrueTypeFont face = face(run.face());
            for (int c : run.text().codePoints().toArray()) {
                width += advance(face, c);
            }
        }
        return width * size;
    }

    private static double advance(TrueTypeFont face, int character) {
        try {
            int glyph = face.getUnicodeCmapLookup().getGlyphId(character);
            return (double) face.getAdvanceWidth(glyph) / face.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The outlines of a text, exactly where it is set, with the beginning of its base line at the origin.
    ///
    /// @param size of the type, in the unit of the result
    Path2D outline(String text, double size, Sheet.Type type) {
        var outline = new Path2D.Double();
        double x = 0;
        for (Run run : runs(text, type)) {
            TrueTypeFont face = face(run.face());
            double unit = size / unitsPerEm(face);
            for (int c : run.text().codePoints().toArray()) {
                glyph(face, c).ifPresent(add(outline, x, unit));
                x += advance(face, c) * size;
            }
        }
        if (type.slanted()) {
            outline.transform(AffineTransform.getShearInstance(-SLANT, 0));
        }
        return outline;
    }

    private static Consumer<Path2D> add(Path2D outline, double x, double unit) {
        return glyph -> outline.append(glyph.getPathIterator(new AffineTransform(unit, 0, 0, -unit, x, 0)), false);
    }

    private static Optional<Path2D> glyph(TrueTypeFont face, int character) {
        try {
            int number = face.getUnicodeCmapLookup().getGlyphId(character);
            return Optional.ofNullable(face.getGlyph().getGlyph(number)).map(GlyphData::getPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int unitsPerEm(TrueTypeFont face) {
        try {
            return face.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text as it can be set, in order; what no face has is a box.
    List<Run> runs(String text, Sheet.Type type) {
        List<Run> plain = runs(text);
        return type.bold()
                ? plain.stream()
                        .map(run -> new Run(BOLD.getOrDefault(run.face(), run.face()), run.text()))
                        .toList()
                : plain;
    }

    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        for (ScriptRuns.Run script : ScriptRuns.of(Printable.text(text), language)) {
            List<String> chain = chain(script.face());
            script.text().codePoints().forEach(c -> add(runs, chain, c));
        }
        return runs;
    }

    private static List<String> chain(ScriptRuns.Face face) {
        var chain = new ArrayList<String>();
        switch (face) {
            case LATIN -> chain.addAll(List.of(LATIN, JAPANESE));
            case JAPANESE -> chain.addAll(List.of(JAPANESE, LATIN));
            case CHINESE -> chain.addAll(List.of(CHINESE, JAPANESE, LATIN));
        }
        chain.addAll(OTHERS);
        return chain;
    }

    private void add(List<Run> runs, List<String> chain, int character) {
        String face =
                chain.stream().filter(file -> has(file, character)).findFirst().orElse("");
        String found = face.isEmpty() ? JAPANESE : face;
        String text = Character.toString(face.isEmpty() ? MISSING : character);
        if (!runs.isEmpty() && runs.getLast().face().equals(found)) {
            runs.set(runs.size() - 1, new Run(found, runs.getLast().text() + text));
        } else {
            runs.add(new Run(found, text));
        }
    }

    private boolean has(String file, int character) {
        try {
            return face(file).getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont face(String file) {
        return faces.computeIfAbsent(file, SheetFonts::read);
    }

    private static TrueTypeFont read(String file) {
        try (InputStream in = ReportFonts.open(file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
