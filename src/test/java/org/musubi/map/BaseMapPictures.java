package org.musubi.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Writes pictures of the base map, to be looked at.
final class BaseMapPictures {
    static final Path FOLDER = Path.of("target", "screenshots", "basemap");

    /// The shipped styles by name.
    enum Look {
        LIGHT(MapStyle.light()),
        DARK(MapStyle.dark()),
        CONTRAST(MapStyle.contrast()),
        PRINT(MapStyle.print());

        final MapStyle style;

        Look(MapStyle style) {
            this.style = style;
        }
    }

    private BaseMapPictures() {}

    static void write(String name, MapPicture picture) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        Files.createDirectories(FOLDER);
        ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
