package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.musubi.map.Pixels.Mode;

/// Held against Graphics2D, which draws the same areas and lines.
class MapRasterTest {
    private static final int SIZE = 48;
    private static final int COLOUR = 0xFF3377AA;

    /// Of 255: both round, and look at a dot in their own way.
    private static final int NEAR = 40;

    /// At tips and ends.
    private static final int FEW = 8;

    @Property(tries = 300)
    void fillsATriangleAsGraphicsDo(@ForAll("corners") List<double[]> corners) {
        Path2D area = ring(corners, Path2D.WIND_EVEN_ODD);
        var raster = new MapRaster(SIZE, SIZE);

        raster.fill(area, COLOUR, Mode.OVER);

        assertThat(unlike(raster, graphics -> graphics.fill(area))).isLessThan(FEW);
    }

    @Property(tries = 100)
    void fillsASecondAreaAsIfThereHadBeenNoOther(
            @ForAll("corners") List<double[]> one, @ForAll("corners") List<double[]> other) {
        var both = new MapRaster(SIZE, SIZE);
        both.fill(ring(one, Path2D.WIND_EVEN_ODD), COLOUR, Mode.WITHIN);
        both.fill(ring(other, Path2D.WIND_EVEN_ODD), COLOUR, Mode.OVER);
        var alone = new MapRaster(SIZE, SIZE);
        alone.fill(ring(other, Path2D.WIND_EVEN_ODD), COLOUR, Mode.OVER);

        assertThat(both.picture().argb()).isEqualTo(alone.picture().argb());
    }

    @Property(tries = 200)
    void strokesALineAsGraphicsDo(@ForAll("ends") List<double[]> ends, @ForAll("widths") double width) {
        Path2D line = new Path2D.Double();
        line.moveTo(ends.getFirst()[0], ends.getFirst()[1]);
        line.lineTo(ends.getLast()[0], ends.getLast()[1]);
        var raster = new MapRaster(SIZE, SIZE);

        raster.draw(line, COLOUR, Mode.OVER, width);

        assertThat(unlike(raster, graphics -> {
                    graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    graphics.draw(line);
                }))
                .isLessThan(FEW);
    }

    @Test
    void fillsByTheNonZeroRuleWhatLiesTwiceWithinARing() {
        Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int turn = 0; turn < 2; turn++) {
            area.moveTo(10 + turn, 10);
            area.lineTo(30, 10);
            area.lineTo(30, 30);
            area.lineTo(10 + turn, 30);
            area.closePath();
        }
        var raster = new MapRaster(SIZE, SIZE);

        raster.fill(area, COLOUR, Mode.OVER);

        assertThat(raster.picture().at(20, 20)).isEqualTo(COLOUR);
        assertThat(raster.picture().at(10, 20)).isEqualTo(COLOUR);
        assertThat(raster.picture().at(30, 20)).isZero();
    }

    @Test
    void knowsWhatLiesOverWhat() {
        Path2D left = rectangle(0, 24);
        Path2D all = rectangle(0, SIZE);
        var raster = new MapRaster(SIZE, SIZE);
        raster.fill(left, 0xFF0000FF, Mode.OVER);
        raster.fill(rectangle(12, SIZE), 0xFF00FF00, Mode.WITHIN);
        raster.fill(all, 0xFFFF0000, Mode.UNDER);

        assertThat(raster.picture().at(5, 5)).isEqualTo(0xFF0000FF);
        assertThat(raster.picture().at(20, 5)).isEqualTo(0xFF00FF00);
        assertThat(raster.picture().at(40, 5)).isEqualTo(0xFFFF0000);
    }

    @Test
    void blendsHalfCoveredDotsAsGraphicsDo() {
        Path2D upTo = rectangle(0, 20.5);
        var raster = new MapRaster(SIZE, SIZE);
        raster.fill(upTo, 0xFF204060, Mode.OVER);
        raster.draw(level(10), 0x80FFFFFF, Mode.WITHIN, 3);
        raster.draw(level(30), 0x40FF8800, Mode.UNDER, 3, 9);
        raster.ground(0xFFCCDDEE);

        int[] mine = raster.picture().argb();
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = graphics(image);
        graphics.setColor(new Color(0xFF204060));
        graphics.fill(upTo);
        graphics.setComposite(AlphaComposite.SrcAtop);
        graphics.setColor(new Color(0x80FFFFFF, true));
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(level(10));
        graphics.setComposite(AlphaComposite.DstOver);
        graphics.setColor(new Color(0x40FF8800, true));
        graphics.draw(level(30));
        graphics.setStroke(new BasicStroke(9));
        graphics.draw(level(30));
        graphics.setColor(new Color(0xFFCCDDEE));
        graphics.fillRect(0, 0, SIZE, SIZE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                assertThat(distance(mine[row * SIZE + column], image.getRGB(column, row)))
                        .as(column + ", " + row)
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void cutsLinesIntoDashesThatCountFromTheLinesBeginning() {
        Path2D line = new Path2D.Double();
        line.moveTo(0, 10);
        line.lineTo(6, 10);
        line.lineTo(40, 10);
        var raster = new MapRaster(SIZE, SIZE);

        raster.draw(Dashes.of(line, 8, 4), COLOUR, Mode.OVER, 1);

        for (int column = 0; column < 40; column++) {
            int part = column % 12;
            if (part > 0 && part < 7) {
                assertThat(raster.picture().at(column, 10))
                        .as("dash at " + column)
                        .isNotZero();
            } else if (part > 8 && part < 11) {
                assertThat(raster.picture().at(column, 10))
                        .as("gap at " + column)
                        .isZero();
            }
        }
    }

    @Provide
    Arbitrary<List<double[]>> corners() {
        return point().list().ofSize(3);
    }

    @Provide
    Arbitrary<List<double[]>> ends() {
        return point().list().ofSize(2);
    }

    @Provide
    Arbitrary<Double> widths() {
        return Arbitraries.doubles().between(0.6, 12);
    }

    private static Arbitrary<double[]> point() {
        return Arbitraries.doubles()
                .between(-40, SIZE + 40)
                .array(double[].class)
                .ofSize(2);
    }

    private static Path2D ring(List<double[]> corners, int rule) {
        var path = new Path2D.Double(rule);
        path.moveTo(corners.getFirst()[0], corners.getFirst()[1]);
        corners.stream().skip(1).forEach(corner -> path.lineTo(corner[0], corner[1]));
        path.closePath();
        return path;
    }

    private static Path2D rectangle(double from, double to) {
        return ring(
                List.of(new double[] {from, 0}, new double[] {to, 0}, new double[] {to, SIZE}, new double[] {from, SIZE
                }),
                Path2D.WIND_NON_ZERO);
    }

    private static Path2D level(double y) {
        var path = new Path2D.Double();
        path.moveTo(-20, y);
        path.lineTo(SIZE + 20, y);
        return path;
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /// How many dots are clearly not as Graphics2D draws them.
    private static long unlike(MapRaster raster, Drawing drawing) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(new Color(COLOUR));
        drawing.on(graphics);
        graphics.dispose();
        int[] mine = raster.picture().argb();
        int count = 0;
        for (int at = 0; at < mine.length; at++) {
            int other = image.getRGB(at % SIZE, at / SIZE);
            if (Math.abs((mine[at] >>> 24) - (other >>> 24)) > NEAR) {
                count++;
            }
        }
        return count;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)));
        }
        return most;
    }
}
