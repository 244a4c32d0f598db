package dev.signalbox.example;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.htmlunit.WebClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.jdbc.Sql;

/**
 * A test of the whole application behind a browser, without a server between them, and on an empty database. All such
 * tests share one application. What it has sent stays in its outbox, so they use addresses of their own.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PageTest.Browser.class)
@Sql(statements = {"delete from profiles", "delete from users"})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Browser {

        @Bean
        Site site(WebClient browser) {
            return new Site(browser, "http://localhost");
        }
    }
}
