package dev.signalbox.internal.application;

import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Signal;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.internal.find.RegistryLoader;
import dev.signalbox.internal.plan.FailureHandler;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Transaction;
import dev.signalbox.spi.TransactionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Public only for {@link Dispatcher#builder()}. */
public final class ApplicationDispatcherBuilder implements Integration.Builder {

    private InstanceProvider instances = Unset.INSTANCE;
    private TransactionBinding transactions = Unset.INSTANCE;
    private @Nullable Executor executor;
    private FailureHandler failures = new FailureHandler(Unset.INSTANCE);
    private final List<Probe> probes = new ArrayList<>();
    private @Nullable UnaryOperator<Runnable> context;
    private @Nullable Consumer<Signal> unheard;
    private int maxDepth;
    private @Nullable RegistryLoader registries;
    private @Nullable CompiledReceivers compiled;

    @Override
    public ApplicationDispatcherBuilder instances(InstanceProvider provider) {
        instances = Objects.requireNonNull(provider, "provider");
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder transactions(TransactionBinding binding) {
        transactions = Objects.requireNonNull(binding, "binding");
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder onFailure(Consumer<Failure> handling) {
        failures = new FailureHandler(Objects.requireNonNull(handling, "handling"));
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder probe(Probe probe) {
        probes.add(Objects.requireNonNull(probe, "probe"));
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder context(UnaryOperator<Runnable> capture) {
        context = Objects.requireNonNull(capture, "capture");
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder maxDepth(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("At least one call: " + calls);
        }
        maxDepth = calls;
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder onUnheard(Consumer<Signal> reaction) {
        unheard = Objects.requireNonNull(reaction, "reaction");
        return this;
    }

    @Override
    public ApplicationDispatcherBuilder classLoader(ClassLoader classLoader) {
        registries = RegistryLoader.of(classLoader);
        return compiled(new CompiledReceivers(registries));
    }

    @Override
    public boolean hasDurableReceivers() {
        return finds(each -> !each.durable().isEmpty());
    }

    @Override
    public boolean hasCrossingSignals() {
        return finds(each -> !each.crossing().isEmpty());
    }

    private boolean finds(Predicate<Registry> such) {
        return (registries == null ? RegistryLoader.ofThisThread() : registries).finds(such);
    }

    /** Takes these receivers instead of those found on the class path. */
    public ApplicationDispatcherBuilder compiled(CompiledReceivers receivers) {
        compiled = receivers;
        return this;
    }

    /**
     * Builds the default dispatcher. When the first signal is sent, it looks for registries in the class loader of the
     * application that sends it.
     */
    public ApplicationDispatcher buildLoadingLate() {
        return compiled(new CompiledReceivers(RegistryLoader.ofAskingThread())).build();
    }

    @Override
    public ApplicationDispatcher build() {
        AsyncExecutor async = executor == null ? AsyncExecutor.own() : AsyncExecutor.of(executor);
        CompiledReceivers receivers =
                compiled == null ? new CompiledReceivers(RegistryLoader.ofThisThread()) : compiled;
        return new ApplicationDispatcher(new DispatcherSettings(
                receivers, instances, transactions, async, failures, List.copyOf(probes), unheard, context, maxDepth));
    }

    /**
     * The defaults of what was not set. They are not lambdas, because the first lambda makes the start of an
     * application noticeably slower.
     */
    private enum Unset implements InstanceProvider, TransactionBinding, Consumer<Failure> {
        INSTANCE;

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }

        @Override
        public @Nullable Transaction current() {
            return null;
        }

        @Override
        public void accept(Failure failure) {
            FailureHandler.log(failure.receiver(), failure.signal(), failure.exception());
        }
    }
}
