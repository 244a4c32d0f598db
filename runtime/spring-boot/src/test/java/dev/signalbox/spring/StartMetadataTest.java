package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Spring Boot reads from a file what it would otherwise read from each auto-configuration's class at each start. */
class StartMetadataTest {

    private static final ClassLoader LOADER = StartMetadataTest.class.getClassLoader();

    @Test
    void hasTheOrderAndTheConditionsOfEachAutoConfiguration() throws IOException {
        List<String> ours = ImportCandidates.load(AutoConfiguration.class, LOADER).getCandidates().stream()
                .filter(each -> each.startsWith("dev.signalbox.spring.autoconfigure."))
                .toList();
        Properties metadata =
                PropertiesLoaderUtils.loadAllProperties("META-INF/spring-autoconfigure-metadata.properties", LOADER);
        assertThat(ours).isNotEmpty();
        assertThat(metadata.stringPropertyNames()).containsAll(ours);
        assertThat(metadata.getProperty(
                        "dev.signalbox.spring.autoconfigure.SignalboxKafkaAutoConfiguration" + ".ConditionalOnClass"))
                .isEqualTo("dev.signalbox.kafka.spi.CrossingRecorder");
    }
}
