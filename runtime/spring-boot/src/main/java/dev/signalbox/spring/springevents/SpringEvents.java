package dev.signalbox.spring.springevents;

import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Publishes chosen signals as Spring's events: on the sending thread, after the receivers with the phase {@code NOW}.
 * Starts when Spring knows all event listeners.
 */
final class SpringEvents implements SmartInitializingSingleton, DisposableBean {

    /**
     * All connections share one id. So they count as one receiver, and it hears a signal once, even if the signal has
     * several of the chosen types.
     */
    private static final ConnectOptions LAST =
            ConnectOptions.DEFAULT.withId("spring-events").withOrder(Integer.MAX_VALUE);

    private final Dispatcher dispatcher;
    private final ApplicationEventPublisher publisher;
    private final List<Class<?>> chosen;
    private final PayloadTypes types = new PayloadTypes();
    private final List<Registration> connections = new ArrayList<>();

    SpringEvents(Dispatcher dispatcher, ApplicationEventPublisher publisher, List<Class<?>> chosen) {
        this.dispatcher = dispatcher;
        this.publisher = publisher;
        this.chosen = chosen;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Class<?> each : chosen) {
            connections.add(dispatcher.connect(Topic.of(signal(each)), this::publish, LAST));
        }
    }

    private static Class<? extends Signal> signal(Class<?> type) {
        if (!Signal.class.isAssignableFrom(type)) {
            throw new InvalidConfigurationPropertyValueException(
                    "signalbox.spring-events",
                    type.getName(),
                    "It is not a signal: it does not implement " + Signal.class.getName());
        }
        return type.asSubclass(Signal.class);
    }

    private void publish(Signal signal) {
        publisher.publishEvent(new PayloadApplicationEvent<>(publisher, signal, types.of(signal)));
    }

    @Override
    public void destroy() {
        connections.forEach(Registration::close);
    }
}
