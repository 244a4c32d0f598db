package dev.signalbox.spring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.StandardSignal;
import dev.signalbox.spring.durable.observation.DurableMeter;
import dev.signalbox.spring.durable.observation.DurableObservation;
import dev.signalbox.spring.kafka.observation.CrossingKey;
import dev.signalbox.spring.kafka.observation.CrossingMeter;
import dev.signalbox.spring.kafka.observation.CrossingObservation;
import dev.signalbox.spring.observation.SignalboxKey;
import dev.signalbox.spring.observation.SignalboxMeter;
import dev.signalbox.spring.observation.SignalboxObservation;
import io.micrometer.common.docs.KeyName;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Everything that users can see of the module is documented, and the documentation is right. */
class DocumentationTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path EVENTS = MODULE.resolve("src/test/java/dev/signalbox/spring/events");

    private static String read(String file) throws IOException {
        return Files.readString(MODULE.resolve(file));
    }

    private static String keys(KeyName... keys) {
        return Stream.of(keys).map(each -> "`" + each.asString() + "`").collect(joining(", "));
    }

    @ParameterizedTest
    @EnumSource
    void eachMeterIsDescribedWithItsKeys(SignalboxMeter meter) throws IOException {
        assertThat(read("README.md")).contains("| `" + meter.getName() + "` | " + keys(meter.getKeyNames()) + " |");
    }

    @ParameterizedTest
    @EnumSource
    void eachMeterOfDurableReceiversIsDescribedWithItsKeys(DurableMeter meter) throws IOException {
        assertThat(read("README.md")).contains("| `" + meter.getName() + "` | " + keys(meter.getKeyNames()) + " |");
    }

    @ParameterizedTest
    @EnumSource
    void eachObservationOfDurableReceiversIsDescribedWithItsKeys(DurableObservation observation) throws IOException {
        String name = "signalbox." + observation.name().toLowerCase(Locale.ROOT);
        assertThat(read("README.md"))
                .contains("| `" + name + "` | " + keys(observation.getLowCardinalityKeyNames()) + " |");
        for (KeyName key : observation.getHighCardinalityKeyNames()) {
            assertThat(read("README.md")).contains("`" + key.asString() + "`");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachMeterOfSignalsThatCrossIsDescribedWithItsKeys(CrossingMeter meter) throws IOException {
        assertThat(read("README.md")).contains("| `" + meter.getName() + "` | " + keys(meter.getKeyNames()) + " |");
    }

    @ParameterizedTest
    @EnumSource
    void eachObservationOfSignalsThatCrossIsDescribedWithItsKeys(CrossingObservation observation) throws IOException {
        String name = "signalbox." + observation.name().toLowerCase(Locale.ROOT);
        assertThat(read("README.md"))
                .contains("| `" + name + "` | " + keys(observation.getLowCardinalityKeyNames()) + " |");
        for (KeyName key : observation.getHighCardinalityKeyNames()) {
            assertThat(read("README.md")).contains("`" + key.asString() + "`");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyOfSignalsThatCrossIsDescribed(CrossingKey key) throws IOException {
        assertThat(read("README.md")).contains("\n| `" + key.asString() + "` | ");
    }

    @ParameterizedTest
    @EnumSource
    void eachObservationIsDescribedWithItsKeys(SignalboxObservation observation) throws IOException {
        String name = "signalbox." + observation.name().toLowerCase(Locale.ROOT);
        assertThat(read("README.md"))
                .contains("| `" + name + "` | " + keys(observation.getLowCardinalityKeyNames()) + " |");
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyIsDescribed(SignalboxKey key) throws IOException {
        assertThat(read("README.md")).contains("\n| `" + key.asString() + "` | ");
    }

    @Test
    void eachEndpointIsDescribed() throws Exception {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Endpoint.class));
        String readme = read("README.md");
        assertThat(scanner.findCandidateComponents("dev.signalbox.spring"))
                .hasSize(2)
                .allSatisfy(each -> {
                    Class<?> type = Class.forName(each.getBeanClassName());
                    String id = MergedAnnotations.from(type).get(Endpoint.class).getString("id");
                    assertThat(readme).contains("\n| `" + id + "` | ");
                });
    }

    @ParameterizedTest
    @EnumSource
    void eachSignalIsDescribedWithItsArguments(StandardSignal signal) throws Exception {
        String module = signal.artifact().replace("signalbox-", "../");
        String readme = read(module + "/README.md");
        assertThat(readme).contains("`" + signal.name() + "`");
        if (signal.type().startsWith("dev.signalbox.spring.")) {
            String arguments = Stream.of(Class.forName(signal.type()).getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(joining(", "));
            assertThat(readme.lines().filter(line -> line.startsWith("| `" + signal.name() + "`")))
                    .singleElement()
                    .asString()
                    .endsWith(" | `" + arguments + "` |");
        }
    }

    @Test
    void theTestsThatThePageNamesExist() throws IOException {
        String tests = Files.readString(EVENTS.resolve("SpringEventsTest.java"));
        List<String> rows = read("COMING-FROM-SPRING-EVENTS.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.endsWith("| Test |"))
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String test = row.replaceAll(".*\\| `(\\w+)` \\|", "$1");
            assertThat(tests).contains("void " + test + "()");
        });
    }

    @Test
    void thoseInItsTextToo() throws IOException {
        String tests = Files.readString(EVENTS.resolve("SpringEventsTest.java"));
        assertThat(Pattern.compile("\\(`(\\w+)`\\)")
                        .matcher(read("COMING-FROM-SPRING-EVENTS.md"))
                        .results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(tests).contains("void " + found.group(1) + "()"));
    }

    @Test
    void itsExamplesAreWhatIsTested() throws IOException {
        String code =
                Files.readString(EVENTS.resolve("Listeners.java")) + Files.readString(EVENTS.resolve("Receivers.java"));
        List<String> examples = Pattern.compile("(?s)```java\n(.*?)```")
                .matcher(read("COMING-FROM-SPRING-EVENTS.md"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        example -> assertThat(code).contains(example.indent(4).stripTrailing()));
    }
}
