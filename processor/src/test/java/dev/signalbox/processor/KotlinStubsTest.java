package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java stubs as kapt makes them from Kotlin classes. The projects in src/it use Kotlin's real compiler. */
class KotlinStubsTest {

    private static final String KITCHEN = "new PizzaDone(new Kitchen(), List.of(), 4, true)";

    /** Sends a pizza to receivers that are next to this class. */
    private static List<String> heard(String... stubs) throws ReflectiveOperationException {
        String owner = """
                package com.acme;

                import java.util.ArrayList;
                import java.util.List;

                public final class Bells {
                    static final List<String> HEARD = new ArrayList<>();

                    static List<String> run() {
                        dev.signalbox.Signals.send(%s);
                        return HEARD;
                    }
                }
                """.formatted(KITCHEN);
        String[] sources = java.util.Arrays.copyOf(stubs, stubs.length + 1);
        sources[stubs.length] = owner;
        return Compiled.of(Sources.withSignals(sources)).run("com.acme.Bells", "run");
    }

    @Test
    void anObject() throws Exception {
        assertThat(heard("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class Bell {
                            public static final Bell INSTANCE = new Bell();

                            private Bell() {}

                            @dev.signalbox.Receiver(PizzaDone.class)
                            public final void ring(int size) {
                                Bells.HEARD.add("ring " + size + (this == INSTANCE));
                            }
                        }
                        """)).containsExactly("ring 4true");
    }

    @Test
    void companionsWhateverTheirName() throws Exception {
        assertThat(heard("""
                        package com.acme;

                        @kotlin.Metadata
                        public interface Waiter {
                            public static final Waiter.Loader Loader = new Loader();

                            @kotlin.Metadata
                            public static final class Loader {
                                private Loader() {}

                                @dev.signalbox.Receiver(PizzaDone.class)
                                public final void call(int size) {
                                    Bells.HEARD.add("call " + (this == Waiter.Loader));
                                }
                            }
                        }
                        """)).containsExactly("call true");
    }

    @Test
    void aStaticFunctionOfACompanionIsHeardOnce() throws Exception {
        assertThat(heard("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class Waiter {
                            public static final Waiter.Companion Companion = new Companion();

                            @kotlin.jvm.JvmStatic
                            @dev.signalbox.Receiver(PizzaDone.class)
                            public static final void call(int size) {
                                Companion.call(size);
                            }

                            @kotlin.Metadata
                            public static final class Companion {
                                private Companion() {}

                                @kotlin.jvm.JvmStatic
                                @dev.signalbox.Receiver(PizzaDone.class)
                                public final void call(int size) {
                                    Bells.HEARD.add("call");
                                }
                            }
                        }
                        """)).containsExactly("call");
    }

    @Test
    void ofOverloadsForDefaultValuesTheLongestThatGetsItsArguments() throws Exception {
        assertThat(heard("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class BellsKt {
                            @kotlin.jvm.JvmOverloads
                            @dev.signalbox.Receiver(PizzaDone.class)
                            public static final void ring() {}

                            @kotlin.jvm.JvmOverloads
                            @dev.signalbox.Receiver(PizzaDone.class)
                            public static final void ring(int size) {
                                Bells.HEARD.add("ring " + size);
                            }

                            @kotlin.jvm.JvmOverloads
                            @dev.signalbox.Receiver(PizzaDone.class)
                            public static final void ring(int size, int times) {}
                        }
                        """)).containsExactly("ring 4");
    }

    @Test
    void theLongestOverloadIsTheOneToMendIfNoneGetsItsArguments() {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        final class BellsKt {
                            @kotlin.jvm.JvmOverloads
                            @dev.signalbox.Receiver(PizzaDone.class)
                            static final void ring(int siz) {}

                            @kotlin.jvm.JvmOverloads
                            @dev.signalbox.Receiver(PizzaDone.class)
                            static final void ring(int siz, boolean hot) {}
                        }
                        """)).isEqualTo("""
                        BellsKt.java
                        static final void ring(int siz, boolean hot) {}
                                                   ^
                        [Signalbox/UnknownArgument] Parameter 'int siz' of receiver 'ring' gets nothing. PizzaDone has no \
                        argument of that name, nor one that could be meant by its type. Did you mean 'size'? Its \
                        arguments are: Kitchen sender, List<String> toppings, int size, boolean hot.""");
    }

    @Test
    void aPrivateNestedClassSeemsToBeVisible() {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class Waiter {
                            @kotlin.Metadata
                            static final class Bell {
                                @dev.signalbox.Receiver(PizzaDone.class)
                                public final void ring(int size) {}
                            }
                        }
                        """)).isEqualTo("""
                        Waiter.java
                        static final class Bell {
                                     ^
                        [Signalbox/UnreachableOwner] Receiver 'ring' is in the private class 'Bell'. Generated code in the \
                        same package cannot reach it. Remove 'private' from 'Bell'.""");
    }

    @Test
    void aSignalInAPrivateNestedClass() {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class Waiter {
                            @kotlin.Metadata
                            static final class Rung implements dev.signalbox.Signal {}

                            @dev.signalbox.Receiver(Rung.class)
                            public static final void ring() {}
                        }
                        """))
                .contains("[Signalbox/UnreachableType] Receiver 'ring' needs 'Rung', and 'Rung' is private.");
    }

    @Test
    void aPropertyAsReceiver() throws Exception {
        assertThat(heard("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class Tip {
                            @dev.signalbox.Receiver(PizzaDone.class)
                            public static final int getTip() {
                                Bells.HEARD.add("tip");
                                return 1;
                            }
                        }
                        """)).containsExactly("tip");
    }

    @Test
    void theOneObjectOfAJavaClassAndOfAnEnum() throws Exception {
        assertThat(heard("""
                        package com.acme;

                        final class Gong {
                            static final Gong INSTANCE = new Gong("gong");

                            private final String name;

                            private Gong(String name) {
                                this.name = name;
                            }

                            @dev.signalbox.Receiver(PizzaDone.class)
                            void ring() {
                                Bells.HEARD.add(name);
                            }
                        }
                        """, """
                        package com.acme;

                        enum Horn {
                            ONLY;

                            @dev.signalbox.Receiver(PizzaDone.class)
                            void blow() {
                                Bells.HEARD.add(name());
                            }
                        }
                        """)).containsExactly("gong", "ONLY");
    }

    @Test
    void anEnumWithTwoConstantsHasNotOneObject() {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        enum Horn {
                            LOUD,
                            QUIET;

                            @dev.signalbox.Receiver(PizzaDone.class)
                            void blow() {}
                        }
                        """)).contains("[Signalbox/UnsuppliedObject]");
    }

    @Test
    void theMapNamesNoLineOfAStub() throws Exception {
        assertThat(Compiled.of(Sources.withSignals("""
                        package com.acme;

                        @kotlin.Metadata
                        public final class BellsKt {
                            @dev.signalbox.Receiver(PizzaDone.class)
                            public static final void ring(int size) {}
                        }
                        """)).resource("META-INF/signalbox/signals.json"))
                .contains("com.acme.BellsKt#ring")
                .doesNotContain("BellsKt.java");
    }

    /** Metadata of another version, cut off, or with missing strings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\32",
                "\\0",
                "\\0\\0\\32",
                "\\0\\0\\32\\7\\20",
                "\\0\\0\\33\\1",
                "\\0\\0\\32\\6\\20\\0b\\2\\b\\7"
            })
    void metadataThatCannotBeReadTellsNothing(String notes) {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        @kotlin.Metadata(k = 2, d1 = "%s", d2 = "ring")
                        final class BellsKt {
                            @dev.signalbox.Receiver(PizzaDone.class)
                            static final void ring(int size) {}
                        }
                        """.formatted(notes))).isEmpty();
    }

    /**
     * kapt leaves out the only receiver, so there are no annotations of ours. The compiler may call our processor for
     * other annotations.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "@javax.annotation.processing.Generated(\"\")"})
    void theOnlyReceiverThatIsHiddenIsAFinding(String annotation) {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        %s
                        @kotlin.Metadata(k = 2, d1 = "\\0\\0\\32\\6\\20\\0b\\2\\b\\1", d2 = {"rings twice", "Ldev/signalbox/Receiver;"})
                        final class BellsKt {}
                        """.formatted(annotation)))
                .containsOnlyOnce("[Signalbox/HiddenReceiver] Receiver 'rings twice'");
    }
}
