package dev.signalbox.spring.jpa;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.SignalboxSettings;
import dev.signalbox.hibernate.spi.SessionConnection;
import dev.signalbox.spring.SignalboxProperties;
import dev.signalbox.spring.transaction.ConnectionRelease;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives each persistence unit of Hibernate the application's dispatcher before the unit is built: those of Spring Boot
 * and those that the application declares. Keeps properties that a unit already has.
 */
final class PersistenceUnits implements BeanPostProcessor, ConnectionRelease {

    private final ObjectProvider<Dispatcher> dispatchers;
    private final ObjectProvider<SignalboxProperties> settings;
    private final List<ReleasingJpaDialect> dialects = new CopyOnWriteArrayList<>();

    PersistenceUnits(ObjectProvider<Dispatcher> dispatchers, ObjectProvider<SignalboxProperties> settings) {
        this.dispatchers = dispatchers;
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean unit) {
            integrate(unit);
        }
        return bean;
    }

    private void integrate(AbstractEntityManagerFactoryBean unit) {
        Map<String, Object> properties = unit.getJpaPropertyMap();
        Dispatcher dispatcher = dispatchers.getIfAvailable();
        if (dispatcher == null) {
            properties.putIfAbsent(SignalboxSettings.ENABLED, false);
            return;
        }
        properties.putIfAbsent(SignalboxSettings.DISPATCHER, dispatcher);
        settings.ifAvailable(each -> properties.putIfAbsent(SignalboxSettings.EXPLAIN, each.explain()));
        JpaDialect dialect = dialect(unit);
        if (dialect != null && !properties.containsKey(SignalboxSettings.RESOURCE_RELEASE)) {
            ReleasingJpaDialect releasing = new ReleasingJpaDialect(dialect);
            properties.put(SignalboxSettings.RESOURCE_RELEASE, releasing);
            unit.setJpaDialect(releasing);
            dialects.add(releasing);
        }
    }

    /** The dialect that the unit has or will choose; null if the unit does not use Hibernate. */
    private static @Nullable JpaDialect dialect(AbstractEntityManagerFactoryBean unit) {
        JpaDialect own = unit.getJpaDialect();
        JpaVendorAdapter adapter = unit.getJpaVendorAdapter();
        JpaDialect dialect = own != null || adapter == null ? own : adapter.getJpaDialect();
        boolean hibernate = adapter instanceof HibernateJpaVendorAdapter || dialect instanceof HibernateJpaDialect;
        return hibernate ? dialect : null;
    }

    @Override
    public boolean whenReleased(Runnable work) {
        for (Object resource :
                TransactionSynchronizationManager.getResourceMap().values()) {
            if (resource instanceof EntityManagerHolder holder && whenReleased(holder, work)) {
                return true;
            }
        }
        return false;
    }

    private boolean whenReleased(EntityManagerHolder holder, Runnable work) {
        if (!(holder.getEntityManager() instanceof Session)) {
            return false;
        }
        SessionImplementor session = holder.getEntityManager().unwrap(SessionImplementor.class);
        if (session.isTransactionInProgress()) {
            // This transaction belongs to another unit and is still open around the completed one.
            return false;
        }
        Runnable released = () -> {
            SessionConnection.giveBack(session);
            work.run();
        };
        for (ReleasingJpaDialect dialect : dialects) {
            if (dialect.whenReleased(session, released)) {
                return true;
            }
        }
        return false;
    }
}
