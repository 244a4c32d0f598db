package dev.signalbox.processor;

import static dev.signalbox.processor.Diagnosed.inOwner;
import static dev.signalbox.processor.Diagnosed.withSignals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that generated code cannot call, and their types that it cannot name. */
class OwnerFindingsTest {

    @Test
    void privateReceiver() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        private static void ring(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        private static void ring(int size) {}
                                            ^
                        [Signalbox/PrivateReceiver] Receiver 'ring' is private. The generated Owner_Receivers, in the \
                        same package, calls it and cannot reach it. Remove 'private'.""");
    }

    @Test
    void abstractReceiver() {
        assertThat(withSignals("""
                        package com.acme;

                        import dev.signalbox.Receiver;

                        interface Bell {
                            @Receiver(PizzaDone.class)
                            void ring(int size);
                        }
                        """)).isEqualTo("""
                        Bell.java
                        void ring(int size);
                             ^
                        [Signalbox/AbstractReceiver] Receiver 'ring' has no body. It is called on this very class, \
                        where there is nothing to call. Put @Receiver on the method that implements it.""");
    }

    @Test
    void unreachableOwner() {
        assertThat(inOwner("""
                        private static final class Bell {
                            @Receiver(PizzaDone.class)
                            static void ring(int size) {}

                            @Receiver(PizzaDone.class)
                            static void ringToo(int size) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        private static final class Bell {
                                             ^
                        [Signalbox/UnreachableOwner] Receiver 'ring' is in the private class 'Bell'. Generated code in \
                        the same package cannot reach it. Remove 'private' from 'Bell'.""");
    }

    @Test
    void throwsThrowable() {
        assertThat(inOwner("""
                        @Receiver(PizzaDone.class)
                        static void ring(int size) throws Throwable {}
                        """)).isEqualTo("""
                        Owner.java
                        static void ring(int size) throws Throwable {}
                                    ^
                        [Signalbox/ThrowsThrowable] Receiver 'ring' declares Throwable. A send can pass on exceptions and errors, and not what is neither. Declare Exception, or what \
                        it really throws.""");
    }

    @Test
    void innerOwner() {
        assertThat(inOwner("""
                        final class Bell {
                            @Receiver(PizzaDone.class)
                            void ring(int size) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        final class Bell {
                              ^
                        [Signalbox/InnerOwner] Receiver 'ring' is an instance method of the inner class 'Bell'. Its \
                        objects live inside another object, and no class says which. Make 'Bell' static, or the \
                        receiver.""");
    }

    @Test
    void instanceReceiverOfAGenericClass() {
        assertThat(withSignals("""
                        package com.acme;

                        import dev.signalbox.Receiver;

                        class Box<T> {
                            @Receiver(PizzaDone.class)
                            void pack(int size, T wrapping) {}
                        }
                        """)).isEqualTo("""
                        Box.java
                        void pack(int size, T wrapping) {}
                             ^
                        [Signalbox/GenericOwner] Receiver 'pack' is an instance method of the generic class 'Box'. Its \
                        object is asked for by class, and a class does not say what the type parameters stand for. \
                        Make the receiver static, or move it to a class without type parameters.""");
    }

    @Test
    void genericReceiver() {
        assertThat(inOwner("""
                        @Receiver(signal = POST_SAVE)
                        static <T extends User> void createProfile(T user) {}
                        """)).isEqualTo("""
                        Owner.java
                        static <T extends User> void createProfile(T user) {}
                                                     ^
                        [Signalbox/GenericReceiver] Receiver 'createProfile' has type parameters. A sender \
                        does not say what they stand for. Write the types themselves, or a wildcard: 'PostSave<?>'.""");
    }

    @Test
    void genericReceiverThatNamesNoSignal() {
        assertThat(inOwner("""
                        @Receiver
                        static <S extends dev.signalbox.Signal> void hear(S signal) {}
                        """)).isEqualTo("""
                        Owner.java
                        static <S extends dev.signalbox.Signal> void hear(S signal) {}
                                                                     ^
                        [Signalbox/GenericReceiver] Receiver 'hear' has type parameters. A sender \
                        does not say what they stand for. Write the types themselves, or a wildcard: 'PostSave<?>'.""");
    }

    @Test
    void privateSignal() {
        assertThat(inOwner("""
                        private record Ping(int number) implements dev.signalbox.Signal {}

                        @Receiver(Ping.class)
                        static void hear(int number) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(Ping.class)
                        ^
                        [Signalbox/UnreachableType] Receiver 'hear' needs 'Ping', and 'Ping' is private. The generated \
                        Owner_Receivers, which names it too, cannot reach it. Make 'Ping' visible in the package of \
                        'Owner'.""");
    }

    @Test
    void senderInsideAPrivateClass() {
        assertThat(inOwner("""
                        private static final class Street {
                            static final class Kiosk extends Kitchen {}
                        }

                        @Receiver(value = PizzaDone.class, sender = Street.Kiosk.class)
                        static void hear(int size) {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(value = PizzaDone.class, sender = Street.Kiosk.class)
                        ^
                        [Signalbox/UnreachableType] Receiver 'hear' needs 'Kiosk', and 'Street' is private. The \
                        generated Owner_Receivers, which names it too, cannot reach it. Make 'Street' visible in the \
                        package of 'Owner'.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "static void hear(Object instance) {}"})
    void parameterOfAPrivateClass(String overload) {
        assertThat(inOwner("""
                        private static class Hidden {}

                        static class Shown extends Hidden {}

                        @Receiver(signal = POST_SAVE, sender = Shown.class)
                        static void hear(Hidden instance) {}
                        """ + overload)).isEqualTo("""
                        Owner.java
                        @Receiver(signal = POST_SAVE, sender = Shown.class)
                        ^
                        [Signalbox/UnreachableType] Receiver 'hear' needs 'Hidden', and 'Hidden' is private. The \
                        generated Owner_Receivers, which names it too, cannot reach it. Make 'Hidden' visible in the \
                        package of 'Owner'.""");
    }

    @Test
    void protectedSignalOfASuperclassElsewhere() {
        assertThat(withSignals("""
                        package com.other;

                        public class Base {
                            protected record Ping(int number) implements dev.signalbox.Signal {}
                        }
                        """, """
                        package com.acme;

                        final class Owner extends com.other.Base {
                            @dev.signalbox.Receiver(Ping.class)
                            static void hear(int number) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        @dev.signalbox.Receiver(Ping.class)
                        ^
                        [Signalbox/UnreachableType] Receiver 'hear' needs 'Ping', and 'Ping' is protected. The \
                        generated Owner_Receivers, which names it too, cannot reach it. Make 'Ping' visible in the \
                        package of 'Owner'.""");
    }

    @Test
    void protectedSignalOfTheSamePackage() {
        assertThat(inOwner("""
                        protected record Ping(int number) implements dev.signalbox.Signal {}

                        @Receiver(Ping.class)
                        static void hear(int number) {}
                        """)).isEmpty();
    }

    @Test
    void twoClassesWhoseGeneratedOnesHaveTheSameName() {
        assertThat(withSignals("""
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            static final class Inner {
                                @Receiver(PizzaDone.class)
                                static void ring(int size) {}
                            }
                        }
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner_Inner {
                            @Receiver(PizzaDone.class)
                            static void ring(int size) {}
                        }
                        """)).isEqualTo("""
                        Owner_Inner.java
                        final class Owner_Inner {
                              ^
                        [Signalbox/NameTaken] There is a class 'com.acme.Owner_Inner_Receivers' already. The one that \
                        is generated to call the receivers of 'com.acme.Owner_Inner' has that name too. Rename one of \
                        the two.""");
    }

    @Test
    void aClassThatHasTheNameOfAGeneratedOne() {
        assertThat(withSignals("""
                        package com.acme;

                        final class Owner_Receivers {}
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(PizzaDone.class)
                            static void ring(int size) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        final class Owner {
                              ^
                        [Signalbox/NameTaken] There is a class 'com.acme.Owner_Receivers' already. The one that is \
                        generated to call the receivers of 'com.acme.Owner' has that name too. Rename one of the two.""");
    }

    @Test
    void aCoreThatIsOlderThanTheProcessor() {
        assertThat(withSignals("""
                        package dev.signalbox;

                        public @interface Receiver {
                            Class<? extends Signal>[] value() default {};

                            StandardSignal[] signal() default {};

                            @interface List {
                                Receiver[] value();
                            }
                        }
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(PizzaDone.class)
                            static void ring(int size) {}
                        }
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Zoo {
                            @Receiver(PizzaDone.class)
                            static void ring(int size) {}
                        }
                        """)).isEqualTo("""
                        Owner.java
                        final class Owner {
                              ^
                        [Signalbox/VersionMismatch] signalbox-core on the class path has no 'Receiver.async'. The code \
                        that this signalbox-processor generates needs it: the two are of different versions. Use \
                        signalbox-processor in the version of signalbox-core.""");
    }

    /** Eclipse's compiler gives an error without a text if a source replaces a record from a class file. */
    @Test
    @Tag("javac")
    void aCoreWhoseRecordsAreMadeOfOtherThings() {
        assertThat(withSignals("""
                        package dev.signalbox.spi;

                        public record ReceiverEntry(String id) {}
                        """, """
                        package com.acme;

                        import dev.signalbox.Receiver;

                        final class Owner {
                            @Receiver(PizzaDone.class)
                            static void ring(int size) {}
                        }
                        """))
                .contains("signalbox-core on the class path has no 'ReceiverEntry.ReceiverEntry'.");
    }

    @Test
    void aCoreWithoutAClassThatGeneratedCodeNeeds() {
        List<JavaFileObject> sources = Sources.of("""
                package dev.signalbox;

                public interface Signal {}
                """, """
                package dev.signalbox;

                public enum StandardSignal {}
                """, """
                package dev.signalbox;

                public enum Phase { NOW }
                """, """
                package dev.signalbox;

                public @interface Receiver {
                    Class<? extends Signal>[] value() default {};
                    StandardSignal[] signal() default {};
                    Class<?>[] sender() default {};
                    boolean exact() default false;
                    String[] when() default {};
                    String[] changed() default {};
                    int order() default 0;
                    Phase phase() default Phase.NOW;
                    boolean async() default false;
                    String id() default "";

                    @interface List {
                        Receiver[] value();
                    }
                }
                """, """
                package com.acme;

                final class Owner {
                    @dev.signalbox.Receiver
                    static void ring(dev.signalbox.Signal signal) {}
                }
                """);

        assertThat(Diagnosed.of(compiler -> compiler.strict()
                        .withProcessors(Compiled.processors())
                        .withClasspath(List.of())
                        .compile(sources)))
                .contains("signalbox-core on the class path has no 'dev.signalbox.spi.Binder'.");
    }
}
