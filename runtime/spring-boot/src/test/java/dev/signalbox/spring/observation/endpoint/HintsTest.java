package dev.signalbox.spring.observation.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.SignalMap;
import dev.signalbox.map.page.Page;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class HintsTest {

    @Test
    void theFilesOfTheMapAreInANativeImage() {
        RuntimeHints hints = new RuntimeHints();
        new LiveMapConfiguration.Files().registerHints(hints, null);

        assertThat(RuntimeHintsPredicates.resource().forResource(SignalMap.PATH))
                .accepts(hints);
        assertThat(Page.class.getResource("signals.js")).isNotNull();
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/signalbox/map/page/signals.js"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/signalbox/map/page/signals.css"))
                .accepts(hints);
    }
}
