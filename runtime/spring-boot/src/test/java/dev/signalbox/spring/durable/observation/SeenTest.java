package dev.signalbox.spring.durable.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.spring.letters.LetterOrdered;
import dev.signalbox.spring.letters.LettersApplication;
import dev.signalbox.spring.letters.Postman;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What is seen of recorded calls, and what can be done with dead letters, in an application that allows it. */
@Timeout(120)
@DirtiesContext
@SpringBootTest(
        classes = LettersApplication.class,
        properties = {
            "spring.datasource.generate-unique-name=true",
            "spring.jpa.hibernate.ddl-auto=create",
            "signalbox.durable.poll-interval=100ms",
            "management.endpoints.web.exposure.include=signals,signalmap,health",
            "management.endpoint.health.show-details=always",
            "management.endpoint.signals.access=unrestricted"
        })
@AutoConfigureMockMvc(addFilters = false)
@Tag("thorough")
class SeenTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MockMvcTester mvc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Dispatcher dispatcher;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Deliveries deliveries;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Postman postman;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MeterRegistry meters;

    @BeforeEach
    void twoDeadLetters() {
        postman.meanwhile((text, delivery) -> {
            throw new Exception("The mail server is away");
        });
        for (DeadLetter each : deliveries.deadLetters().list(100)) {
            deliveries.deadLetters().discard(each.receiver(), each.eventId(), "of another test");
        }
        dispatcher.channel(LetterOrdered.class).send(new LetterOrdered("Dear Ada"));
        dispatcher.channel(LetterOrdered.class).send(new LetterOrdered("Dear Grace"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> deliveries.deadLetters().count() == 2);
    }

    private MvcTestResult request(HttpMethod method, String path) {
        AbstractMockHttpServletRequestBuilder<?> request = method.equals(HttpMethod.GET)
                ? get("/actuator/" + path)
                : method.equals(HttpMethod.POST) ? post("/actuator/" + path) : delete("/actuator/" + path);
        return mvc.perform(request);
    }

    private String idOf(String text) {
        return deliveries.deadLetters().list("letters.write", 10).stream()
                .filter(each -> each.payload().contains(text))
                .findFirst()
                .orElseThrow()
                .eventId();
    }

    private List<String> payloads() {
        return deliveries.deadLetters().list("letters.write", 10).stream()
                .map(DeadLetter::payload)
                .toList();
    }

    @Test
    void deadLettersAreListedWithTheirErrors() {
        assertThat(request(HttpMethod.GET, "signals/letters.write"))
                .bodyJson()
                .hasPathSatisfying("$.length()", value -> assertThat(value).isEqualTo(2))
                .hasPathSatisfying(
                        "$[*].payload",
                        value -> assertThat(value)
                                .asArray()
                                .containsExactlyInAnyOrder("{\"text\":\"Dear Ada\"}", "{\"text\":\"Dear Grace\"}"))
                .hasPathSatisfying("$[0].attempts", value -> assertThat(value).isEqualTo(3))
                .hasPathSatisfying(
                        "$[0].error", value -> assertThat(value).asString().contains("The mail server is away"));
        assertThat(request(HttpMethod.GET, "signals/letters.stamped"))
                .bodyJson()
                .hasPathSatisfying("$.length()", value -> assertThat(value).isEqualTo(0));
    }

    @Test
    void oneIsRetried() {
        postman.meanwhile((text, delivery) -> {});
        assertThat(request(HttpMethod.POST, "signals/letters.write/" + idOf("Dear Ada")))
                .bodyJson()
                .hasPathSatisfying("$.calls", value -> assertThat(value).isEqualTo(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.backlog().size() == 0);
        assertThat(payloads()).singleElement().asString().contains("Dear Grace");
        assertThat(request(HttpMethod.POST, "signals/letters.write/unknown"))
                .bodyJson()
                .hasPathSatisfying("$.calls", value -> assertThat(value).isEqualTo(0));
    }

    @Test
    void allOfAReceiverAreRetried() {
        postman.meanwhile((text, delivery) -> {});
        assertThat(request(HttpMethod.POST, "signals/letters.write"))
                .bodyJson()
                .hasPathSatisfying("$.calls", value -> assertThat(value).isEqualTo(2));
        await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.backlog().size() == 0);
        assertThat(payloads()).isEmpty();
    }

    @Test
    void oneIsDiscardedWithAReason() {
        String path = "signals/letters.write/" + idOf("Dear Ada");
        assertThat(request(HttpMethod.DELETE, path)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(payloads()).hasSize(2);
        assertThat(request(HttpMethod.DELETE, path + "?reason=moved"))
                .bodyJson()
                .hasPathSatisfying("$.calls", value -> assertThat(value).isEqualTo(1));
        assertThat(payloads()).singleElement().asString().contains("Dear Grace");
    }

    @Test
    void numbersAreShownByTheEndpointThePageTheHealthAndTheMeters() {
        // What was read some seconds ago is forgotten by each change.
        request(HttpMethod.DELETE, "signals/letters.write/" + idOf("Dear Ada") + "?reason=moved");

        assertThat(request(HttpMethod.GET, "signals"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.recorded.dead['letters.write']",
                        value -> assertThat(value).isEqualTo(1));
        assertThat(request(HttpMethod.GET, "signalmap")).bodyText().contains(", 1 dead");
        assertThat(request(HttpMethod.GET, "health"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.status", value -> assertThat(value).isEqualTo("UP"))
                .hasPathSatisfying(
                        "$.components.durable.status",
                        value -> assertThat(value).isEqualTo("DEGRADED"));
        assertThat(meters.get("signalbox.durable.dead").gauge().value()).isEqualTo(1);
        assertThat(meters.get("signalbox.durable.retries")
                        .tag("receiver", "letters.write")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(6);
        assertThat(meters.get("signalbox.durable.deadlettered")
                        .tag("receiver", "letters.write")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(2);
        assertThat(meters.get("signalbox.durable.lag")
                        .tag("receiver", "letters.write")
                        .timer()
                        .count())
                .isGreaterThanOrEqualTo(6);
    }
}
