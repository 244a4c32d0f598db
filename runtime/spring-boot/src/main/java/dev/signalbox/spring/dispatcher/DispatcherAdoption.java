package dev.signalbox.spring.dispatcher;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.instrument.classloading.LoadTimeWeaver;

/**
 * Connects the static {@link Signals} to the dispatcher of this application context. If several contexts run at the same
 * time, each has its own dispatcher, and {@code Signals} uses that of the context that started first.
 *
 * <p>A context that stops without being closed gives {@code Signals} back until it starts again: its async receivers would
 * wait for that start. Spring's tests pause a cached context so, while tests of another context run.
 *
 * <p>It does no weaving. It is {@link LoadTimeWeaverAware} because Spring creates such beans before all others: other beans
 * may send signals while they are created, and these must reach the application's dispatcher.
 */
final class DispatcherAdoption implements LoadTimeWeaverAware, SmartLifecycle, DisposableBean {

    private final Dispatcher dispatcher;
    private final ConfigurableApplicationContext context;

    /** Guarded by this, as is the field below. */
    private @Nullable Registration adoption;

    private boolean running;

    DispatcherAdoption(Dispatcher dispatcher, ConfigurableApplicationContext context) {
        this.dispatcher = dispatcher;
        this.context = context;
        this.adoption = adopt(dispatcher);
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
    public synchronized void start() {
        running = true;
        if (adoption == null) {
            adoption = adopt(dispatcher);
        }
    }

    /** Does nothing if the context is being closed, because beans may send signals until they are destroyed. */
    @Override
    public synchronized void stop() {
        running = false;
        if (!context.isClosed()) {
            destroy();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** First to start, last to stop: other beans may send signals when they start and stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public synchronized void destroy() {
        if (adoption != null) {
            adoption.close();
            adoption = null;
        }
    }
}
