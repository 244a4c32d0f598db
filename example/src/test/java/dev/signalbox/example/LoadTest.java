package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.zaxxer.hikari.HikariDataSource;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.example.account.User;
import dev.signalbox.model.PostSave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

/** Many people register at once, with the few connections that the pool has by default, and half of them in vain. */
@Tag("stress")
@SpringBootTest
@AutoConfigureMockMvc
@Import(SentMails.class)
class LoadTest {

    private static final int PEOPLE = 200;

    @Autowired
    MockMvc mvc;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    SentMails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    /** Fast, so that the test does not spend its time on passwords. */
    @TestBean
    @SuppressWarnings("NullAway.Init") // Spring sets it.
    PasswordEncoder passwords;

    static PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }

    @Test
    @SuppressWarnings("try") // The connection is only opened and closed.
    void losesNothingAndInventsNothing() throws Exception {
        List<Boolean> registered;
        try (Registration failing = dispatcher.connect(PostSave.of(User.class), LoadTest::failForTheUnlucky)) {
            registered = allAtOnce();
        }

        List<String> lucky = IntStream.range(0, PEOPLE)
                .filter(LoadTest::isLucky)
                .mapToObj(LoadTest::username)
                .toList();
        assertThat(registered)
                .isEqualTo(
                        IntStream.range(0, PEOPLE).mapToObj(LoadTest::isLucky).toList());
        assertThat(texts("select username from users")).containsExactlyInAnyOrderElementsOf(lucky);
        assertThat(texts("select username from profiles")).containsExactlyInAnyOrderElementsOf(lucky);
        assertThat(texts("select action from audit"))
                .containsExactlyInAnyOrderElementsOf(lucky.stream()
                        .map(name -> "registered %s (%s@example.com)".formatted(name, name))
                        .toList());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(mails.subjects())
                        .containsExactlyInAnyOrderElementsOf(lucky.stream()
                                .map(name -> name + "@example.com: Welcome to Profiles")
                                .toList()));
        assertThat(dataSource
                        .unwrap(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .getActiveConnections())
                .as("connections that were not given back")
                .isZero();
    }

    private static boolean isLucky(int person) {
        return person % 2 == 0;
    }

    private static String username(int person) {
        return (isLucky(person) ? "lucky" : "unlucky") + person;
    }

    /** The last of the receivers, when all others have written what they write. */
    private static void failForTheUnlucky(PostSave<User> saved) {
        if (saved.instance().getUsername().startsWith("unlucky")) {
            throw new IllegalStateException("Not today");
        }
    }

    private List<Boolean> allAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                String username = username(person);
                results.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return register(username);
                }));
            }
            List<Boolean> registered = new ArrayList<>();
            for (Future<Boolean> result : results) {
                registered.add(result.get(5, TimeUnit.MINUTES));
            }
            return registered;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean register(String username) throws Exception {
        try {
            String next = mvc.perform(post("/register")
                            .with(csrf())
                            .param("username", username)
                            .param("email", username + "@example.com")
                            .param("firstName", "First")
                            .param("lastName", "Last")
                            .param("password", Site.PASSWORD))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(next).isEqualTo("/login");
            return true;
        } catch (Exception e) {
            assertThat(e).hasStackTraceContaining("Not today");
            return false;
        }
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
