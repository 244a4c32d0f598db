package dev.signalbox.processor;

import static dev.signalbox.processor.Heard.heard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Signals that are not records: their arguments, and their senders. */
class SignalClassesTest {

    private static final String BEAN = """
            class Told implements Signal {
                private final Kitchen sender;
                public Told(Kitchen sender) { this.sender = sender; }
                public Kitchen getSender() { return sender; }
                public String getText() { return "text"; }
                public String getURL() { return "url"; }
                public boolean isHot() { return true; }
                public Boolean isMild() { return false; }
                public int size() { return 3; }
                public String getSize() { return "never"; }
                public String get() { return "got"; }
                public String getaway() { return "away"; }
                public void getReady() {}
                public String getAt(int index) { return "never"; }
                public <T> T getAs() { return null; }
                public static String getDefault() { return "never"; }
                public String getFile() throws java.io.IOException { return "never"; }
                public long getTime() throws IllegalStateException { return 7; }
                String getHidden() { return "never"; }
                protected String getInner() { return "never"; }
                @Override public int hashCode() { return 1; }
                @Override public String toString() { return "told"; }
                @Override public Told clone() { return this; }
            }
            """;

    @Test
    void accessorsOfBeansAndOfRecordStyle() throws Exception {
        assertThat(heard("""
                        @Receiver(value = Told.class, when = {"hot"})
                        static void hear(Kitchen kitchen, String text, String URL, boolean hot, Boolean mild, int size,
                                String get, String getaway, long time) {
                            HEARD.add(kitchen.getClass().getSimpleName() + text + URL + hot + mild + size + get + getaway
                                    + time);
                        }
                        """, "Signals.send(new Told(new Kitchen()));", BEAN))
                .containsExactly("Kitchentexturltruefalse3gotaway7");
    }

    @Test
    void everythingElseIsNoArgument() {
        assertThat(Diagnosed.withSignals("package com.acme;\n\nimport dev.signalbox.Signal;\n\n" + BEAN, """
                        package com.acme;

                        final class Owner {
                            @dev.signalbox.Receiver(Told.class)
                            static void hear(String body) {}
                        }
                        """))
                .endsWith(
                        "Its arguments are: Kitchen sender, String text, String URL, boolean hot, Boolean mild, int size,"
                                + " String get, String getaway, long time.");
    }

    /** After spring-framework#36911, micronaut-core#7094 and kotshi#74. */
    @Test
    void namesThatOnlyLookLikeThoseOfGetters() throws Exception {
        assertThat(heard("""
                        @Receiver(Odd.class)
                        static void hear(String issue, String budget, String island, String is_premium, String xPos,
                                String YPos, String get) {
                            HEARD.add(issue + budget + island + is_premium + xPos + YPos + get);
                        }
                        """, "Signals.send(new Odd());", """
                        class Odd implements Signal {
                            private final String xPos = "5";
                            public String issue() { return "1"; }
                            public String budget() { return "2"; }
                            public String island() { return "3"; }
                            public String is_premium() { return "4"; }
                            public String getXPos() { return xPos; }
                            public String getYPos() { return "6"; }
                            public String get() { return "7"; }
                        }
                        """)).containsExactly("1234567");
    }

    @Test
    void whatIsInheritedFromAClassAndFromInterfaces() throws Exception {
        assertThat(heard(
                        """
                        @Receiver(Base.class)
                        static void base(String text, Object value) {
                            HEARD.add("base " + text + value);
                        }

                        @Receiver(Texting.class)
                        static void texting(String text) {
                            HEARD.add("texting " + text);
                        }

                        @Receiver(value = Loud.class, sender = Kitchen.class)
                        static void loud(Kitchen kitchen, String text, Integer value, int times) {
                            HEARD.add("loud " + text + value + times);
                        }
                        """,
                        "Signals.send(new Loud());",
                        "interface Texting extends Signal { String getText(); default int getTimes() { return 2; } }",
                        "abstract class Base<T> implements Texting { public abstract T getValue(); }",
                        """
                        final class Loud extends Base<Integer> {
                            @Override public Integer getValue() { return 5; }
                            @Override public String getText() { return "hey"; }
                            public Kitchen getSender() { return sender(); }
                            @Override public Kitchen sender() { return new Kitchen.Italian(); }
                        }
                        """))
                .containsExactly("base hey5", "texting hey", "loud hey52");
    }

    @Test
    void enumsAndOldEventsAreSignalsToo() throws Exception {
        assertThat(heard(
                        """
                        @Receiver
                        static void light(Light light, String name, int ordinal) {
                            HEARD.add(name + ordinal);
                        }

                        @Receiver(Old.class)
                        static void old(Object source) {
                            HEARD.add("from " + source);
                        }
                        """,
                        "Signals.send(Light.RED); Signals.send(new Old(\"here\"));",
                        "enum Light implements Signal { GREEN, RED }",
                        """
                        @SuppressWarnings("serial")
                        class Old extends java.util.EventObject implements Signal {
                            Old(Object source) { super(source); }
                        }
                        """))
                .containsExactly("RED1", "from here");
    }

