package dev.signalbox.example;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that a user may upload. */
public final class Pictures {

    private Pictures() {}

    public static byte[] png(int width, int height, Color color) {
        return encoded("png", width, height, color);
    }

    public static byte[] jpeg(int width, int height, Color color) {
        return encoded("jpg", width, height, color);
    }

    static byte[] gif() {
        return encoded("gif", 10, 10, Color.RED);
    }

    private static byte[] encoded(String format, int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG of a few bytes that claims to be 30,000 pixels wide and high. */
    static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504E470D0A1A0AL);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            try (DataOutputStream chunk = new DataOutputStream(header)) {
                chunk.writeBytes("IHDR");
                chunk.writeInt(30_000);
                chunk.writeInt(30_000);
                chunk.write(new byte[] {8, 2, 0, 0, 0});
            }
            CRC32 sum = new CRC32();
            sum.update(header.toByteArray());
            out.writeInt(13);
            out.write(header.toByteArray());
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
