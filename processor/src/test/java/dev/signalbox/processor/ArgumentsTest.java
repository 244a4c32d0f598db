package dev.signalbox.processor;

import static dev.signalbox.processor.Diagnosed.inOwner;
import static dev.signalbox.processor.Heard.heard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All kinds of types that an argument of a signal may have, and the parameters that may take it. */
class ArgumentsTest {

    private static final String ALL = """
            record All(
                    byte small, int count, long many, double exact, char letter, boolean yes,
                    Integer boxed, Boolean maybe,
                    Phase phase, String text, Kitchen kitchen,
                    int[] numbers, String[] words, String[][] table,
                    List<String> names, Map<String, List<Integer>> index, List<? extends Number> values,
                    java.util.function.Function<String, Integer> length)
                    implements Signal {}
            """;

    private static final String SEND_ALL = """
            Signals.send(new All((byte) 1, 2, 3L, 4.5, 'x', true, 6, false, Phase.NOW, "t", new Kitchen(),
                    new int[] {7}, new String[] {"w"}, new String[][] {{"c"}},
                    List.of("n"), Map.of("k", List.of(8)), List.of(9), String::length));
            """;

    @Test
    void primitivesAndBoxes() throws Exception {
        assertThat(heard("""
                        @Receiver(All.class)
                        static void asTheyAre(byte small, int count, long many, double exact, char letter, boolean yes) {
                            HEARD.add("" + small + count + many + exact + letter + yes);
                        }

                        @Receiver(All.class)
                        static void boxedAndUnboxed(Integer count, Boolean yes, int boxed, boolean maybe) {
                            HEARD.add("" + count + yes + boxed + maybe);
                        }

                        @Receiver(All.class)
                        static void widened(int small, long count, float many, Object exact, int letter, Number boxed) {
                            HEARD.add("" + small + count + many + exact + letter + boxed);
                        }

                        @Receiver(All.class)
                        static void compared(Comparable<Integer> count, Comparable<Integer> boxed) {
                            HEARD.add("" + count.compareTo(2) + boxed.compareTo(6));
                        }
                        """, SEND_ALL, ALL)).containsExactly("1234.5xtrue", "2true6false", "123.04.51206", "00");
    }

    @Test
    void enumsArraysAndVarargs() throws Exception {
        assertThat(heard("""
                        @Receiver(All.class)
                        static void asTheyAre(Phase phase, int[] numbers, String[] words, String[][] table) {
                            HEARD.add(phase + "" + numbers[0] + words[0] + table[0][0]);
                        }

                        @Receiver(All.class)
                        static void varargs(String... words) {
                            HEARD.add(words[0]);
                        }

                        @Receiver(All.class)
                        static void varargsOfMoreTypes(Phase phase, Object... words) {
                            HEARD.add(words.length + "" + words[0]);
                        }
                        """, SEND_ALL, ALL)).containsExactly("NOW7wc", "w", "1w");
    }

    @Test
    void generics() throws Exception {
        assertThat(heard("""
                        @Receiver(All.class)
                        static void asTheyAre(
                                List<String> names, Map<String, List<Integer>> index, List<? extends Number> values) {
                            HEARD.add("" + names + index + values);
                        }

                        @Receiver(All.class)
                        static void wider(Iterable<? extends CharSequence> names, Map<?, ?> index, List<?> values) {
                            HEARD.add("" + names + index + values);
                        }

                        @Receiver(All.class)
                        static void byType(java.util.function.Function<? super String, Integer> counting) {
                            HEARD.add("" + counting.apply("four"));
                        }
                        """, SEND_ALL, ALL)).containsExactly("[n]{k=[8]}[9]", "[n]{k=[8]}[9]", "4");
    }

    @Test
    void anOverloadIsTheOneThatIsMarked() throws Exception {
        assertThat(heard("""
                        @Receiver(value = All.class, id = "int")
                        static void hear(int count) {
                            HEARD.add("int " + count);
                        }

                        @Receiver(value = All.class, id = "long")
                        static void hear(long count) {
                            HEARD.add("long " + count);
                        }

                        @Receiver(value = All.class, id = "box")
                        static void hear(Integer count) {
                            HEARD.add("box " + count);
                        }

                        @Receiver(value = All.class, id = "object")
                        static void hear(Object kitchen) {
                            HEARD.add("object");
                        }

                        static void hear(Kitchen kitchen) {
                            HEARD.add("not marked");
                        }

                        @Receiver(value = All.class, id = "signal")
                        static void hear(Signal signal) {
                            HEARD.add("signal");
                        }

                        static void hear(All all) {
                            HEARD.add("not marked");
                        }
                        """, SEND_ALL, ALL)).containsExactly("int 2", "long 2", "box 2", "object", "signal");
    }

