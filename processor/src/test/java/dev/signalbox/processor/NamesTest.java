package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Classes with names that also occur in generated code: names from {@code java.lang}, names of our classes, and names
 * of generated classes and variables.
 */
@Tag("thorough")
class NamesTest {

    private static final List<String> NAMES = List.of(
            ("Object String Exception Override IndexOutOfBoundsException SuppressWarnings Class Record Integer Iterable"
                            + " List Stream Part Binder Terms Registry Receivers ReceiverEntry Instance Instances"
                            + " FailedReceivers Generated Nullable NullUnmarked Phase Changes Signal Receiver OnRung"
                            + " SingleReceiver OnRungFromTower OnRungAnswering Joint JointFromTower On signal instance instances receiver failed parts changes e sent binders"
                            + " Rung_ Bell_Receivers_")
                    .split(" "));

    /** A class named {@code Object}, which is not {@code java.lang.Object}. */
    private static final String RUNG = """
            public record Rung(java.lang.Object sender, java.lang.String text, boolean hot)
                    implements dev.signalbox.Signal, dev.signalbox.Changes {
                @java.lang.Override
                public boolean changed(java.lang.String attribute) {
                    return true;
                }
            }
            """;

    private static final String HEARD = """
            public class Heard {
                static final java.util.List<java.lang.String> HEARD = new java.util.ArrayList<>();

                static java.util.List<java.lang.String> run() {
                    HEARD.clear();
                    dev.signalbox.Signals.send(new Rung(new Tower(), "text", true));
                    dev.signalbox.Signals.sendRobust(new Rung(new Tower(), "text", true));
                    return HEARD;
                }
            }
            """;

    private static final String TOWER = "public class Tower {}\n";

    @ParameterizedTest
    @ValueSource(strings = {"com.acme", ""})
    void areThoseOfClassesWithReceivers(String packageName) throws Exception {
        List<JavaFileObject> sources = new ArrayList<>(List.of(
                file(packageName, "Rung", RUNG), file(packageName, "Tower", TOWER), file(packageName, "Heard", HEARD)));
        NAMES.forEach(each -> sources.add(file(packageName, each, owner(each))));

        assertThat(Compiled.of(sources).run(qualified(packageName, "Heard"), "run"))
                .containsExactlyInAnyOrderElementsOf(NAMES.stream()
                        .flatMap(each -> List.of(1, 2, 3, 4, 6).stream().map(number -> each + " " + number))
                        .flatMap(each -> List.of(each, each).stream())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme", ""})
    void areThoseOfSignalsAndSenders(String packageName) throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        StringBuilder receivers = new StringBuilder();
        StringBuilder sends = new StringBuilder();
        for (String each : NAMES) {
            sources.add(file(packageName, each, """
                    public record %s(java.lang.Object sender) implements dev.signalbox.Signal {}
                    """.formatted(each)));
            receivers.append("""
                    @dev.signalbox.Receiver(value = %1$s.class, id = "@ %1$s")
                    static void hear(%1$s it) {
                        Heard.HEARD.add("%1$s");
                    }

                    @dev.signalbox.Receiver(value = %1$s.class, id = "@ from %1$s", sender = %1$s.class)
                    void hear(%1$s sender, %1$s whole) {
                        Heard.HEARD.add("from %1$s");
                    }

                    """.formatted(each).indent(4));
            sends.append("dev.signalbox.Signals.send(new %1$s(new %1$s(null)));\n".formatted(each));
        }
        sources.add(file(
                packageName, "Bell", "class Bell {\n" + receivers.toString().replace("@ ", "bell ") + "}\n"));
        sources.add(file(
                packageName, "Gong", "class Gong {\n" + receivers.toString().replace("@ ", "gong ") + "}\n"));
        sources.add(file(packageName, "Heard", """
                class Heard {
                    static final java.util.List<java.lang.String> HEARD = new java.util.ArrayList<>();

                    static java.util.List<java.lang.String> run() {
                %s
                        return HEARD;
                    }
                }
                """.formatted(sends.toString().indent(8))));

        assertThat(Compiled.of(sources).run(qualified(packageName, "Heard"), "run"))
                .containsExactlyInAnyOrderElementsOf(NAMES.stream()
                        .flatMap(each -> List.of(each, each, "from " + each, "from " + each).stream())
                        .toList());
    }

    private static String owner(String name) {
        return """
                public class %1$s {
                    @dev.signalbox.Receiver(value = Rung.class, id = "%1$s 1")
                    static void one(java.lang.String text) throws java.io.IOException {
                        Heard.HEARD.add("%1$s 1");
                    }

                    @dev.signalbox.Receiver(value = Rung.class, id = "%1$s 2", sender = Tower.class)
                    static void two(Tower who, Rung whole) {
                        Heard.HEARD.add("%1$s 2");
                    }

                    @dev.signalbox.Receiver(value = Rung.class, id = "%1$s 3", when = "hot", changed = "x", order = 3)
                    void three() {
                        Heard.HEARD.add("%1$s 3");
                    }

                    @dev.signalbox.Receiver(value = Rung.class, id = "%1$s 4", phase = dev.signalbox.Phase.AFTER_COMMIT)
                    void four() {
                        Heard.HEARD.add("%1$s 4");
                    }

                    @dev.signalbox.Receiver(value = Rung.class, id = "%1$s 5", sender = java.lang.String.class)
                    static void five(java.lang.String sender) {
                        Heard.HEARD.add("%1$s 5");
                    }

                    @dev.signalbox.Receiver(value = Rung.class, id = "%1$s 6")
                    static java.lang.String six() {
                        Heard.HEARD.add("%1$s 6");
                        return "six";
                    }
                }
            """.formatted(name);
    }

    private static JavaFileObject file(String packageName, String name, String text) {
        String prefix = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return JavaFileObjects.forSourceString(qualified(packageName, name), prefix + text);
    }

    private static String qualified(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
