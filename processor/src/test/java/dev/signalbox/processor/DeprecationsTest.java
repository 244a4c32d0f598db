package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Receivers and their signals may be deprecated. The compiler warns in the user's source and not in the binder, because
 * the binder suppresses exactly this warning.
 */
class DeprecationsTest {

    private static final String DEPRECATED = "@SuppressWarnings(\"deprecation\")";
    private static final String REMOVED = "@SuppressWarnings(\"removal\")";
    private static final String NONE = "";

    private static final String OLD = """
            package com.acme;

            @Deprecated
            class Old extends Kitchen {}
            """;

    private static final String OUTER = """
            package com.acme;

            import dev.signalbox.Signal;

            class Outer {
                @Deprecated(forRemoval = true)
                static class Going {
                    record Ping(int number) implements Signal {}
                }

                interface Tick extends Signal {
                    @Deprecated
                    boolean loud();

                    int number();
                }
            }
            """;

    @Test
    void nothing() {
        assertThat(suppressed("class Owner { @Receiver(PizzaDone.class) static void ring(int size) {} }"))
                .isEqualTo(NONE);
    }

    @Test
    void theClassWithTheReceivers() {
        assertThat(suppressed("@Deprecated class Owner { @Receiver(PizzaDone.class) static void ring(int size) {} }"))
                .isEqualTo(DEPRECATED);
        assertThat(suppressed("@Deprecated(forRemoval = true, since = \"2\") class Owner {"
                        + " @Receiver(PizzaDone.class) static void ring(int size) {} }"))
                .isEqualTo(REMOVED);
    }

    @Test
    void theReceiver() {
        assertThat(suppressed("class Owner { @Deprecated @Receiver(PizzaDone.class) static void ring(int size) {} }"))
                .isEqualTo(DEPRECATED);
    }

    @Test
    void theConstructorOfReceiversThatNeedIt() {
        assertThat(suppressed("class Owner { @Deprecated Owner() {} @Receiver(PizzaDone.class) void ring() {} }"))
                .isEqualTo(DEPRECATED);
        assertThat(suppressed(
                        "class Owner { @Deprecated Owner() {} @Receiver(PizzaDone.class) static void ring() {} }"))
                .isEqualTo(NONE);
    }

    @Test
    void theSenderAndTheSignal() {
        assertThat(suppressed("@SuppressWarnings(\"deprecation\") class Owner {"
                        + " @Receiver(value = PizzaDone.class, sender = Old.class) static void ring(int size) {} }"))
                .isEqualTo(DEPRECATED);
        assertThat(suppressed("@SuppressWarnings(\"deprecation\") class Owner {"
                        + " @Receiver static void saved(dev.signalbox.model.PostSave<Old> saved) {} }"))
                .isEqualTo(DEPRECATED);
        assertThat(suppressed("@SuppressWarnings(\"removal\") class Owner {"
                        + " @Receiver(Outer.Going.Ping.class) static void ring(int number) {} }"))
                .isEqualTo(REMOVED);
    }

    @Test
    void anArgumentThatIsAskedFor() {
        assertThat(suppressed("class Owner { @Receiver(Outer.Tick.class) static void ring(boolean loud) {} }"))
                .isEqualTo(DEPRECATED);
        assertThat(suppressed(
                        "class Owner { @Receiver(value = Outer.Tick.class, when = \"loud\") static void ring() {} }"))
                .isEqualTo(DEPRECATED);
        assertThat(suppressed("class Owner { @Receiver(Outer.Tick.class) static void ring(int number) {} }"))
                .isEqualTo(NONE);
    }

    @Test
    void bothKindsAtOnce() {
        assertThat(suppressed("@Deprecated @SuppressWarnings(\"removal\") class Owner {"
                        + " @Receiver(Outer.Going.Ping.class) static void ring(int number) {} }"))
                .isEqualTo("@SuppressWarnings({\n        \"deprecation\",\n        \"removal\"\n})");
    }

    private static String suppressed(String owner) {
        Compiled compiled = Compiled.of(Sources.withSignals(
                OLD, OUTER, "package com.acme;\n\nimport dev.signalbox.Receiver;\n\n" + line(owner)));
        String source = compiled.source("com.acme.Owner_Receivers");
        String head = source.substring(source.indexOf("*/") + 2, source.indexOf("public final class"));
        int suppression = head.indexOf("@SuppressWarnings");
        return suppression < 0 ? NONE : head.substring(suppression, head.indexOf(')', suppression) + 1);
    }

    /** The source with annotations on separate lines, because test sources are found by their declarations. */
    private static String line(String owner) {
        return owner.replaceFirst("(?<!\\w)class Owner", "\nclass Owner");
    }
}
