package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs all tests on two versions of Hibernate. For the older one, it passes the version as a property. */
class VersionTest {

    @Test
    @EnabledIfSystemProperty(named = "hibernate.version", matches = ".+")
    void theTestsRunOnTheHibernateThatTheBuildNames() {
        assertThat(Version.getVersionString()).isEqualTo(System.getProperty("hibernate.version"));
    }
}
