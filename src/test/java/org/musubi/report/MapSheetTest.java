package org.musubi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.map.AtlasNames;
import org.musubi.map.BaseMap;
import org.musubi.map.Camera;
import org.musubi.map.CityMarker;
import org.musubi.map.MapScene;
import org.musubi.map.MarkerShape;
import org.musubi.map.PaperMap;
import org.musubi.map.TieLine;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Ties;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class MapSheetTest {
    private static final LibraryIndex INDEX = ReferenceLibrary.INDEX;
    private static final PaperMap MAP = new PaperMap(BaseMap.shipped());
    private static final double A4_LONG = 841.89;
    private static final double A4_SHORT = 595.28;
    private static final double A3_LONG = 1190.55;
    private static final double A3_SHORT = A4_LONG;

    private static MapScene scene(Language language) {
        Ties ties = INDEX.tieCounts(INDEX.records());
        return new MapScene(
                INDEX.places().stream()
                        .filter(p -> p.kind().isCity() && p.location() != null)
                        .map(p -> marker(p, ties, language))
                        .toList(),
                INDEX.ties(INDEX.records()).stream()
                        .filter(t -> isPlaced(t.first()) && isPlaced(t.second()))
                        .limit(150)
                        .map(t -> new TieLine(
                                at(t.first()), at(t.second()), t.strength(), t.leadingKind(), TieLine.Emphasis.PLAIN))
                        .toList());
    }

    private static boolean isPlaced(Id city) {
        return INDEX.place(city).map(Place::location).isPresent();
    }

    private static GeoPoint at(Id city) {
        return INDEX.place(city).map(Place::location).orElseThrow();
    }

    @SuppressWarnings("NullAway") // only places that lie somewhere
    private static CityMarker marker(Place place, Ties ties, Language language) {
        return new CityMarker(
                place.id(),
                place.location(),
                MarkerShape.of(place),
                ties.recordsOf(place.id()),
                place.name(language.tag()),
                0,
                place.name("en").equals("Kitakyushu"));
    }

    private static Sheet sheet(Language language, double width, double height, boolean boundaries, boolean legend) {
        MapScene scene = scene(language);
        MapSheet.View view = (w, h) -> new Camera(new GeoPoint(0, 0), 5, w, h)
                .showing(List.of(new GeoPoint(45, 145), new GeoPoint(-9.5, 95)), new Insets(0));
        var map = new MapSheet(
                _ -> scene,
                _ -> AtlasNames.shipped().in(language.tag(), false),
                view,
                PaperMap.Look.print(boundaries),
                language == Language.JAPANESE ? "都市間連携の地図" : "A map of city-to-city cooperation",
                "",
                language == Language.JAPANESE ? "参照ライブラリ" : "Reference library",
                legend);
        return map.draw(width, height, MAP, Messages.in(language), new SheetFonts(language));
    }

    private static Sheet withCountries(Language language, double width, double height, Set<String> countries) {
        MapScene cities = scene(language);
        var scene = new MapScene(cities.markers(), cities.ties(), countries);
        MapSheet.View view = (w, h) -> new Camera(new GeoPoint(0, 0), 5, w, h)
                .showing(List.of(new GeoPoint(45, 145), new GeoPoint(-9.5, 70)), new Insets(0));
        return new MapSheet(_ -> scene, _ -> List.of(), view, PaperMap.Look.print(true), "", "", "Library", true)
                .draw(width, height, MAP, Messages.in(language), new SheetFonts(language));
    }

    private static Sheet a4(Language language) {
        return sheet(language, A4_LONG, A4_SHORT, true, true);
    }

    private static SummaryDocument pdf(Sheet sheet, Language language) {
        return SheetPdf.make(
                List.of(sheet), "Map", language, LocalDate.of(2026, 11, 30), new SheetFonts(language), Progress.NONE);
    }

    private static byte[] svg(Sheet sheet, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetSvg.write(sheet, "Map", language.tag(), new SheetFonts(language), out);
        return out.toByteArray();
    }

    private static byte[] png(Sheet sheet, int width, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetPng.write(sheet, width, new SheetFonts(language), Progress.NONE, out);
        return out.toByteArray();
    }

    private static void keep(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "maps"));
        Files.write(folder.resolve(name), file);
    }

    private static Document parse(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<String> texts(Document svg) {
        NodeList found = svg.getElementsByTagName("text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static String name(String english, Language language) {
        return ReferenceLibrary.place(english).name(language.tag());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPdfHasNamesToBeFoundAndNoPictureAtAll(Language language) throws IOException {
        SummaryDocument document = pdf(a4(language), language);
        keep("map-a4-" + language.tag() + ".pdf", document.pdf());
        Messages messages = Messages.in(language);
        assertThat(document.pages()).isEqualTo(1);
        assertThat(PdfText.all(document).replace(" ", ""))
                .contains(Stream.of(
                                name("Kitakyushu", language),
                                name("Toyama", language),
                                name("Surabaya", language),
                                language == Language.JAPANESE ? "ベトナム" : "Viet Nam",
                                language == Language.JAPANESE ? "フィリピン海" : "Philippine Sea",
                                messages.text("report.map.boundary-note"),
                                messages.text("map.credit"),
                                messages.text("network.legend.japan"))
                        .map(text -> text.replace(" ", ""))
                        .toArray(String[]::new));
        assertThat(PdfText.embeddedFonts(document)).isNotEmpty();
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            Iterable<COSName> objects = pdf.getPage(0).getResources().getXObjectNames();
            assertThat(objects).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anSvgHasNamesAsTextAndNoPictureAtAll(Language language) throws Exception {
        byte[] file = svg(a4(language), language);
        keep("map-a4-" + language.tag() + ".svg", file);
        Document svg = parse(file);
        assertThat(texts(svg))
                .contains(name("Kitakyushu", language), name("Toyama", language), name("Surabaya", language));
        assertThat(String.join("", texts(svg)).replace(" ", ""))
                .contains(Messages.in(language).text("report.map.boundary-note").replace(" ", ""));
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(50);
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource({"1123, false", "4961, true"})
    void aPngHasExactlyThePixelsAskedFor(int width, boolean large) throws IOException {
        Sheet sheet = large
                ? sheet(Language.ENGLISH, A3_LONG, A3_SHORT, true, true)
                : sheet(Language.JAPANESE, A4_LONG, A4_SHORT, true, true);
        byte[] file = png(sheet, width, large ? Language.ENGLISH : Language.JAPANESE);
        keep("map-" + width + ".png", file);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(large ? 3508 : 794);
        // The paper is white, and the map's frame has sea in it.
        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(IntStream.range(0, width)
                        .map(x -> image.getRGB(x, image.getHeight() / 2))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    @Test
    void aPngNotesHowFineItIs() throws IOException {
        byte[] file = png(sheet(Language.ENGLISH, A4_LONG, A4_SHORT, true, false), 3508, Language.ENGLISH);
        // The chunk pHYs: 11811 pixels in a metre are 300 in an inch.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("pHYs") + 4;
        assertThat((file[at] & 0xFF) << 24
                        | (file[at + 1] & 0xFF) << 16
                        | (file[at + 2] & 0xFF) << 8
                        | file[at + 3] & 0xFF)
                .isBetween(11_809, 11_813);
    }

    private static final Set<String> TWENTY = Set.of(
            "JP", "KR", "KP", "CN", "MN", "VN", "LA", "KH", "TH", "MM", "MY", "SG", "ID", "PH", "BN", "TL", "IN", "NP",
            "LK", "BD");

    @ParameterizedTest
    @CsvSource({"ENGLISH, 841.89, 595.28", "JAPANESE, 841.89, 595.28", "ENGLISH, 300, 300", "JAPANESE, 300, 300"})
    void theNamesOfManyCountriesStayOnTheSheet(Language language, double width, double height) throws IOException {
        Sheet sheet = withCountries(language, width, height, TWENTY);
        keep("map-countries-%s-%d.png".formatted(language.tag(), (int) width), png(sheet, 1123, language));
        var fonts = new SheetFonts(language);
        double margin = Math.clamp(height * 0.048, 8, 36);
        List<Sheet.Text> texts = sheet.shapes().stream()
                .filter(Sheet.Text.class::isInstance)
                .map(Sheet.Text.class::cast)
                .toList();
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.x() + fonts.width(text.text(), text.size())).isLessThanOrEqualTo(width - margin + 0.5);
            assertThat(text.y()).isLessThanOrEqualTo(height - margin + 0.5);
        });
        String all = texts.stream().map(Sheet.Text::text).collect(Collectors.joining(" "));
        assertThat(all.replace(" ", ""))
                .contains(Messages.in(language).countries(TWENTY).stream()
                        .map(name -> name.replace(" ", ""))
                        .toList());
    }

    @Test
    void onlyCountriesThatAreToBeSeenAreNamed() {
        Sheet sheet = withCountries(Language.ENGLISH, A4_LONG, A4_SHORT, Set.of("VN", "FR", "CL"));
        assertThat(sheet.shapes())
                .filteredOn(Sheet.Text.class::isInstance)
                .extracting(text -> ((Sheet.Text) text).text())
                .contains("Countries: Viet Nam");
        Sheet none = withCountries(Language.ENGLISH, A4_LONG, A4_SHORT, Set.of("FR", "CL"));
        assertThat(none.shapes())
                .filteredOn(Sheet.Text.class::isInstance)
                .noneSatisfy(text -> assertThat(((Sheet.Text) text).text()).startsWith("Countries"));
    }

    @Test
    void whoeverLosesPatienceEndsDrawingAndWriting() {
        Sheet sheet = a4(Language.ENGLISH);
        for (int calls : new int[] {3, 60}) {
            assertThatThrownBy(() -> SheetPng.write(
                            sheet,
                            800,
                            new SheetFonts(Language.ENGLISH),
                            new CancelledAfter(calls),
                            OutputStream.nullOutputStream()))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private record CancelledAfter(int reports, AtomicInteger told) implements Progress {
        CancelledAfter(int reports) {
            this(reports, new AtomicInteger());
        }

        @Override
        public void report(long done, long total) {
            assertThat(done).isBetween(0L, total);
            told.incrementAndGet();
        }

        @Override
        public boolean isCancelled() {
            return told.get() > reports;
        }
    }

    @Test
    void theNoteOnBoundariesStaysWhereNeitherBoundariesNorALegendAreDrawn() throws Exception {
        Document svg = parse(svg(sheet(Language.ENGLISH, A4_SHORT, A4_LONG, false, false), Language.ENGLISH));
        assertThat(texts(svg))
                .contains(Messages.in(Language.ENGLISH).text("report.map.boundary-note"))
                .doesNotContain(Messages.in(Language.ENGLISH).text("map.legend.disputed"));
    }

    @Test
    void theSmallestSheetStillHasAMapAndItsNotes() throws Exception {
        Sheet small = sheet(Language.JAPANESE, 300, 225, true, true);
        byte[] file = png(small, 400, Language.JAPANESE);
        keep("map-small.png", file);
        assertThat(ImageIO.read(new ByteArrayInputStream(file)).getHeight()).isEqualTo(300);
        assertThat(small.shapes())
                .filteredOn(Sheet.Clip.class::isInstance)
                .singleElement()
                .satisfies(map -> assertThat(
                                ((Sheet.Clip) map).area().getBounds2D().getHeight())
                        .isGreaterThan(90));
        assertThat(small.shapes())
                .filteredOn(Sheet.Text.class::isInstance)
                .allSatisfy(text -> assertThat(((Sheet.Text) text).y()).isBetween(0.0, 225.0 - 8));
        assertThat(String.join("", texts(parse(svg(small, Language.JAPANESE)))))
                .contains(Messages.in(Language.JAPANESE).text("report.map.boundary-note"));
    }
}
