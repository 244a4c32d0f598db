package dev.signalbox.spring.dispatcher;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.core.ResolvableType;

/** Which signal's channel is to be injected. */
final class SignalOf {

    private SignalOf() {}

    /**
     * The signal's class.
     *
     * @throws IllegalStateException if what is asked for does not say it
     */
    @SuppressWarnings("unchecked") // whoever asks for a Channel<S> gets the class of S
    static <S extends Signal> Class<S> target(InjectionPoint target) {
        ResolvableType wanted = target instanceof DependencyDescriptor dependency
                ? dependency.getResolvableType()
                : ResolvableType.forClass(Channel.class);
        Class<?> signal = wanted.as(Channel.class).getGeneric(0).resolve();
        if (signal == null || signal == Signal.class) {
            throw new IllegalStateException("Whose channel? " + target + " does not name a signal. Write a type such as"
                    + " Channel<PizzaDone>.");
        }
        return (Class<S>) signal;
    }
}
