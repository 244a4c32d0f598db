package dev.signalbox.spring.dispatcher;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.instrument.classloading.LoadTimeWeaver;

/**
 * Connects the static {@link Signals} to the application's dispatcher, unless another application has done so. Contexts
 * that live at the same time, as in tests, have one dispatcher each, and {@code Signals} belongs to the first.
 *
 * <p>It is {@link LoadTimeWeaverAware} only because Spring creates such beans before all others, so that signals which
 * other beans send while they start reach the application's dispatcher, too.
 */
final class DispatcherAdoption implements LoadTimeWeaverAware, DisposableBean {

    private final @Nullable Registration adoption;

    DispatcherAdoption(Dispatcher dispatcher) {
        adoption = adopt(dispatcher);
    }

    private static @Nullable Registration adopt(Dispatcher dispatcher) {
        try {
            return Signals.isAdopted() ? null : Signals.adopt(dispatcher);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Another application was faster, or a test has replaced the default dispatcher.
            return null;
        }
    }

    @Override
    public void setLoadTimeWeaver(LoadTimeWeaver loadTimeWeaver) {}

    @Override
    public void destroy() {
        if (adoption != null) {
            adoption.close();
        }
    }
}
