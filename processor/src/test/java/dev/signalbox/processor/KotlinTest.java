package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes from Kotlin's compiler as senders and as arguments: data, value and sealed classes, objects, functions. */
class KotlinTest {

    private static final String MEASURED = """
            package com.acme;

            import kotlin.Pair;
            import kotlin.UInt;
            import kotlin.Unit;
            import kotlin.jvm.functions.Function1;
            import kotlin.sequences.Sequence;

            public record Measured<T>(T sender, Pair<String, Integer> pair, UInt count, Function1<String, Unit> tell, Unit unit)
                    implements dev.signalbox.Signal {}
            """;

    private static final String OWNER = """
            package com.acme;

            import dev.signalbox.Receiver;
            import dev.signalbox.Signals;
            import dev.signalbox.model.PostSave;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Set;
            import kotlin.Pair;
            import kotlin.UInt;
            import kotlin.Unit;
            import kotlin.collections.IndexedValue;
            import kotlin.jvm.functions.Function1;

            public class Owner {
                static final List<String> HEARD = new ArrayList<>();

                @Receiver(value = Measured.class, sender = IndexedValue.class)
                static void data(IndexedValue<?> value, Pair<String, Integer> pair, UInt count, Function1<String, Unit> tell) {
                    tell.invoke("data " + value.getIndex() + pair.getFirst() + count);
                }

                @Receiver(value = Measured.class, sender = Unit.class)
                static void object(Unit sender, Pair<?, ? extends Number> pair) {
                    HEARD.add("object " + pair.getSecond());
                }

                @Receiver(value = Measured.class, sender = {kotlin.random.Random.Default.class, kotlin.KotlinVersion.class})
                static void companion(Object sender) {
                    HEARD.add("companion");
                }

                @Receiver(signal = dev.signalbox.StandardSignal.POST_SAVE, sender = IndexedValue.class, changed = "index")
                static void changed(IndexedValue<?> saved) {
                    HEARD.add("changed");
                }

                static List<String> run() {
                    Pair<String, Integer> pair = new Pair<>("one", 2);
                    Function1<String, Unit> tell = text -> {
                        HEARD.add(text);
                        return Unit.INSTANCE;
                    };
                    IndexedValue<String> value = new IndexedValue<>(3, "three");
                    for (Object sender : new Object[] {value, Unit.INSTANCE, kotlin.random.Random.Default, "none"}) {
                        Signals.send(new Measured<>(sender, pair, null, tell, Unit.INSTANCE));
                    }
                    Signals.send(new PostSave<>(IndexedValue.class, value, false, false, null, Set.of("index")));
                    Signals.send(new PostSave<>(IndexedValue.class, value, false, false, null, Set.of("value")));
                    return HEARD;
                }
            }
            """;

    @TempDir
    Path output;

    @Test
    void senders() throws Exception {
        Build build = new Build(output, Build.ours(), List.of(Build.of(kotlin.Unit.class), Build.of("annotations-")));

        assertThat(build.compile(Sources.of(Sources.POST_SAVE, Sources.STORE, MEASURED, OWNER)))
                .isEmpty();
        assertThat(build.run("com.acme.Owner", "run"))
                .containsExactly("data 3onenull", "object 2", "companion", "changed");
    }
}
