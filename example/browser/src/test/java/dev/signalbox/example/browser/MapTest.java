package dev.signalbox.example.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ColorScheme;
import dev.signalbox.Signal;
import dev.signalbox.wires.Wires;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The signal map of the example, with what sends. It needs no server. */
@UsePlaywright(Chromium.class)
@Order(4)
class MapTest {

    private static final Path FOLDER = Path.of("target", "map");

    @BeforeAll
    static void write() throws URISyntaxException {
        Path classes = Path.of("..", "target", "classes");
        Path core = Path.of(
                Signal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Wires.of(List.of(classes, core), "dev.signalbox.example").writeTo(FOLDER);
    }

    @BeforeEach
    void open(Page page) {
        page.navigate(FOLDER.resolve("signals.html").toUri().toString());
    }

    @Test
    void searchFindsReceiversByWhatSendsToThem(Page page) {
        search(page, "ProfileService.changePhoto");

        assertThat(page.locator("#found")).hasText(Pattern.compile("4 of \\d+ receivers"));
        assertThat(visible(page, "sender")).containsExactly("ProfileService.changePhoto");
        assertThat(visible(page, "signal")).containsExactly("PhotoChanged");
        assertThat(visible(page, "receiver"))
                .containsExactlyInAnyOrder(
                        "PhotoSignals.photoChanged",
                        "StorageSignals.write",
                        "StorageSignals.deleteReplaced",
                        "StorageSignals.takeBack");
    }

    @Test
    void searchFindsSignalsThatNothingHearsByWhatSendsThem(Page page) {
        search(page, "MembershipSignals.registered sends MemberRegistered");

        assertThat(visible(page, "sender")).containsExactly("MembershipSignals.registered");
        assertThat(visible(page, "signal")).hasSize(1);
        assertThat(visible(page, "receiver")).isEmpty();
    }

    @Test
    void searchFindsByAllWords(Page page) {
        search(page, "changePhoto takeback");

        assertThat(visible(page, "sender")).containsExactly("ProfileService.changePhoto");
        assertThat(visible(page, "receiver")).containsExactly("StorageSignals.takeBack");
    }

    @Test
    void searchThatFindsNothingLeavesNothing(Page page) {
        search(page, "PizzaService.bake");

        assertThat(visible(page, "sender")).isEmpty();
        assertThat(visible(page, "receiver")).isEmpty();
    }

    @Test
    void looksAsInTheReadme(Page page) {
        assertThat(visible(page, "sender")).contains("AccountService.register", "ProfileService.changePhoto");

        Looks.portray(page, "signals", 1240, 1345, ColorScheme.LIGHT);
    }

    private static void search(Page page, String text) {
        page.getByLabel("Search").fill(text);
    }

    private static List<String> visible(Page page, String column) {
        return page.locator(".node." + column + ":visible .label").allTextContents();
    }
}
