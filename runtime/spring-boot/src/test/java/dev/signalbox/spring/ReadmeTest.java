package dev.signalbox.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

class ReadmeTest {

    private final Path module = Path.of("").toAbsolutePath();

    @Test
    void eachPropertyIsDescribedThereAndInTheMetadata() throws IOException {
        String readme = Files.readString(module.resolve("README.md"));
        List<?> properties = (List<?>) JsonParserFactory.getJsonParser()
                .parseMap(
                        Files.readString(module.resolve("target/classes/META-INF/spring-configuration-metadata.json")))
                .get("properties");
        assertThat(properties)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each)
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .hasEntrySatisfying("name", name -> assertThat(readme).contains("| `" + name + "` |"))
                        .containsKey("description"));
    }
}