    @Test
    void anOverloadMayBeInherited() throws Exception {
        assertThat(heard("""
                        static class Base {
                            void hear(int count) {
                                HEARD.add("not marked");
                            }
                        }

                        static final class Derived extends Base {
                            @Receiver(All.class)
                            void hear(long count) {
                                HEARD.add("long " + count);
                            }
                        }
                        """, SEND_ALL, ALL)).containsExactly("long 2");
    }

    @Test
    void eachOfSeveralSignalsIsBoundByItself() throws Exception {
        assertThat(heard(
                        """
                        @Receiver({Count.class, Text.class})
                        static void note(Object value, Kitchen kitchen) {
                            HEARD.add(value + " " + (kitchen != null));
                        }
                        """,
                        """
                        Signals.send(new Count(1, new Kitchen()));
                        Signals.send(new Text(null, "one"));
                        """,
                        "record Count(int value, Kitchen in) implements Signal {}",
                        "record Text(Kitchen.Italian from, String value) implements Signal {}"))
                .containsExactly("1 true", "one false");
    }

    @Test
    void namesThatGeneratedCodeUsesItself() throws Exception {
        assertThat(
                        heard(
                                """
                        @Receiver({Part.class, Terms.class})
                        static void hear(int signal, String receiver, boolean instance, List<Terms> terms) {
                            HEARD.add(signal + receiver + instance + terms);
                        }
                        """,
                                """
                        Signals.send(new Part(1, "r", true, List.of()));
                        Signals.send(new Terms(2, "s", false, List.of()));
                        """,
                                "record Part(int signal, String receiver, boolean instance, List<Terms> terms) implements Signal {}",
                                "record Terms(int signal, String receiver, boolean instance, List<Terms> terms) implements Signal {}"))
                .containsExactly("1rtrue[]", "2sfalse[]");
    }

    @Test
    void annotatedTypes() throws Exception {
        assertThat(heard("""
                        @Receiver(Said.class)
                        static void hear(@org.jspecify.annotations.Nullable String word,
                                List<@org.jspecify.annotations.Nullable String> words) {
                            HEARD.add(word + words);
                        }

                        @Receiver(value = Said.class, id = "object")
                        static void hear(@org.jspecify.annotations.Nullable Object word) {
                            HEARD.add("" + word);
                        }
                        """, """
                        Signals.send(new Said(null, List.of("w")));
                        """, """
                        record Said(@org.jspecify.annotations.Nullable String word,
                                List<@org.jspecify.annotations.Nullable String> words) implements Signal {}
                        """)).containsExactly("null[w]", "null");
    }

    @Test
    void privateMethodsOfAnInterfaceAreNoArguments() {
        assertThat(inOwner("""
                        interface Order extends dev.signalbox.Signal {
                            int number();

                            private int secret() {
                                return 1;
                            }
                        }

                        @Receiver(Order.class)
                        static void hear(int secret) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void hear(int secret) {}
                                             ^
                        [Signalbox/UnknownArgument] Parameter 'int secret' of receiver 'hear' gets nothing. Order has \
                        no argument of that name, nor one that could be meant by its type. Its arguments are: int number, \
                        Object sender.""");
    }

    @Test
    void anUncheckedConversionIsNone() {
        assertThat(Diagnosed.inOwner("""
                        @SuppressWarnings("rawtypes")
                        record Raw(java.util.List list) implements dev.signalbox.Signal {}

                        @Receiver(Raw.class)
                        static void good(java.util.List<?> list) {}

                        @Receiver(Raw.class)
                        static void bad(java.util.List<String> list) {}

                        @SuppressWarnings("rawtypes")
                        record Raws(java.util.List[] lists) implements dev.signalbox.Signal {}

                        @Receiver(Raws.class)
                        static void worse(java.util.List<String>[] lists) {}
                        """)).isEqualTo("""
                        Owner.java
                        static void bad(java.util.List<String> list) {}
                                                               ^
                        [Signalbox/MistypedArgument] Parameter 'List<String> list' of receiver 'bad' does not fit. The \
                        argument 'list' of Raw is of type List. Write 'List list'.
                        Owner.java
                        static void worse(java.util.List<String>[] lists) {}
                                                                   ^
                        [Signalbox/MistypedArgument] Parameter 'List<String>[] lists' of receiver 'worse' does not fit. \
                        The argument 'lists' of Raws is of type List[]. Write 'List[] lists'.""");
    }
}
