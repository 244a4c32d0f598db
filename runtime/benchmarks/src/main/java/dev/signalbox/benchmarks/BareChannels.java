package dev.signalbox.benchmarks;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.Objects;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.ResolvableType;

/** What an application that has channels injected must have instead of the starter, so that it starts without. */
@Configuration(proxyBeanMethods = false)
public class BareChannels {

    /** The core's channel for what is asked for. */
    @Bean
    @Scope("prototype")
    @SuppressWarnings("unchecked") // who asks for a Channel<S> names the S
    <S extends Signal> Channel<S> channel(InjectionPoint target) {
        ResolvableType channel = ResolvableType.forMethodParameter(Objects.requireNonNull(target.getMethodParameter()));
        return Signals.channel((Class<S>) Objects.requireNonNull(channel.resolveGeneric()));
    }
}
