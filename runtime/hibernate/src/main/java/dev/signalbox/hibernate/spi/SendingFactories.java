package dev.signalbox.hibernate.spi;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.internal.integrate.OpenFactories;
import java.util.List;
import org.hibernate.SessionFactory;

/** The session factories that send model signals, for integrations that open sessions of their own. */
public final class SendingFactories {

    private SendingFactories() {}

    /** The open session factories that send by this dispatcher, as their settings say. */
    public static List<SessionFactory> of(Dispatcher dispatcher) {
        return OpenFactories.of(dispatcher);
    }
}
