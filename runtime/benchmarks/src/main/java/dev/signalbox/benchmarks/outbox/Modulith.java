package dev.signalbox.benchmarks.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Modulith's registry of event publications, by JDBC. */
public final class Modulith implements Outbox {

    private final DataSource database;
    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;

    public Modulith(Shop shop) {
        database = shop.database();
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.modulith.events.jdbc.schema-initialization.enabled=true",
                        "spring.task.execution.pool.core-size=" + Shop.THREADS,
                        "spring.main.banner-mode=off")
                .initializers(each -> each.getBeanFactory().registerSingleton("dataSource", database))
                .application();
        context = application.run();
        transaction = context.getBean(TransactionTemplate.class);
    }

    /** What is published. */
    public record OrderPlaced(long number) {}

    /** The application. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Listener listener(DataSource database) {
            return new Listener(database);
        }
    }

    /** Its listener, which is proxied. */
    static class Listener {

        private final DataSource database;

        Listener(DataSource database) {
            this.database = database;
        }

        @ApplicationModuleListener
        void confirm(OrderPlaced placed) throws SQLException {
            Shop.effect(DataSourceUtils.getConnection(database), placed.number());
        }
    }

    @Override
    public void place(long order) {
        ApplicationEventPublisher events = context;
        transaction.executeWithoutResult(status -> {
            try {
                Shop.order(DataSourceUtils.getConnection(database), order);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            events.publishEvent(new OrderPlaced(order));
        });
    }

    @Override
    public void start() {
        // Delivers from the first commit on.
    }

    @Override
    public void close() {
        context.close();
    }
}
