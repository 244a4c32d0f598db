package dev.signalbox.example.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photo of a user. */
final class Portrait {

    private static final int SIZE = 400;

    private Portrait() {}

    /** Nothing that could be taken for one. */
    static FilePayload notAPhoto() {
        return new FilePayload("me.png", "image/png", "not a photo".getBytes(StandardCharsets.US_ASCII));
    }

    static FilePayload png() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0xF6D9A8), 0, SIZE, new Color(0x8FB7C9)));
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.setColor(new Color(0x4B3A5E));
        graphics.fillOval(60, 280, 280, 300);
        graphics.setColor(new Color(0x3B2417));
        graphics.fillOval(112, 70, 176, 190);
        graphics.setColor(new Color(0xE9B796));
        graphics.fillRect(175, 230, 50, 70);
        graphics.fillOval(130, 95, 140, 175);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("me.png", "image/png", bytes.toByteArray());
    }
}
