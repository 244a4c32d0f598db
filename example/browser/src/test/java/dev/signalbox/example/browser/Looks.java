package dev.signalbox.example.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a page looks like, on a telephone and on a desk, by day and by night: pictures of it, and what is wrong with it.
 */
final class Looks {

    static final int NARROW = 390;
    static final int WIDE = 1280;
    static final int HEIGHT = 844;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path README_PICTURES = Path.of("..", "screenshots");

    /** Which pictures to take beside those of what is wrong: see the module's pom.xml. */
    private static final String WANTED = System.getProperty("signalbox.screenshots", "");

    /** Answers with what is laid out badly, in words. */
    private static final String LAYOUT = script("layout.js");

    /** Answers with what axe-core finds serious. Its builder for Java would load it again each time. */
    private static final String AXE = """
            async () => {
              const { violations } = await axe.run({ resultTypes: ['violations'] });
              return violations
                .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                .map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(node => node.html).join(' ')}`);
            }""";

    private Looks() {}

    /** Fails if axe-core or the layout has something to complain of, and takes pictures of where it has. */
    static void check(Page page, String name) {
        page.evaluate(AxeBuilder.getAxeScript());
        List<String> findings = new ArrayList<>();
        for (int width : List.of(NARROW, WIDE)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                show(page, width, scheme);
                String variant = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                List<String> found = findings(page);
                if (!found.isEmpty() || WANTED.equals("all")) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(variant + ".png"))
                            .setFullPage(true));
                }
                found.forEach(finding -> findings.add(variant + ": " + finding));
            }
        }
        show(page, WIDE, ColorScheme.LIGHT);
        assertThat(findings).isEmpty();
    }

    /** Takes a picture for the README, which is renewed on request only. */
    static void portray(Page page, String name, int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Path directory = WANTED.equals("write") ? README_PICTURES : PICTURES;
        page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<String> findings(Page page) {
        return Stream.of(LAYOUT, AXE)
                .flatMap(script -> ((List<?>) page.evaluate(script)).stream())
                .map(String::valueOf)
                .toList();
    }

    private static String script(String name) {
        try (InputStream file = Objects.requireNonNull(Looks.class.getResourceAsStream("/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
