package dev.signalbox.spring.dispatcher;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.instrument.classloading.LoadTimeWeaver;

/**
 * Connects the static {@link Signals} to the dispatcher of this application context. If several contexts live at the same
 * time, as in tests, each has its own dispatcher, and {@code Signals} uses that of the context that started first.
 *
 * <p>It does no weaving. It is {@link LoadTimeWeaverAware} because Spring creates such beans before all others: other beans
 * may send signals while they are created, and these must reach the application's dispatcher.
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
