package dev.signalbox.benchmarks.project;

import java.util.List;

/** What one would write without any library. */
public final class HandWritten {

    static final String SIGNAL = """
            package {package};

            public record Signal{signal}(long value) {}
            """;

    private static final String RECEIVERS = """
            package {package};

            public final class Receivers{class} {
                static long heard{receiver};

                public static void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """;

    private static final String BUS = """
            package {package};

            final class Bus {}
            """;

    /** Calls, one after the other. */
    public static final Contestant DIRECT = new Contestant(
            "direct", true, List.of("direct"), SIGNAL, RECEIVERS, BUS, """
            package {package};

            public final class Sender{signal} {
                public static void direct(long value) {
                    direct(new Signal{signal}(value));
                }

                static void direct(Signal{signal} signal) {
                    Receivers{class}.hear{receiver}(signal);
                }
            }
            """, List.of(), List.of(), List.of());

    /** The same where a method for all would be refused by the JIT. */
    public static final Contestant DIRECT_IN_PARTS = DIRECT.with(List.of("direct"), SIGNAL, """
            package {package};

            public final class Receivers{class} {
                static long heard{receiver};

                public static void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }

                static void all(Signal0 signal) {
                    hear{receiver}(signal);
                }
            }
            """, """
            package {package};

            public final class Sender{signal} {
                public static void direct(long value) {
                    Signal{signal} signal = new Signal{signal}(value);
                    Receivers{class}.all(signal);
                }
            }
            """);

    /** A call behind a test of the sender's class; with many senders, behind a map from class to call. */
    public static final Contestant DIRECT_FILTER = DIRECT.with(List.of("direct"), """
            package {package};

            public record Signal{signal}(Object sender, long value) {}
            """, """
            package {package};

            public final class Receivers{class} {
                static long heard{receiver};

                public static void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }

                public static final class From{receiver} {}
            }
            """, """
            package {package};

            import java.util.HashMap;
            import java.util.Map;
            import java.util.function.Consumer;

            public final class Sender{signal} {
                private static final Map<Class<?>, Consumer<Signal0>> RECEIVERS = new HashMap<>();

                static {
                    RECEIVERS.put(Receivers{class}.From{receiver}.class, Receivers{class}::hear{receiver});
                }

                public static void direct(Object sender, long value) {
                    Signal0 signal = new Signal0(sender, value);
                    if (signal.sender().getClass() == Receivers0.From0.class) {
                        Receivers0.hear0(signal);
                    }
                }

                public static void directInTurn(Object sender, long value) {
                    Signal0 signal = new Signal0(sender, value);
                    Consumer<Signal0> receiver = RECEIVERS.get(signal.sender().getClass());
                    if (receiver != null) {
                        receiver.accept(signal);
                    }
                }
            }
            """);

    /** A list of lambdas for each signal. */
    public static final Contestant LIST =
            new Contestant("list", true, List.of("list"), SIGNAL, RECEIVERS, BUS, """
            package {package};

            import java.util.List;
            import java.util.concurrent.CopyOnWriteArrayList;
            import java.util.function.Consumer;

            public final class Sender{signal} {
                private static final List<Consumer<Signal{signal}>> RECEIVERS = new CopyOnWriteArrayList<>();

                static {
                    RECEIVERS.add(Receivers{class}::hear{receiver});
                }

                public static void list(long value) {
                    Signal{signal} signal = new Signal{signal}(value);
                    for (Consumer<Signal{signal}> receiver : RECEIVERS) {
                        receiver.accept(signal);
                    }
                }
            }
            """, List.of(), List.of(), List.of());

    private HandWritten() {}
}
