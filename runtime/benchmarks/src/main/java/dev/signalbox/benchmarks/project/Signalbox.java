package dev.signalbox.benchmarks.project;

import java.util.List;

/** Signalbox, in all the ways in which one can send. */
public final class Signalbox {

    /** Through a channel too, but after a receiver has come and gone. */
    public static final String CLOSED = "closed";

    public static final Contestant SIGNALBOX = new Contestant(
            "signalbox",
            true,
            List.of("channel", CLOSED, "signals", "robust"),
            """
            package {package};

            public record Signal{signal}(long value) implements dev.signalbox.Signal {}
            """,
            """
            package {package};

            import dev.signalbox.Receiver;

            public final class Receivers{class} {
                static long heard{receiver};

                @Receiver(order = {order}) static void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }
            }
            """,
            """
            package {package};

            final class Bus {}
            """,
            """
            package {package};

            import dev.signalbox.Channel;
            import dev.signalbox.Signals;

            public final class Sender{signal} {
                private static final Channel<Signal{signal}> CHANNEL = Signals.channel(Signal{signal}.class);

                public static void channel(long value) {
                    CHANNEL.send(new Signal{signal}(value));
                }

                public static void signals(long value) {
                    Signals.send(new Signal{signal}(value));
                }

                public static void robust(long value) {
                    CHANNEL.sendRobust(new Signal{signal}(value));
                }

                public static void closed(long value) {
                    CHANNEL.send(new Signal{signal}(value));
                }
            }
            """,
            List.of("dev.signalbox.processor.RegistryProcessor", "dev.signalbox.processor.SignalboxProcessor"),
            List.of(),
            List.of("signalbox-core", "jspecify"));

    public static final Contestant SIGNALBOX_FILTER = SIGNALBOX.with(List.of("channel", "signals"), """
            package {package};

            public record Signal{signal}(Object sender, long value) implements dev.signalbox.Signal {}
            """, """
            package {package};

            import dev.signalbox.Receiver;

            public final class Receivers{class} {
                static long heard{receiver};

                @Receiver(sender = From{receiver}.class) static void hear{receiver}(Signal{signal} signal) { heard{receiver} += signal.value(); }

                public static final class From{receiver} {}
            }
            """, """
            package {package};

            import dev.signalbox.Channel;
            import dev.signalbox.Signals;

            public final class Sender{signal} {
                private static final Channel<Signal{signal}> CHANNEL = Signals.channel(Signal{signal}.class);

                public static void channel(Object sender, long value) {
                    CHANNEL.send(new Signal{signal}(sender, value));
                }

                public static void channelInTurn(Object sender, long value) {
                    CHANNEL.send(new Signal{signal}(sender, value));
                }

                public static void signals(Object sender, long value) {
                    Signals.send(new Signal{signal}(sender, value));
                }

                public static void signalsInTurn(Object sender, long value) {
                    Signals.send(new Signal{signal}(sender, value));
                }
            }
            """);

    private Signalbox() {}
}
