package org.musubi.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads pictures that come from strangers: PNG and JPEG, and none so large that reading it would fill the memory.
final class TilePictures {
    private static final Logger LOG = System.getLogger(TilePictures.class.getName());

    /// Tiles have 256 or 512 pixels, rarely 1024.
    private static final int LARGEST = 2048;

    private TilePictures() {}

    /// @return empty if it is no such picture, which is logged
    static Optional<BufferedImage> decode(byte[] file) {
        String format = format(file);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > LARGEST || reader.getHeight(0) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(reader.read(0));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A tile is no picture", e);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static String format(byte[] file) {
        if (begins(file, 0x89, 'P', 'N', 'G')) {
            return "png";
        }
        return begins(file, 0xFF, 0xD8, 0xFF) ? "jpeg" : "";
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
