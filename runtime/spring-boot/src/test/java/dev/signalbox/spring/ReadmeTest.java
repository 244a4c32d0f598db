package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

class ReadmeTest {

    private final Path module = Path.of("").toAbsolutePath();

    @Test
    void eachPropertyIsDescribedThereWithItsDefaultAndInTheMetadata() throws IOException {
        String readme = Files.readString(module.resolve("README.md"));
        List<?> properties = (List<?>) JsonParserFactory.getJsonParser()
                .parseMap(
                        Files.readString(module.resolve("target/classes/META-INF/spring-configuration-metadata.json")))
                .get("properties");
        assertThat(properties).hasSizeGreaterThan(20).allSatisfy(each -> {
            Map<?, ?> property = (Map<?, ?>) each;
            Object value = property.get("defaultValue");
            assertThat(readme)
                    .contains("| `" + property.get("name") + "` | " + (value == null ? "none" : "`" + value + "`")
                            + " | ");
            assertThat(property.get("description")).asString().isNotBlank();
        });
    }
}
