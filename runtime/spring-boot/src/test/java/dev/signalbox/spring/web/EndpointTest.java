package dev.signalbox.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the actuator shows, and to which users. */
@DirtiesContext // others want the static Signals for themselves
@SpringBootTest(
        classes = GuardedApplication.class,
        properties = {
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "management.endpoints.web.exposure.include=signals,signalmap"
        })
@AutoConfigureMockMvc
class EndpointTest {

    private static final String GUESTBOOK = Guestbook.class.getName();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MockMvcTester mvc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Dispatcher dispatcher;

    record DoorSlammed(String by) implements Signal {}

    private MvcTestResult look(String endpoint) {
        return mvc.perform(get("/actuator/" + endpoint).with(httpBasic("grace", "hopper")));
    }

    @Test
    void onlyWhoMayLooksAtIt() {
        for (String endpoint : new String[] {"signals", "signalmap"}) {
            assertThat(mvc.perform(get("/actuator/" + endpoint))).hasStatus(HttpStatus.UNAUTHORIZED);
            assertThat(mvc.perform(get("/actuator/" + endpoint).with(httpBasic("ada", "lovelace"))))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(look(endpoint)).hasStatusOk();
        }
    }

    @Test
    void theMapIsShownWithCounts() {
        mvc.perform(formLogin().user("ada").password("byron"));
        String turnedAway = "$.receivers[?(@.receiver.id == '" + GUESTBOOK + "#turnedAway')]";

        assertThat(look("signals"))
                .bodyJson()
                .hasPathSatisfying(
                        turnedAway + ".receiver.signals[0]",
                        value -> assertThat(value).asArray().containsExactly("dev.signalbox.spring.UserLoginFailed"))
                .hasPathSatisfying(
                        turnedAway + ".receiver.source.file",
                        value -> assertThat(value).asArray().containsExactly("dev/signalbox/spring/web/Guestbook.java"))
                .hasPathSatisfying(
                        turnedAway + ".calls",
                        value -> assertThat(value).asArray().noneMatch(Integer.valueOf(0)::equals))
                .hasPathSatisfying(
                        turnedAway + ".slowest.duration",
                        value -> assertThat(value).asArray().hasSize(1))
                .hasPathSatisfying(
                        "$.signals[?(@.signal.name == 'USER_LOGIN_FAILED')].sent",
                        value -> assertThat(value).asArray().noneMatch(Integer.valueOf(0)::equals));
    }

    @Test
    void whatWasConnectedIsShownWithItsLastError() {
        Registration connection = dispatcher.connect(
                Topic.of(DoorSlammed.class),
                slammed -> {
                    throw new IllegalStateException("Not so <loud>, " + slammed.by());
                },
                ConnectOptions.DEFAULT.withId("porter"));
        dispatcher.channel(DoorSlammed.class).sendRobust(new DoorSlammed("ada"));
        String porter = "$.receivers[?(@.receiver.id == 'porter')]";

        assertThat(look("signals"))
                .bodyJson()
                .hasPathSatisfying(
                        porter + ".lastError.message",
                        value -> assertThat(value).asArray().containsExactly("Not so <loud>, ada"))
                .hasPathSatisfying(
                        porter + ".failures",
                        value -> assertThat(value).asArray().containsExactly(1))
                .hasPathSatisfying(
                        porter + ".connections",
                        value -> assertThat(value).asArray().containsExactly(1));
        page().contains("1, 1 failed", "java.lang.IllegalStateException: Not so &lt;loud&gt;, ada");

        connection.close();
        assertThat(look("signals")).bodyText().doesNotContain("porter");
    }

    @Test
    void thePageShowsTheSameAndNeedsNothingElse() {
        mvc.perform(formLogin().user("ada").password("lovelace"));

        assertThat(look("signalmap")).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        page().contains("<!DOCTYPE html>", "Content-Security-Policy", "USER_LOGGED_IN", "came", "at most")
                .containsPattern("<text class=\"badge note\"[^>]*>[1-9]\\d* sent</text>");
    }

    private AbstractStringAssert<?> page() {
        return assertThat(look("signalmap")).bodyText();
    }
}
