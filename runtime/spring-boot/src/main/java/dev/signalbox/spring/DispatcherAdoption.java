package dev.signalbox.spring;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.instrument.classloading.LoadTimeWeaver;

/**
 * Makes {@link Signals} the application's, unless it is another's: contexts that live side by side, as a test's do, have
 * a dispatcher each.
 *
 * <p>Weaves nothing: beans that might are made before all others, and what those send while they start is the
 * application's too.
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
            // Another one was faster, or a test has put something else in the dispatcher's place.
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
