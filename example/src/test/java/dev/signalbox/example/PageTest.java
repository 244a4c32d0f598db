package dev.signalbox.example;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A test of the whole application behind a browser, without a server between them, on a database with no user but an
 * administrator. All such tests share one application. What it has sent stays in its outbox, so they use addresses of
 * their own.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PageTest.Browser.class)
@Sql(
        statements = {
            "delete from audit",
            "delete from group_members",
            "delete from user_groups",
            "delete from profiles",
            "delete from users",
            "insert into users (id, username, email, password, first_name, last_name, administrator)"
                    + " values (-1, 'admin', 'admin@example.com', '{noop}secret', 'Alma', 'Minister', true)"
        })
@ExtendWith(PageTest.LoggedOut.class)
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Browser {

        @Bean
        Site site(MockMvc mvc, Deliveries deliveries) {
            return new Site(
                    MockMvcWebClientBuilder.mockMvcSetup(mvc).build(),
                    MockMvcWebClientBuilder.mockMvcSetup(mvc).build(),
                    "http://localhost",
                    deliveries);
        }

        @Bean
        Rival rival(Dispatcher dispatcher, JdbcClient jdbc) {
            return new Rival(dispatcher, jdbc);
        }

        /** Takes 2 ms for a new password, where the application's own takes 100. That one knows all others. */
        @Bean
        @Primary
        PasswordEncoder fastPasswords(@Qualifier("passwords") PasswordEncoder own) {
            DelegatingPasswordEncoder fast =
                    new DelegatingPasswordEncoder("fast", Map.of("fast", new BCryptPasswordEncoder(4)));
            fast.setDefaultPasswordEncoderForMatches(own);
            return fast;
        }

        @Bean
        Broken broken() {
            return new Broken();
        }
    }

    /** A page that fails. */
    @RestController
    class Broken {

        @GetMapping("/admin/broken")
        void fail() {
            throw new IllegalStateException("This page is broken");
        }
    }

    /** Begins each test with no user logged in. */
    class LoggedOut implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context).getBean(Site.class).forgetLogins();
        }
    }
}
