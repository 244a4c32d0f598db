package dev.signalbox.example.profile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.web.multipart.MultipartFile;

/**
 * Makes photos of uploaded files. Ignores the file's name and the type that the browser claims, and reads only its
 * content. Draws the picture again and saves that, so that nothing else in the file remains. This also loses the
 * orientation that cameras store beside the picture (EXIF), so photos may lie on their side.
 */
final class Photos {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    static final String TOO_BIG = "At most 2 MB, please.";

    /** A file of a few bytes can claim a size that would fill the memory. */
    static final int MOST_PIXELS = 20_000_000;

    static final int LONGEST_SIDE = 512;

    private static final Set<String> FORMATS = Set.of("JPEG", "png");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private Photos() {}

    /** A key for a new photo. No part of it comes from the request. */
    static String newPath(LocalDate day) {
        return "users/" + DAY.format(day) + "/" + UUID.randomUUID() + ".jpg";
    }

    /** @throws PhotoException if it is not a picture, or too big */
    static BufferedImage read(MultipartFile file) throws PhotoException {
        if (file.getSize() > MOST_BYTES) {
            throw new PhotoException(TOO_BIG);
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(file.getInputStream())) {
            return scaled(read(input));
        } catch (IOException | RuntimeException e) {
            // Readers throw many kinds of exceptions for broken files.
            throw new PhotoException("This file cannot be read as a photo.");
        }
    }

    private static BufferedImage read(ImageInputStream input) throws IOException, PhotoException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new PhotoException("Only JPEG and PNG, please.");
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName())) {
                throw new PhotoException("Only JPEG and PNG, please.");
            }
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new PhotoException("At most 20 million pixels, please.");
            }
            return reader.read(0, rough(reader));
        } finally {
            reader.dispose();
        }
    }

    /** Skips rows and columns while reading, so that 20 million pixels do not fill the memory. */
    private static ImageReadParam rough(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage scaled(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return scaled;
    }
}
