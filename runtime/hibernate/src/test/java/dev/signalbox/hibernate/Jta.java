package dev.signalbox.hibernate;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.xa.PGXADataSource;

/** A transaction manager, and a pool for its transactions. The pool knows which threads hold connections. */
final class Jta implements AgroalPoolInterceptor, AutoCloseable {

    final TransactionManager manager;
    final AgroalDataSource pool;
    private final Map<Thread, Integer> held = new ConcurrentHashMap<>();

    Jta(Database database, int connections) {
        keepNothingOnDisk();
        manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        pool = open(database, connections);
        pool.setPoolInterceptors(List.of(this));
    }

    private static void keepNothingOnDisk() {
        setStore(null);
        setStore("communicationStore");
        setStore("stateStore");
    }

    private static void setStore(@Nullable String name) {
        ObjectStoreEnvironmentBean store = name == null
                ? BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class)
                : BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, name);
        store.setObjectStoreType(VolatileStore.class.getName());
    }

    private AgroalDataSource open(Database database, int connections) {
        String url = Shop.newDatabase(database);
        Class<? extends XADataSource> provider = switch (database) {
            case H2 -> JdbcDataSource.class;
            case POSTGRESQL -> PGXADataSource.class;
        };
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                            .acquisitionTimeout(Duration.ofSeconds(15))
                            .transactionIntegration(new NarayanaTransactionIntegration(
                                    manager, new TransactionSynchronizationRegistryImple()))
                            .connectionFactoryConfiguration(factory ->
                                    factory.connectionProviderClass(provider).jdbcUrl(url))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many connections this thread has taken and not given back. */
    int heldHere() {
        return held.getOrDefault(Thread.currentThread(), 0);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        held.merge(Thread.currentThread(), 1, Integer::sum);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        held.merge(Thread.currentThread(), -1, Integer::sum);
    }

    /** Runs work in a transaction. */
    void transaction(Runnable work) {
        try {
            manager.begin();
            work.run();
            manager.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        try {
            return manager.getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
