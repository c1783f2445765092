package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterTilesTest {
    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    private final List<String> read = new ArrayList<>();

    /// Red and green above, blue and white below.
    static byte[] quarters(String format, int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        int half = size / 2;
        for (int i = 0; i < 4; i++) {
            g.setColor(new Color(List.of(RED, GREEN, BLUE, WHITE).get(i)));
            g.fillRect(i % 2 * half, i / 2 * half, half, half);
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private RasterTiles tiles(byte[] file, int minZoom, int maxZoom) {
        return new RasterTiles(
                (zoom, x, y) -> {
                    read.add(zoom + "/" + x + "/" + y);
                    return CompletableFuture.completedFuture(Optional.of(file));
                },
                minZoom,
                maxZoom);
    }

    private static MapPicture picture(RasterTiles tiles, int zoom, long x, long y, int size) {
        return tiles.tile(zoom, x, y, size).join().orElseThrow();
    }

    private static boolean isLike(int argb, int other) {
        return Math.abs((argb >> 16 & 0xFF) - (other >> 16 & 0xFF)) < 12
                && Math.abs((argb >> 8 & 0xFF) - (other >> 8 & 0xFF)) < 12
                && Math.abs((argb & 0xFF) - (other & 0xFF)) < 12
                && argb >>> 24 == 0xFF;
    }

    @ParameterizedTest
    @CsvSource({"png, 256, 256", "png, 512, 256", "jpg, 256, 512", "png, 256, 512"})
    void aFileOfAnySizeFillsTheTile(String format, int size, int wanted) {
        MapPicture picture = picture(tiles(quarters(format, size), 0, 5), 3, 6, 2, wanted);
        assertThat(picture.width()).isEqualTo(wanted);
        assertThat(picture.height()).isEqualTo(wanted);
        assertThat(isLike(picture.at(8, 8), RED)).isTrue();
        assertThat(isLike(picture.at(wanted - 8, 8), GREEN)).isTrue();
        assertThat(isLike(picture.at(8, wanted - 8), BLUE)).isTrue();
        assertThat(isLike(picture.at(wanted - 8, wanted - 8), WHITE)).isTrue();
        assertThat(picture.isOpaque()).isTrue();
        assertThat(read).containsExactly("3/6/2");
    }

    @Test
    void closerThanThereAreTilesTheirPartsAreShownLarger() {
        RasterTiles tiles = tiles(quarters("png", 256), 0, 3);
        assertThat(isLike(picture(tiles, 4, 12, 4, 256).at(128, 128), RED)).isTrue();
        assertThat(isLike(picture(tiles, 4, 13, 4, 256).at(128, 128), GREEN)).isTrue();
        assertThat(isLike(picture(tiles, 4, 12, 5, 256).at(250, 250), BLUE)).isTrue();
        assertThat(isLike(picture(tiles, 6, 55, 23, 512).at(0, 511), WHITE)).isTrue();
        assertThat(read).containsOnly("3/6/2");
        assertThat(picture(tiles, 14, 12_000, 5_000, 256).isOpaque())
                .as("from a single pixel")
                .isTrue();
    }

    @Test
    void furtherOffThanThereAreTilesThereIsNothing() {
        assertThat(tiles(quarters("png", 256), 4, 8).tile(3, 0, 0, 256).join()).isEmpty();
        assertThat(read).isEmpty();
    }

    @Test
    void whatIsNoPictureIsNoTile() throws IOException {
        byte[] png = quarters("png", 256);
        assertThat(tiles(new byte[0], 0, 8).tile(3, 0, 0, 256).join()).isEmpty();
        assertThat(tiles("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, 8)
                        .tile(3, 0, 0, 256)
                        .join())
                .isEmpty();
        assertThat(tiles(java.util.Arrays.copyOf(png, 40), 0, 8)
                        .tile(3, 0, 0, 256)
                        .join())
                .isEmpty();
        var huge = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_BINARY), "png", huge);
        assertThat(tiles(huge.toByteArray(), 0, 8).tile(3, 0, 0, 256).join()).isEmpty();
    }
}
