package org.musubi.report;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a drawing as SVG, with its texts as text. The same drawing gives the same bytes.
public final class SheetSvg {
    private static final String FAMILIES = "'Noto Sans','BIZ UDPGothic','Noto Sans CJK JP',sans-serif";

    private final StringBuilder out = new StringBuilder();
    private final SheetFonts fonts;
    private int fades;
    private int clips;

    private SheetSvg(SheetFonts fonts) {
        this.fonts = fonts;
    }

    /// @param language BCP 47 tag
    /// @param fonts how wide texts are to be
    /// @param to stays open
    public static void write(Sheet sheet, String title, String language, SheetFonts fonts, OutputStream to)
            throws IOException {
        var svg = new SheetSvg(fonts);
        svg.add(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%spt" height="%spt" viewBox="0 0 %s %s" xml:lang="%s" \
                font-family="%s">
                <title>%s</title>
                """,
                n(sheet.width()),
                n(sheet.height()),
                n(sheet.width()),
                n(sheet.height()),
                language,
                FAMILIES,
                escaped(title));
        svg.add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
        sheet.shapes().forEach(svg::shape);
        svg.add("</svg>\n");
        to.write(svg.out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void shape(Sheet.Shape shape) {
        switch (shape) {
            case Sheet.Box b -> rect(b.x(), b.y(), b.width(), b.height(), ink(b.colour(), b.opacity(), 0));
            case Sheet.Fade f -> fade(f);
            case Sheet.Polygon p -> {
                out.append("<polygon points=\"");
                for (int i = 0; i < p.x().size(); i++) {
                    out.append(i == 0 ? "" : " ")
                            .append(n(p.x().get(i)))
                            .append(',')
                            .append(n(p.y().get(i)));
                }
                add("\" %s/>\n", ink(p.colour(), p.opacity(), p.stroke()));
            }
            case Sheet.Circle c ->
                add(
                        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n",
                        n(c.x()), n(c.y()), n(c.radius()), ink(c.colour(), c.opacity(), c.stroke()));
            case Sheet.Path p -> {
                out.append("<path d=\"");
                SvgPaths.append(p.outline(), out);
                add("\" %s%s/>\n", p.line() == null ? rule(p.outline(), "fill") : dashes(p.line()), inkOf(p));
            }
            case Sheet.Clip c -> clip(c);
            case Sheet.Text t ->
                add(
                        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
                                + " fill=\"%s\"%s%s>%s</text>\n",
                        n(t.x()),
                        n(t.y()),
                        n(t.size()),
                        n(fonts.width(t.text(), t.size(), t.type())),
                        colour(t.colour()),
                        t.centred() ? " text-anchor=\"middle\"" : "",
                        type(t),
                        escaped(t.text()));
        }
    }

    private void clip(Sheet.Clip c) {
        String id = "c" + clips++;
        add("<clipPath id=\"%s\"><path d=\"", id);
        SvgPaths.append(c.area(), out);
        add("\" %s/></clipPath>\n<g clip-path=\"url(#%s)\">\n", rule(c.area(), "clip"), id);
        c.shapes().forEach(this::shape);
        add("</g>\n");
    }

    /// How an area is filled, or cut out, where that is not the usual way.
    private static String rule(java.awt.Shape area, String what) {
        boolean usual = area.getPathIterator(null).getWindingRule() == PathIterator.WIND_NON_ZERO;
        return usual ? "" : what + "-rule=\"evenodd\" ";
    }

    private static String dashes(Sheet.Line line) {
        return line.dashes().isEmpty()
                ? "stroke-linecap=\"round\" stroke-linejoin=\"round\" "
                : "stroke-linejoin=\"round\" stroke-dasharray=\""
                        + line.dashes().stream().map(SheetSvg::n).collect(Collectors.joining(" ")) + "\" ";
    }

    private static String inkOf(Sheet.Path p) {
        return ink(p.colour(), p.opacity(), p.line() == null ? 0 : p.line().width());
    }

    private static String type(Sheet.Text t) {
        Sheet.Type type = t.type();
        return (type.bold() ? " font-weight=\"700\"" : "") + (type.slanted() ? " font-style=\"italic\"" : "");
    }

    private void rect(double x, double y, double width, double height, String ink) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n", n(x), n(y), n(width), n(height), ink);
    }

    private void fade(Sheet.Fade f) {
        String id = "f" + fades++;
        add(
                "<linearGradient id=\"%s\"><stop offset=\"0\" stop-color=\"%s\" stop-opacity=\"%s\"/>"
                        + "<stop offset=\"1\" stop-color=\"%s\" stop-opacity=\"%s\"/></linearGradient>\n",
                id, colour(f.colour()), n(f.start()), colour(f.colour()), n(f.end()));
        rect(f.x(), f.y(), f.width(), f.height(), "fill=\"url(#" + id + ")\"");
    }

    private static String ink(int colour, double opacity, double stroke) {
        String name = stroke > 0 ? "stroke" : "fill";
        String rest = stroke > 0 ? " fill=\"none\" stroke-width=\"" + n(stroke) + "\"" : "";
        return name + "=\"" + colour(colour) + "\" " + name + "-opacity=\"" + n(opacity) + "\"" + rest;
    }

    private static String colour(int colour) {
        return "#%06x".formatted(colour);
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return Printable.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void add(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments));
    }
}
