package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The tests run on the intended version of Spring Boot, with its Hibernate. */
class VersionTest {

    @Test
    void theTestsRunOnTheVersionThatTheBuildSays() {
        String version = System.getProperty("spring-boot.version");
        if (version == null) {
            assertThat(SpringBootVersion.getVersion()).startsWith("4.1.");
            assertThat(Version.getVersionString()).startsWith("7.4.");
        } else {
            assertThat(SpringBootVersion.getVersion()).isEqualTo(version).startsWith("4.0.");
            assertThat(Version.getVersionString()).startsWith("7.2.");
        }
    }
}
