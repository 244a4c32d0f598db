package dev.signalbox.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.logout;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.signalbox.spring.UserLoginFailed;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signals of Spring Security. */
@DirtiesContext // others want the static Signals for themselves
@SpringBootTest(
        classes = GuardedApplication.class,
        properties =
                "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@AutoConfigureMockMvc
class LoginTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MockMvcTester mvc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Guestbook guestbook;

    @BeforeEach
    void forget() {
        guestbook.take();
    }

    private MvcResult login() {
        return mvc.perform(formLogin().user("ada").password("lovelace")).getMvcResult();
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    @Test
    void whoLogsInIsHeardOnceWithTheRequestAndItsSession() {
        MvcResult login = login();
        mvc.perform(get("/").session(session(login)));

        assertThat(guestbook.take()).containsExactly("ada came by /login with a session");
    }

    @Test
    void whoLogsOutIsHeard() {
        MockHttpSession session = session(login());
        guestbook.take();
        mvc.perform(request -> {
            var out = logout().buildRequest(request);
            out.setSession(session);
            return out;
        });

        assertThat(guestbook.take()).containsExactly("ada left by /logout");
    }

    @Test
    void aVisitorWhoWasNotLoggedInDoesNotLogOut() {
        mvc.perform(logout());

        assertThat(guestbook.take()).isEmpty();
    }

    @Test
    void whoIsTurnedAwayLeavesNoSecret() {
        mvc.perform(formLogin().user("ada").password("byron"));

        assertThat(guestbook.take()).containsExactly("turned away: {username=ada, password=********************}");
        UserLoginFailed failure = Objects.requireNonNull(guestbook.lastFailure());
        assertThat(failure.sender()).isEqualTo(UsernamePasswordAuthenticationToken.class);
        assertThat(failure.reason()).isEqualTo(BadCredentialsException.class);
        assertThat(failure.toString()).doesNotContain("byron");
        assertThat(Objects.requireNonNull(failure.request()).getRequestURI()).isEqualTo("/login");
    }

    @Test
    void credentialsInEachRequestAreNoLogin() {
        mvc.perform(get("/").with(httpBasic("ada", "lovelace")));
        assertThat(guestbook.take()).isEmpty();

        mvc.perform(get("/").with(httpBasic("ada", "byron")));
        assertThat(guestbook.take()).containsExactly("turned away: {username=ada, password=********************}");
    }

    @Test
    void whoIsRememberedDoesNotLogInAgain() {
        Cookie remembered = Objects.requireNonNull(login().getResponse().getCookie("remember-me"));
        guestbook.take();

        assertThat(mvc.perform(get("/").cookie(remembered)))
                .matches(authenticated().withUsername("ada"));
        assertThat(guestbook.take()).isEmpty();
    }
}
