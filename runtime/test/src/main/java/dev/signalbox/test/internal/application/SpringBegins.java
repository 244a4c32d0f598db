package dev.signalbox.test.internal.application;

import dev.signalbox.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Listens to the transaction managers of an application context: tells when they begin and end transactions. This class
 * must not be loaded if Spring's transactions are not on the class path.
 *
 * @param began is called with a transaction just before it begins
 * @param ended is called with it after it has ended, or if it could not begin
 */
record SpringBegins(Consumer<Object> began, Consumer<Object> ended) implements TransactionExecutionListener {

    static Registration watch(ApplicationContext context, Consumer<Object> began, Consumer<Object> ended) {
        SpringBegins listener = new SpringBegins(began, ended);
        List<ConfigurableTransactionManager> managers =
                context.getBeanProvider(ConfigurableTransactionManager.class).stream()
                        .toList();
        managers.forEach(each -> each.addListener(listener));
        return () -> managers.forEach(each -> remove(listener, each));
    }

    @SuppressWarnings("ReferenceEquality") // an equal listener is another one
    private static void remove(SpringBegins listener, ConfigurableTransactionManager from) {
        List<TransactionExecutionListener> others = new ArrayList<>(from.getTransactionExecutionListeners());
        others.removeIf(each -> each == listener);
        from.setTransactionExecutionListeners(others);
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        began.accept(transaction);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            ended.accept(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        ended.accept(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        ended.accept(transaction);
    }
}
