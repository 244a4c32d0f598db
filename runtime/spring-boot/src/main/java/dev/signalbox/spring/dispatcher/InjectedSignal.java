package dev.signalbox.spring.dispatcher;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.core.ResolvableType;

/** Finds the signal of a channel that is to be injected. */
final class InjectedSignal {

    private InjectedSignal() {}

    /**
     * The signal's class.
     *
     * @throws IllegalStateException if the type of the injection point does not name a signal
     */
    @SuppressWarnings("unchecked") // the type of a Channel<S> names the class of S
    static <S extends Signal> Class<S> of(InjectionPoint target) {
        ResolvableType wanted = target instanceof DependencyDescriptor dependency
                ? dependency.getResolvableType()
                : ResolvableType.forClass(Channel.class);
        Class<?> signal = wanted.as(Channel.class).getGeneric(0).resolve();
        if (signal == null || signal == Signal.class) {
            throw new IllegalStateException("Cannot inject a channel: " + target
                    + " does not name a signal. Write a type such as" + " Channel<PizzaDone>.");
        }
        return (Class<S>) signal;
    }
}
