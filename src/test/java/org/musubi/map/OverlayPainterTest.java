package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.musubi.model.GeoPoint;

class OverlayPainterTest {
    private static final OverlayStyle STYLE = OverlayStyle.light();
    private static final int BESIDE = 120;
    private static final int BELOW = 90;

    private final OverlayPainter painter = new OverlayPainter();

    @Property(tries = 60)
    void aPartIsPaintedAsItIsInTheWhole(
            @ForAll long seed,
            @ForAll @IntRange(max = 300) int size,
            @ForAll @IntRange(max = 3) int picked,
            @ForAll @DoubleRange(min = 2, max = 9) double zoom) {
        MapContent content = new RandomMap(seed).content(size, 3 * size, picked, true);
        Camera part = new Camera(new GeoPoint(20, 110), zoom, 400, 300);
        Camera whole = part.withSize(400 + 2 * BESIDE, 300 + 2 * BELOW);
        MapScene scene = DrawnScene.of(content, whole).scene();
        var inView = new Box(0, 0, part.width(), part.height());
        var all = new Box(-BESIDE, -BELOW, part.width() + BESIDE, part.height() + BELOW);

        OverlayPicture alone = painter.paint(scene, null, part, all, inView, STYLE, 1);
        OverlayPicture within =
                painter.paint(scene, null, whole, all.movedBy(BESIDE, BELOW), inView.movedBy(BESIDE, BELOW), STYLE, 1);

        for (int y = 0; y < alone.height(); y++) {
            int from = (y + BELOW) * within.width() + BESIDE;
            int[] row = Arrays.copyOfRange(alone.argb(), y * alone.width(), (y + 1) * alone.width());
            assertThat(Arrays.mismatch(row, Arrays.copyOfRange(within.argb(), from, from + row.length)))
                    .describedAs("row %d", y)
                    .isEqualTo(-1);
        }
    }
}
