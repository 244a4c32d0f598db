package dev.signalbox.internal;

import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.TransactionBinding;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Public only for {@link Dispatcher#builder()}. */
public final class DefaultDispatcherBuilder implements Dispatcher.Builder {

    private InstanceProvider instances = NoInstances.INSTANCE;
    private TransactionBinding transactions = () -> null;
    private @Nullable Executor executor;
    private Failures failures = new Failures(Failures::log);
    private @Nullable Probe probe;
    private int maxDepth;
    private @Nullable CompiledReceivers compiled;

    @Override
    public Dispatcher.Builder instances(InstanceProvider provider) {
        instances = Objects.requireNonNull(provider, "provider");
        return this;
    }

    @Override
    public Dispatcher.Builder transactions(TransactionBinding binding) {
        transactions = Objects.requireNonNull(binding, "binding");
        return this;
    }

    @Override
    public Dispatcher.Builder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    @Override
    public Dispatcher.Builder onFailure(Consumer<Failure> handling) {
        failures = new Failures(Objects.requireNonNull(handling, "handling"));
        return this;
    }

    @Override
    public Dispatcher.Builder probe(Probe probe) {
        this.probe = Objects.requireNonNull(probe, "probe");
        return this;
    }

    @Override
    public Dispatcher.Builder maxDepth(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("At least one call: " + calls);
        }
        maxDepth = calls;
        return this;
    }

    @Override
    public Dispatcher.Builder classLoader(ClassLoader classLoader) {
        return compiled(new CompiledReceivers(new RegistryLoader(classLoader)::load));
    }

    /** Takes these receivers instead of those found on the class path. */
    DefaultDispatcherBuilder compiled(CompiledReceivers receivers) {
        compiled = receivers;
        return this;
    }

    /** For the process, which looks for registries when it needs them and not for those of whoever makes it. */
    DefaultDispatcher buildLoadingLate() {
        return compiled(new CompiledReceivers(() -> new RegistryLoader().load()))
                .build();
    }

    @Override
    public DefaultDispatcher build() {
        AsyncExecutor async = executor == null ? AsyncExecutor.own() : AsyncExecutor.of(executor);
        CompiledReceivers receivers = compiled == null ? new CompiledReceivers(new RegistryLoader()::load) : compiled;
        return new DefaultDispatcher(
                new DispatcherSettings(receivers, instances, transactions, async, failures, probe, maxDepth));
    }

    /** An enum, not a lambda: a generic method has no lambda. */
    private enum NoInstances implements InstanceProvider {
        INSTANCE;

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }
    }
}
