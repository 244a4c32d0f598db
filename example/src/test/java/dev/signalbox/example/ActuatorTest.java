package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What there is of the actuator. {@link AccessTest} has whom it is closed to. */
@PageTest
class ActuatorTest {

    @Autowired
    Site site;

    @Test
    void showsTheSignalMapToAdministrators() {
        HtmlPage page = site.logIn("admin@example.com", "secret");

        assertThat(site.follow(page, "Signal map").asNormalizedText()).contains("ProfileSignals", "saveProfile");
        assertThat(site.get("/actuator/signals").getWebResponse().getContentAsString())
                .contains("dev.signalbox.example.profile.ProfileSignals#saveProfile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/health",
                "/actuator/metrics",
                "/actuator/configprops",
                "/actuator/threaddump",
                "/actuator/shutdown"
            })
    void hasNothingElseEvenForThem(String path) {
        site.logIn("admin@example.com", "secret");

        assertThat(site.status(path)).isEqualTo(404);
    }

    @Test
    void isNotLinkedForOthers() {
        assertThat(site.open("/").asNormalizedText()).doesNotContain("Outbox", "Signal map");

        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        assertThat(site.logIn("ada@example.com").asNormalizedText()).doesNotContain("Outbox", "Signal map");
    }
}
