package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapStyleTest {
    @ParameterizedTest
    @EnumSource(MapLook.class)
    void everyLookHasAllItNeeds(MapLook look) {
        MapStyle style = MapStyle.of(look);

        assertThat(style.land() >>> 24).isEqualTo(0xFF);
        assertThat(style.water() >>> 24).isEqualTo(0xFF);
        assertThat(style.riverZooms()).isSorted();
        assertThat(style.boundaries()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(MapLook.class)
    void namesCanBeRead(MapLook look) {
        MapStyle map = MapStyle.of(look);
        NameStyle names = NameStyle.of(look);
        OverlayStyle labels = OverlayStyle.of(look);

        for (int colour : List.of(names.country(), names.city(), labels.text(), labels.faintText())) {
            assertThat(contrast(colour, map.land())).isGreaterThan(4.5);
            assertThat(contrast(colour, map.water())).isGreaterThan(4.0);
        }
        assertThat(contrast(names.area(), map.land())).isGreaterThan(4.5);
        assertThat(contrast(names.sea(), map.water())).isGreaterThan(4.5);
    }

    @Test
    void highContrastLivesUpToItsName() {
        MapStyle style = MapStyle.contrast();

        for (MapStyle.Stroke line : List.of(style.coast(), style.country(), style.admin1(), style.river())) {
            assertThat(contrast(line.argb(), style.land())).isGreaterThan(4.5);
        }
        assertThat(contrast(style.coast().argb(), style.water())).isGreaterThan(7);
    }

    @ParameterizedTest
    @EnumSource(MapLook.class)
    void dashesStayDashesAtEveryZoom(MapLook look) {
        for (int zoom = 0; zoom <= Camera.MAX_ZOOM; zoom++) {
            double width = MapStyle.of(look).country().width() * MapPainter.growth(zoom);
            // With room for their round ends.
            assertThat(MapPainter.DASH - width).isGreaterThan(0.5);
        }
    }

    @Test
    void dashesWithoutLengthAreRefused() {
        var line = new Path2D.Double();
        line.moveTo(0, 0);
        line.lineTo(10, 0);

        assertThatThrownBy(() -> Dashes.of(line, -1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dashes.of(line, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dashes.of(line, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The ratio of WCAG 2.2.
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (luminance(one) + luminance(other) - lighter + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Test
    void oneValueInARowHoldsForAllLooks() {
        var rows = new Properties();
        rows.setProperty("zoom", "5");
        rows.setProperty("colour", "#102030 #10203040 #000000 #ffffff");

        assertThat(new StyleTable(rows, MapLook.PRINT).number("zoom")).isEqualTo(5);
        assertThat(new StyleTable(rows, MapLook.LIGHT).colour("colour")).isEqualTo(0xFF102030);
        assertThat(new StyleTable(rows, MapLook.DARK).colour("colour")).isEqualTo(0x40102030);
        assertThatThrownBy(() -> new StyleTable(rows, MapLook.DARK).colour("missing"))
                .hasMessageContaining("missing");
    }
}
