package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.query.Area;
import org.musubi.text.Language;
import org.musubi.ui.common.Sheets;

class MapExportFormTest {
    private static MapExportForm form(MapExport.Format format, Paper.Size size, int dots, String width, String height) {
        return new MapExportForm(
                MapExport.Extent.SEEN,
                "",
                "",
                "",
                "",
                format,
                size,
                dots,
                width,
                height,
                " Ties of Toyama ",
                true,
                false,
                Language.ENGLISH);
    }

    private static MapExportForm bounds(String south, String north, String west, String east) {
        return new MapExportForm(
                MapExport.Extent.BOUNDS,
                north,
                south,
                west,
                east,
                MapExport.Format.PDF,
                Paper.Size.A4_PORTRAIT,
                300,
                "",
                "",
                "",
                false,
                true,
                Language.JAPANESE);
    }

    private static MapExport good(MapExportForm form) {
        return ((MapExportForm.Read.Good) form.read()).export();
    }

    private static String problem(MapExportForm form) {
        return ((MapExportForm.Read.Problem) form.read()).message().key();
    }

    @ParameterizedTest
    @CsvSource({
        "A4_LANDSCAPE, 96, 1123, 794",
        "A4_PORTRAIT, 300, 2480, 3508",
        "A3_LANDSCAPE, 300, 4961, 3508",
        "A3_PORTRAIT, 150, 1754, 2480"
    })
    void paperBecomesSoManyPixels(Paper.Size size, int dots, int across, int down) {
        MapExport export = good(form(MapExport.Format.PNG, size, dots, "", ""));
        assertThat(export.file()).isEqualTo(new Sheets.FileKind.Png(across));
        assertThat(export.paper().pixelsDown(dots)).isEqualTo(down);
        assertThat(export.title()).isEqualTo("Ties of Toyama");
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "４９６１, ３５０８", "3508, 4961"})
    void aSizeOfOnesOwnIsKeptToThePixel(String width, String height) {
        MapExport export = good(form(MapExport.Format.PNG, Paper.Size.PIXELS, 150, width, height));
        int across = ((Sheets.FileKind.Png) export.file()).width();
        assertThat(across).isIn(1920, 4961, 3508);
        assertThat(Math.round(export.paper().height() * across / export.paper().width()))
                .isIn(1080L, 3508L, 4961L);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 3000, map.export.problem.large",
        "4000, 4000, map.export.problem.large",
        "200, 200, map.export.problem.small",
        "abc, 200, map.export.problem.pixels",
        "-5, 200, map.export.problem.pixels",
        "'', 200, map.export.problem.pixels",
        "99999999999, 200, map.export.problem.pixels"
    })
    void aSizeThatCannotBeIsSaid(String width, String height, String key) {
        assertThat(problem(form(MapExport.Format.PNG, Paper.Size.PIXELS, 96, width, height)))
                .isEqualTo(key);
    }

    @Test
    void pixelsAreNotReadWhereTheyAreNotAskedFor() {
        assertThat(good(form(MapExport.Format.SVG, Paper.Size.A4_LANDSCAPE, 96, "abc", ""))
                        .file())
                .isEqualTo(new Sheets.FileKind.Svg());
    }

    @ParameterizedTest
    @CsvSource({"30, 46, 128, 146, 128, 146", "'-10,5', 10, １００．５, 130, 100.5, 130", "−10.5, 10, 170, -120, 170, -120"})
    void boundsAreReadAsOneTypesThem(String south, String north, String west, String east, double left, double right) {
        Area area =
                Objects.requireNonNull(good(bounds(south, north, west, east)).area());
        assertThat(area.west()).isEqualTo(left);
        assertThat(area.east()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "46, 30, 128, 146",
        "30, 30, 128, 146",
        "30, 86, 128, 146",
        "30, 46, 128, 181",
        "30, 46, 128, 128",
        "30, 46, NaN, 128",
        "30, '', 128, 146"
    })
    void boundsThatCannotBeAreSaid(String south, String north, String west, String east) {
        assertThat(problem(bounds(south, north, west, east))).isEqualTo("map.export.problem.bounds");
    }
}
