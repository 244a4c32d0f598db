package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The text of generated code. */
class GeneratedCodeTest {

    private static final String USER_SIGNALS = """
            package com.acme;

            import static dev.signalbox.StandardSignal.POST_SAVE;

            import dev.signalbox.Receiver;

            final class UserSignals {
                @Receiver(signal = POST_SAVE, sender = User.class)
                static void createProfile(User user, boolean created, Store em) {}

                @Receiver(PizzaDone.class)
                static void ringTheBell(int size) {}
            }
            """;

    private static final String COUNTER = """
            package com.acme;

            import dev.signalbox.Phase;
            import dev.signalbox.Receiver;
            import java.io.IOException;

            class Counter {
                @Receiver(value = PizzaDone.class, sender = Kitchen.Italian.class, when = "hot", order = 5)
                void count(Kitchen.Italian sender, PizzaDone pizza) throws IOException {}

                @Receiver(value = PizzaDone.class, sender = Kitchen.class, exact = true, phase = Phase.AFTER_COMMIT, async = true)
                static void report() {}

                @Receiver(PizzaDone.class)
                static String name() {
                    return "Counter";
                }
            }
            """;

    private static final String NESTED = """
            package com.acme;

            import dev.signalbox.Receiver;

            class Menu {
                static final class Wine {
                    @Receiver(value = PizzaDone.class, id = "wine")
                    @Receiver(value = dev.signalbox.Signal.class, id = "wine, always", phase = dev.signalbox.Phase.AFTER_COMMIT)
                    static void pour() {}
                }

                static final class Dessert {
                    @Receiver(PizzaDone.class)
                    static void serve() {}
                }
            }
            """;

    private static final String ELSEWHERE = """
            package com.acme.street;

            import com.acme.PizzaDone;
            import dev.signalbox.Receiver;

            interface Neighbour {
                @Receiver(value = {PizzaDone.class, dev.signalbox.model.PostSave.class}, order = -5)
                static void smell(Object sender) {}
            }
            """;

    @Test
    void theExampleOfTheReadme() {
        Compiled compiled = Compiled.of(Sources.withSignals(USER_SIGNALS));

        Golden.assertMatches(compiled.source("com.acme.UserSignals_Receivers"), "UserSignals_Receivers.txt");
        Golden.assertMatches(
                compiled.source("com.acme.SignalboxRegistry_UserSignals"), "SignalboxRegistry_UserSignals.txt");
        assertThat(compiled.resource("META-INF/services/dev.signalbox.spi.Registry"))
                .isEqualTo("com.acme.SignalboxRegistry_UserSignals\n");
    }

    @Test
    void conditionsTermsInstancesAndAnswers() {
        Compiled compiled = Compiled.of(Sources.withSignals(COUNTER));

        Golden.assertMatches(compiled.source("com.acme.Counter_Receivers"), "Counter_Receivers.txt");
    }

    @Test
    void receiversOfOneSignalInSeveralClasses() {
        String kitchen = """
                package com.acme;

                final class Bell {
                    @dev.signalbox.Receiver
                    static void ring(PizzaDone done) {}
                }
                """;
        String waiter = """
                package com.acme;

                final class Default {
                    @dev.signalbox.Receiver
                    void serve(PizzaDone done) {}

                    @dev.signalbox.Receiver(order = 1)
                    static void bow(PizzaDone done) {}
                }
                """;

        Golden.assertMatches(
                Compiled.of(Sources.withSignals(kitchen, waiter)).source("com.acme.SignalboxRegistry_Bell"),
                "SignalboxRegistry_Bell.txt");
    }

    @Test
    void theRegistryIsInThePackageThatAllClassesShareIfThatHasClasses() {
        String one =
                "package com.acme.one; final class One { @dev.signalbox.Receiver static void hear(com.acme.PizzaDone p) {} }";
        String two =
                "package com.acme.two; final class Two { @dev.signalbox.Receiver static void hear(com.acme.PizzaDone p) {} }";
        String far =
                "package com.other; final class Far { @dev.signalbox.Receiver static void hear(com.acme.PizzaDone p) {} }";

        assertThat(registry(one, two)).isEqualTo("com.acme.SignalboxRegistry_One\n");
        assertThat(registry(one, two, far)).isEqualTo("com.other.SignalboxRegistry_Far\n");
        assertThat(registry(two)).isEqualTo("com.acme.two.SignalboxRegistry_Two\n");
    }

    @Test
    void theRegistryKeepsItsNameWhenAClassIsAddedWhoseNameIsLongerThoughEarlier() {
        String bell = "package com.acme; final class Bell { @dev.signalbox.Receiver static void hear(PizzaDone p) {} }";
        String alarm =
                "package com.acme; final class Alarm { @dev.signalbox.Receiver static void hear(PizzaDone p) {} }";

        assertThat(registry(bell)).isEqualTo("com.acme.SignalboxRegistry_Bell\n");
        assertThat(registry(bell, alarm)).isEqualTo("com.acme.SignalboxRegistry_Bell\n");
    }

    private static String registry(String... owners) {
        return Compiled.of(Sources.withSignals(owners)).resource("META-INF/services/dev.signalbox.spi.Registry");
    }

    @Test
    void isTheSameWhateverTheOrderOfFiles() {
        List<JavaFileObject> sources = Sources.withSignals(USER_SIGNALS, COUNTER, NESTED, ELSEWHERE);
        Map<String, String> once = generated(sources);
        assertThat(sources).hasSize(9);
        assertThat(once)
                .hasSize(9)
                .containsKey("/SOURCE_OUTPUT/com/acme/SignalboxRegistry_Counter.java")
                .containsKey("/CLASS_OUTPUT/META-INF/signalbox/receivers.index");

        Collections.reverse(sources);
        assertThat(generated(sources)).isEqualTo(once);
        Random random = new Random(20);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(sources, random);
            assertThat(generated(sources)).isEqualTo(once);
        }
    }

    private static Map<String, String> generated(List<JavaFileObject> sources) {
        Compilation compilation = Compiled.compile(sources);
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                try {
                    texts.put(file.getName(), file.getCharContent(false).toString());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return texts;
    }
}
