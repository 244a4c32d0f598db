package dev.signalbox.spring.durable;

import dev.signalbox.spring.check.CandidateBeans;
import dev.signalbox.spring.check.SeveralDatabases;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.Assert;

/**
 * The database that keeps the calls of durable receivers.
 *
 * @param connections the {@code DataSource} to which Spring binds the connection of a transaction
 */
public record DurableDatabase(DataSource connections) {

    /** Finds the {@code DataSource} that is marked {@link DurableDataSource}; else the only or primary one. */
    static DurableDatabase of(
            ConfigurableListableBeanFactory beans, ObjectProvider<DataSource> marked, ObjectProvider<DataSource> all) {
        DataSource found = marked.getIfAvailable();
        if (found == null) {
            try {
                found = all.getObject();
            } catch (NoUniqueBeanDefinitionException e) {
                List<String> names = new CandidateBeans(beans).names(DataSource.class);
                throw SeveralDatabases.named(names);
            }
        }
        return new DurableDatabase(bare(found));
    }

    /** The {@code DataSource} behind a proxy, because Spring binds connections to that. */
    private static DataSource bare(DataSource database) {
        DataSource bare = database;
        while (bare instanceof TransactionAwareDataSourceProxy proxy) {
            bare = proxy.getTargetDataSource();
            Assert.state(bare != null, "A TransactionAwareDataSourceProxy has no DataSource");
        }
        return bare;
    }
}
