package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compiles many wrong sources. The compiler never crashes, reports no fault of our processor, and each message names a
 * file that a user wrote.
 */
@Tag("slow")
@Tag("thorough")
class FuzzTest {

    private static final int COUNT = Integer.getInteger("signalbox.fuzz.mutants", 200);
    private static final long SEED = Long.getLong("signalbox.fuzz.seed", 20_261_121L);

    private static final String OWNER = """
            package com.acme;

            import static dev.signalbox.StandardSignal.POST_SAVE;

            import dev.signalbox.Phase;
            import dev.signalbox.Receiver;
            import dev.signalbox.Signal;
            import dev.signalbox.model.PostSave;
            import java.util.List;
            import java.util.Set;

            class Owner {
                static final String ATTRIBUTE = "email";

                @Receiver(signal = POST_SAVE, sender = User.class, when = {"created", "!raw"}, changed = ATTRIBUTE)
                static void createProfile(User user, boolean created, Store em) {}

                @Receiver(signal = POST_SAVE, sender = {User.class, Store.class}, phase = Phase.AFTER_COMMIT, async = true)
                static Object either(Object instance, Set<String> updateFields, Class<?> sender) {
                    return instance;
                }

                @Receiver
                void implied(PostSave<User.Admin> save, User.Admin admin) throws Exception {}

                @Receiver(value = PizzaDone.class, sender = Kitchen.Italian.class, order = -5)
                int italian(Kitchen.Italian sender, int size, List<String> toppings, PizzaDone whole) {
                    return size;
                }

                @Receiver({PizzaDone.class, Moved.class})
                static void several(Signal signal, Object sender) {}

                @Receiver(value = Moved.class, id = "overloaded")
                static void move(Kitchen from) {}

                static void move(Object... from) {}

                static final class Nested {
                    @Receiver(value = Moved.class, changed = "words")
                    @Receiver(value = Moved.class, id = "another", phase = Phase.AFTER_ROLLBACK)
                    void ring(String... words) {}

                    @Receiver(value = PizzaDone.class, when = "hot")
                    void cool() {}
                }
            }
            """;

    private static final String MOVED = """
            package com.acme;

            import dev.signalbox.Changes;
            import dev.signalbox.Signal;

            public record Moved(Kitchen from, Kitchen.Italian to, Object sender, Box<String> box, String... words)
                    implements Signal, Changes {
                public boolean changed(String attribute) {
                    return true;
                }
            }
            """;

    private static final String BOX = """
            package com.acme;

            import dev.signalbox.Receiver;
            import dev.signalbox.Signal;

            public interface Box<T extends Comparable<? super T>> extends Signal {
                T content();

                Box<T> sender();

                @Receiver(Box.class)
                static void open(Comparable<?> content) {}

                @Receiver
                static void close(Box<?> box, boolean empty) {}

                default boolean empty() {
                    return true;
                }
            }
            """;

    private static final String USER = """
            package com.acme;

            public class User {
                private String email;

                public boolean isActive() {
                    return true;
                }

                public static final class Admin extends User {}
            }
            """;

    private static final List<String> SOURCES =
            List.of(OWNER, OWNER, OWNER, MOVED, BOX, USER, Sources.PIZZA_DONE, Sources.POST_SAVE);

    private static final List<String> ALL =
            List.of(OWNER, MOVED, BOX, USER, Sources.PIZZA_DONE, Sources.POST_SAVE, Sources.KITCHEN, Sources.STORE);

    /** The names of the original files, even if a mutation changes their declarations. */
    private static final List<String> NAMES =
            List.of("Owner", "Moved", "Box", "User", "PizzaDone", "PostSave", "Kitchen", "Store");

    @Test
    void whatIsWrongIsSaidOfTheUsersFiles() throws IOException {
        assertThat(compile(ALL, Compiled.processors()))
                .as("The sources as they are")
                .isEmpty();
        List<String> complaints = new ArrayList<>();
        // Eclipse's compiler is the slower one.
        int count = UsedCompiler.USED == UsedCompiler.ECLIPSE ? (COUNT + 2) / 3 : COUNT;
        for (long seed = SEED; seed < SEED + count; seed++) {
            Mutants mutants = new Mutants(seed);
            String chosen = SOURCES.get(mutants.pick(SOURCES.size()));
            String mutant = mutants.of(chosen);
            Optional<String> complaint = complaint(ALL.stream()
                    .map(each -> each.equals(chosen) ? mutant : each)
                    .toList());
            if (complaint.isPresent()) {
                complaints.add("-Dsignalbox.fuzz.seed=" + seed + " -Dsignalbox.fuzz.mutants=1\n" + complaint.get()
                        + "\n" + mutant);
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** The mistakes in the compiler's messages. */
    private static Optional<String> complaint(List<String> texts) throws IOException {
        try {
            List<Diagnostic<? extends JavaFileObject>> said = compile(texts, Compiled.processors());
            List<Diagnostic<? extends JavaFileObject>> wrong =
                    said.stream().filter(FuzzTest::isWrong).toList();
            return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong + " of " + said);
        } catch (RuntimeException | Error e) {
            return crashesAlone(texts) ? Optional.empty() : Optional.of(e + " " + Arrays.toString(e.getStackTrace()));
        }
    }

    private static boolean isWrong(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        String message = diagnostic.getMessage(Locale.ROOT);
        if (message.contains("[Signalbox/")) {
            return message.contains("[Signalbox/Fault]") || file == null;
        }
        boolean nowhere = file == null && diagnostic.getKind() == Diagnostic.Kind.ERROR;
        return nowhere
                || Scratch.isGenerated(file)
                || message.contains("_Receivers")
                || message.contains("SignalboxRegistry");
    }

    /** Compilers have bugs too. */
    private static boolean crashesAlone(List<String> texts) throws IOException {
        try {
            compile(texts, List.of());
            return false;
        } catch (RuntimeException | Error e) {
            return true;
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(List<String> texts, List<Processor> processors)
            throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(Scratch.source(NAMES.get(sources.size()), text));
        }
        return Scratch.compile(sources, processors);
    }
}