    @Test
    void aSenderThatNoSendAsksFor() {
        assertThat(Diagnosed.withSignals("package com.acme;\n\nimport dev.signalbox.Signal;\n\n" + BEAN, """
                        package com.acme;

                        final class Owner {
                            @dev.signalbox.Receiver(value = Told.class, sender = Kitchen.class)
                            static void hear(String text) {}
                        }
                        """))
                .isEqualTo("""
                        Owner.java
                        @dev.signalbox.Receiver(value = Told.class, sender = Kitchen.class)
                                                                                    ^
                        [Signalbox/UntoldSender] Receiver 'hear' wants Told only from certain senders. A send asks \
                        sender() who they are; Told has getSender(), and its sender() is Signal's own, which returns \
                        null, so it would never be called. Add to Told: '@Override public Kitchen sender() { return \
                        getSender(); }'.""");
    }

    @Test
    void aSenderOfOneTypeThatNoSendAsksFor() {
        assertThat(Diagnosed.withSignals("""
                        package com.acme;

                        class Kept<T> implements dev.signalbox.Signal {
                            public T getSender() { return null; }
                        }
                        """, """
                        package com.acme;

                        final class Owner {
                            @dev.signalbox.Receiver
                            static void hear(Kept<Kitchen> kept) {}
                        }
                        """))
                .contains("[Signalbox/UntoldSender]", "'@Override public T sender() { return getSender(); }'.");
    }

    @Test
    void aClassHasNoSenderOfSignalItself() {
        assertThat(Diagnosed.withSignals("package com.acme; class Tick implements dev.signalbox.Signal {}", """
                        package com.acme;

                        final class Owner {
                            @dev.signalbox.Receiver(value = Tick.class, sender = Kitchen.class)
                            static void hear() {}
                        }
                        """))
                .contains(
                        "[Signalbox/NoSender] Receiver 'hear' wants Tick only from certain senders.",
                        "or add a method 'sender()' to Tick.");
    }

    @Test
    void ofWhatHasSubtypesAnySenderMayBeWanted() throws Exception {
        assertThat(
                        heard(
                                """
                        @Receiver(value = Open.class, sender = Kitchen.class)
                        static void open(Object sender) {
                            HEARD.add("open");
                        }

                        @Receiver(value = Base.class, sender = Kitchen.class)
                        static void base() {
                            HEARD.add("base");
                        }
                        """,
                                "Signals.send(new Closed(new Kitchen())); Signals.send(new Derived());",
                                "interface Open extends Signal {}",
                                "record Closed(Kitchen sender) implements Open {}",
                                "abstract class Base implements Signal {}",
                                "final class Derived extends Base { @Override public Kitchen sender() { return new Kitchen(); } }"))
                .containsExactly("open", "base");
    }

    /** A data class as kapt's stub. */
    private static final String DATA_CLASS = """
            package com.acme;

            @kotlin.Metadata
            public final class Baked implements dev.signalbox.Signal {
                public final Kitchen getSender() { return new Kitchen(); }
                public final String getText() { return "text"; }
                public final boolean isHot() { return true; }
                public final Boolean isMild() { return true; }
                public final int getSize$main() { return 1; }
                public final Kitchen component1() { return getSender(); }
                public final String component2() { return getText(); }
                public final Baked copy(Kitchen sender, String text) { return this; }
                public final Baked copy() { return this; }
                @Override public String toString() { return ""; }
                @Override public int hashCode() { return 0; }
            %s}
            """;

    @Test
    void aDataClassOfKotlin() {
        assertThat(Diagnosed.withSignals(DATA_CLASS.formatted(""), """
                        package com.acme;

                        final class Owner {
                            @dev.signalbox.Receiver(value = Baked.class, when = "isHot")
                            static void right(String text, Kitchen sender, Boolean isMild) {}

                            @dev.signalbox.Receiver(Baked.class)
                            static void wrong(String component2) {}
                        }
                        """))
                .endsWith("gets nothing. Baked has no argument of that name, nor one that could be meant by its type."
                        + " Its arguments are: Kitchen sender, String text, boolean isHot, Boolean isMild.")
                .containsOnlyOnce("Signalbox/");
    }

    @Test
    void theSenderOfADataClass() {
        String owner = """
                package com.acme;

                final class Owner {
                    @dev.signalbox.Receiver(value = Baked.class, sender = Kitchen.class)
                    static void hear(Kitchen kitchen) {}
                }
                """;

        assertThat(Diagnosed.withSignals(DATA_CLASS.formatted(""), owner))
                .contains("[Signalbox/UntoldSender]", "Add to Baked: 'override fun sender() = sender'.");
        assertThat(Diagnosed.withSignals(
                        DATA_CLASS.formatted("    @Override public Kitchen sender() { return getSender(); }"), owner))
                .isEmpty();
    }
}
