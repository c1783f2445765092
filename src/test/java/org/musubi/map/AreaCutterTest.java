package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AreaCutterTest {
    private static final Box BOX = new Box(10, 20, 60, 50);

    @RepeatedTest(10)
    void whatIsInsideStaysInsideAndNothingIsLeftOutside(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int rule : new int[] {Path2D.WIND_EVEN_ODD, Path2D.WIND_NON_ZERO}) {
            var area = new Path2D.Double(rule);
            for (int ring = 0; ring < 3; ring++) {
                area.moveTo(random.nextDouble() * 80, random.nextDouble() * 80);
                for (int i = 0; i < 12; i++) {
                    area.lineTo(random.nextDouble() * 80, random.nextDouble() * 80);
                }
                area.closePath();
            }
            Path2D cut = AreaCutter.within(area, BOX);
            Rectangle2D bounds = cut.getBounds2D();
            assertThat(new Rectangle2D.Double(9.999, 19.999, 50.002, 30.002).contains(bounds))
                    .isTrue();
            for (int i = 0; i < 500; i++) {
                double x = 10.01 + random.nextDouble() * 49.98;
                double y = 20.01 + random.nextDouble() * 29.98;
                assertThat(cut.contains(x, y)).as("%s, %s", x, y).isEqualTo(area.contains(x, y));
            }
        }
    }

    @Test
    void nothingIsLeftOfWhatLiesElsewhere() {
        var area = new Path2D.Double();
        area.append(new Rectangle2D.Double(70, 0, 5, 100), false);
        assertThat(AreaCutter.within(area, BOX).getPathIterator(null).isDone()).isTrue();
    }
}
