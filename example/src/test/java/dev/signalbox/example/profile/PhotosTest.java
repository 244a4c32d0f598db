package dev.signalbox.example.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.signalbox.example.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;

class PhotosTest {

    @ParameterizedTest
    @CsvSource({
        "10, 5, 10, 5",
        "512, 512, 512, 512",
        "513, 1000, 263, 512",
        "1023, 511, 512, 256",
        "1024, 2048, 256, 512",
        "3000, 2000, 512, 341",
        "1, 6000, 1, 512"
    })
    void keepTheirShape(int width, int height, int keptWidth, int keptHeight) throws PhotoException {
        BufferedImage photo = read(Pictures.png(width, height, Color.RED));

        assertThat(photo.getWidth()).isEqualTo(keptWidth);
        assertThat(photo.getHeight()).isEqualTo(keptHeight);
        assertThat(new Color(photo.getRGB(keptWidth - 1, keptHeight - 1))).isEqualTo(Color.RED);
    }

    /** As it is, each pixel of the picture would take three bytes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areReadWithoutFillingTheMemory(boolean jpeg) throws PhotoException {
        byte[] big = jpeg ? Pictures.jpeg(5000, 4000, Color.RED) : Pictures.png(5000, 4000, Color.RED);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        BufferedImage photo = read(big);
        long taken = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(photo.getWidth()).isEqualTo(512);
        assertThat(taken).isLessThan(20_000_000);
    }

    private static BufferedImage read(byte[] file) throws PhotoException {
        return Photos.read(new MockMultipartFile("photo", file));
    }
}
