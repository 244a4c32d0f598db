package dev.signalbox.durable.internal;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.durable.internal.hibernate.HibernateTravel;
import dev.signalbox.durable.internal.travel.RecordFormat;
import dev.signalbox.durable.internal.travel.SignalFormats;
import dev.signalbox.durable.jackson.JacksonCodec;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.SenderTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How this application writes and reads recorded signals: model signals if Hibernate is on the class path, others by
 * the given codec or Jackson. Classes that need these libraries are loaded only if they are on the class path.
 *
 * @param records writes and reads the application's own signals
 * @param receiver is told the dispatcher whose receivers are called
 */
record Travel(
        RecordFormat records, SignalFormats formats, List<SenderTransactions> senders, Consumer<Dispatcher> receiver) {

    static Travel of(@Nullable SignalCodec codec, AttemptTransactions attempts) {
        RecordFormat records = new RecordFormat(codec == null ? byJackson() : codec);
        if (!isPresent("org.hibernate.SessionFactory") || !isPresent("dev.signalbox.model.PostSave")) {
            return new Travel(records, new SignalFormats(List.of(records)), List.of(), dispatcher -> {});
        }
        return WithHibernate.of(records, attempts);
    }

    /** A class of its own, so that the JVM does not link it without Hibernate. */
    private static final class WithHibernate {

        static Travel of(RecordFormat records, AttemptTransactions attempts) {
            HibernateTravel hibernate = new HibernateTravel(attempts);
            return new Travel(
                    records,
                    new SignalFormats(new ArrayList<>(List.of(hibernate.format(), records))),
                    List.of(hibernate.senders()),
                    hibernate::receiveFrom);
        }
    }

    void receiveFrom(Dispatcher dispatcher) {
        receiver.accept(dispatcher);
    }

    private static @Nullable SignalCodec byJackson() {
        return isPresent("tools.jackson.databind.json.JsonMapper") ? new JacksonCodec() : null;
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Travel.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
