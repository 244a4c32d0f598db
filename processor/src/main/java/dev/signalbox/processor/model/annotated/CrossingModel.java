package dev.signalbox.processor.model.annotated;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.RegistryLine;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * A signal that reaches other services.
 *
 * @param className its name in generated code
 * @param binaryName its binary name
 * @param topic the topic of Kafka
 * @param key the component that is the key; empty if there is none
 * @param writtenName the name under which it travels; empty if that is the topic's
 * @param components its components; empty if it is no record
 * @param shape what travels: its components, and those of records inside
 * @param warnings the names of warnings that the compiler gives for code that names it
 */
public record CrossingModel(
        TypeElement element,
        ClassName className,
        String binaryName,
        AnnotationMirror mirror,
        At<String> topic,
        At<String> key,
        At<String> writtenName,
        List<RecordComponentElement> components,
        List<Shaped> shape,
        NavigableSet<String> warnings) {

    /** Its type is in an artifact that need not be there, so it is known by name. */
    public static final String NAME = "dev.signalbox.kafka.Crosses";

    /**
     * A value that travels.
     *
     * @param path its name; of a record inside, after the name of the component that holds it: {@code lines.product}. For the
     *     constants of an enum, a star stands after that name: {@code color.*}
     * @param type its type as in source code, without {@code Optional}; for constants, their names: {@code RED|GREEN}
     * @param optional whether it may be missing
     */
    public record Shaped(String path, String type, boolean optional) {}

    /** The name under which it travels. */
    public String name() {
        return writtenName.is().isEmpty() ? topic.is() : writtenName.is();
    }

    public ClassName binder() {
        return GeneratedNames.crossingOf(className);
    }

    public Optional<RecordComponentElement> component(String name) {
        return components.stream()
                .filter(each -> each.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Its line in the registry and index. */
    public RegistryLine registryLine() {
        return new RegistryLine(
                className,
                new TreeSet<>(List.of(binaryName)),
                new TreeSet<>(),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                new RegistryLine.Crossing(topic.is(), name()));
    }
}
