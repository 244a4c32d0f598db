package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** The application as devtools start it: its classes in a class loader that can be thrown away. */
@Tag("thorough")
class DevelopmentTest {

    @Test
    void showsTheSignalMapAndTheOutboxToDevelopersAndNothingElse() throws Exception {
        ClassLoader own = getClass().getClassLoader();
        URL classes =
                ProfilesApplication.class.getProtectionDomain().getCodeSource().getLocation();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (RestartClassLoader restarted = new RestartClassLoader(own, new URL[] {classes})) {
            thread.setContextClassLoader(restarted);
            Class<?> application = restarted.loadClass(ProfilesApplication.class.getName());
            try (ConfigurableApplicationContext context = new SpringApplication(
                            new DefaultResourceLoader(restarted), application)
                    .run("--server.port=0", "--spring.profiles.active=default")) {
                look("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void look(String address) {
        try (WebClient browser = new WebClient();
                WebClient administrator = new WebClient()) {
            Site site = new Site(browser, administrator, address);

            HtmlPage map = site.follow(site.open("/"), "Signal map");

            assertThat(map.getUrl().getPath()).isEqualTo("/actuator/signalmap");
            assertThat(map.asNormalizedText()).contains("ProfileSignals", "saveProfile");
            assertThat(site.follow(site.open("/"), "Outbox").asNormalizedText()).contains("No mail yet.");
            assertThat(site.open("/actuator/signals").getUrl().getPath()).isEqualTo("/login");
            assertThat(site.open("/actuator").getUrl().getPath()).isEqualTo("/login");
        }
    }
}
