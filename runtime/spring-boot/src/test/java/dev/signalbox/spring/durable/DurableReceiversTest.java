package dev.signalbox.spring.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.spring.letters.LetterOrdered;
import dev.signalbox.spring.letters.LettersApplication;
import dev.signalbox.spring.letters.Office;
import dev.signalbox.spring.letters.Postman;
import dev.signalbox.spring.letters.Stamp;
import dev.signalbox.spring.letters.Stamps;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Durable receivers of an application with JPA. */
@Timeout(120)
@Tag("thorough")
class DurableReceiversTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(LettersApplication.class)
            .withPropertyValues(
                    "spring.flyway.enabled=false",
                    "spring.datasource.generate-unique-name=true",
                    "spring.jpa.hibernate.ddl-auto=create",
                    "spring.datasource.hikari.connection-timeout=2000",
                    "signalbox.durable.poll-interval=100ms");

    private void run(ContextConsumer<AssertableApplicationContext> test) {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            test.accept(context);
        });
    }

    private static void send(ApplicationContext context, String text) {
        context.getBean(Dispatcher.class).channel(LetterOrdered.class).send(new LetterOrdered(text));
    }

    private static TransactionTemplate transaction(ApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private static List<String> texts(ApplicationContext context) {
        return context.getBean(Office.class).texts();
    }

    private static List<String> letters(String text) {
        return List.of(text + " by JDBC", text + " by repository", text + " in service");
    }

    private static void awaitDelivered(ApplicationContext context) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                context.getBean(Deliveries.class).backlog().size())
                        .isZero());
    }

    @Test
    void aCallIsMadeAfterTheCommitAndNotBefore() {
        run(context -> {
            transaction(context).executeWithoutResult(status -> {
                send(context, "Dear Ada");
                assertThat(context.getBean(Deliveries.class).backlog().size()).isZero();
            });
            awaitDelivered(context);
            assertThat(texts(context)).isEqualTo(letters("Dear Ada"));
            assertThat(context.getBean(Postman.class).deliveries())
                    .extracting(DeliveryInfo::attempt)
                    .containsExactly(1);
        });
    }

    @Test
    void missingTablesAreAnErrorThatSaysWhatToDo() {
        runner.withPropertyValues("signalbox.durable.initialize-schema=never")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("run the script dev/signalbox/durable/h2.sql")
                        .hasStackTraceContaining("signalbox.durable.initialize-schema=always"));
    }

    private void assertThread(boolean virtual, String description) {
        runner.withPropertyValues("spring.threads.virtual.enabled=" + virtual).run(context -> {
            Queue<String> threads = new ConcurrentLinkedQueue<>();
            context.getBean(Postman.class)
                    .meanwhile((text, delivery) ->
                            threads.add(Thread.currentThread().toString()));
            send(context, "Dear Ada");
            awaitDelivered(context);
            assertThat(threads).singleElement().asString().contains(description);
        });
    }

    @Test
    void attemptsRunOnOrdinaryThreads() {
        assertThread(false, "signalbox-durable-");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void attemptsRunOnVirtualThreadsIfTheApplicationSaysSo() {
        assertThread(true, "VirtualThread");
    }

    @Test
    void whatIsRolledBackIsNotRecorded() {
        run(context -> {
            transaction(context).executeWithoutResult(status -> {
                send(context, "Dear Ada");
                context.getBean(Stamps.class).save(new Stamp("Lighthouse"));
                context.getBean(Stamps.class).flush();
                status.setRollbackOnly();
            });
            send(context, "Dear Grace");
            awaitDelivered(context);
            assertThat(texts(context)).isEqualTo(letters("Dear Grace"));
        });
    }

    @Test
    void aReadOnlyTransactionIsAnError() {
        run(context -> {
            TransactionTemplate reading = transaction(context);
            reading.setReadOnly(true);
            assertThatThrownBy(() -> reading.executeWithoutResult(status -> send(context, "Dear Ada")))
                    .hasMessageContaining("read-only")
                    .hasMessageContaining("letters.write");
            awaitDelivered(context);
            assertThat(texts(context)).isEmpty();
        });
    }

    @Test
    void anEntityIsLoadedAgain() {
        run(context -> {
            context.getBean(Stamps.class).save(new Stamp("Lighthouse"));
            awaitDelivered(context);
            assertThat(texts(context)).containsExactly("Stamp Lighthouse");
        });
    }

    @Test
    void signalsAndEntitiesOfOneTransactionAreRecordedTogether() {
        run(context -> {
            transaction(context).executeWithoutResult(status -> {
                context.getBean(Stamps.class).save(new Stamp("Lighthouse"));
                send(context, "Dear Ada");
                context.getBean(Stamps.class).save(new Stamp("Harbour"));
            });
            awaitDelivered(context);
            assertThat(texts(context))
                    .containsExactly(
                            "Dear Ada by JDBC",
                            "Dear Ada by repository",
                            "Dear Ada in service",
                            "Stamp Harbour",
                            "Stamp Lighthouse");
        });
    }

    @Test
    void aFailedAttemptIsUndoneAndRepeated() {
        run(context -> {
            context.getBean(Postman.class).meanwhile((text, delivery) -> {
                if (delivery.attempt() < 3) {
                    throw new Exception("The mail server is away");
                }
            });
            send(context, "Dear Ada");
            awaitDelivered(context);
            assertThat(texts(context)).isEqualTo(letters("Dear Ada"));
            assertThat(context.getBean(Postman.class).deliveries())
                    .extracting(DeliveryInfo::attempt)
                    .containsExactly(1, 2, 3);
        });
    }

    @Test
    void whatAnAttemptSendsIsRecordedInItsTransaction() {
        run(context -> {
            context.getBean(Postman.class).meanwhile((text, delivery) -> {
                if (text.equals("Dear Ada")) {
                    send(context, "Copy " + delivery.attempt());
                    context.getBean(Stamps.class).save(new Stamp("Stamp " + delivery.attempt()));
                    if (delivery.attempt() == 1) {
                        throw new Exception("The mail server is away");
                    }
                }
            });
            send(context, "Dear Ada");
            awaitDelivered(context);
            assertThat(texts(context))
                    .containsExactly(
                            "Copy 2 by JDBC",
                            "Copy 2 by repository",
                            "Copy 2 in service",
                            "Dear Ada by JDBC",
                            "Dear Ada by repository",
                            "Dear Ada in service",
                            "Stamp Stamp 2");
        });
    }

    @Test
    void receiversAfterTheCommitOfAnAttemptAreCalledWhenItsConnectionIsBack() {
        runner.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1")
                .run(context -> {
                    send(context, "Dear Ada");
                    awaitDelivered(context);
                    await().atMost(SOON)
                            .untilAsserted(() -> assertThat(
                                            context.getBean(Postman.class).posted())
                                    .containsExactlyInAnyOrder(
                                            "Dear Ada by repository beside 3", "Dear Ada in service beside 3"));
                });
    }

    @Test
    void theLastFailureLeavesADeadLetterThatCanBeRetried() {
        run(context -> {
            Postman postman = context.getBean(Postman.class);
            postman.meanwhile((text, delivery) -> {
                throw new Exception("The mail server is away");
            });
            send(context, "Dear Ada");
            Deliveries deliveries = context.getBean(Deliveries.class);
            await().atMost(SOON).until(() -> deliveries.deadLetters().count() == 1);
            DeadLetter dead = deliveries.deadLetters().list(1).get(0);
            assertThat(dead.payload()).contains("Dear Ada");
            assertThat(dead.error()).contains("The mail server is away");
            assertThat(texts(context)).isEmpty();

            postman.meanwhile((text, delivery) -> {});
            assertThat(deliveries.deadLetters().retry(dead.receiver(), dead.eventId()))
                    .isTrue();
            awaitDelivered(context);
            assertThat(texts(context)).isEqualTo(letters("Dear Ada"));
        });
    }

    @Test
    void aNodeThatIsNotToDeliverRecordsForOthers() {
        String database = "spring.datasource.url=jdbc:h2:mem:shared;DB_CLOSE_DELAY=-1";
        ApplicationContextRunner shared =
                runner.withPropertyValues(database, "spring.datasource.generate-unique-name=false");
        shared.withPropertyValues("signalbox.durable.deliver=false").run(context -> {
            assertThat(context).hasNotFailed();
            send(context, "Dear Ada");
            assertThat(context.getBean(Deliveries.class).backlog().byReceiver()).containsEntry("letters.write", 1L);
            assertThat(threads()).isEmpty();
        });
        shared.withPropertyValues("spring.jpa.hibernate.ddl-auto=update").run(context -> {
            awaitDelivered(context);
            assertThat(texts(context)).isEqualTo(letters("Dear Ada"));
        });
    }

    @Test
    void theStopWaitsForAnAttemptUnderWayAndLeavesNoThread() {
        CountDownLatch begun = new CountDownLatch(1);
        run(context -> {
            Postman postman = context.getBean(Postman.class);
            postman.meanwhile((text, delivery) -> {
                begun.countDown();
                Thread.sleep(1000);
            });
            send(context, "Dear Ada");
            begun.await();
            context.getBean(JdbcTemplate.class).execute("set db_close_delay -1");
            context.getSourceApplicationContext().close();
            assertThat(postman.deliveries()).hasSize(1);
            await().atMost(SOON).untilAsserted(() -> assertThat(threads()).isEmpty());
        });
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(each -> each.startsWith("db-scheduler") || each.startsWith("signalbox-durable"))
                .collect(Collectors.toSet());
    }

    @Test
    void deliveriesStartThoughBeansAreLazy() {
        runner.withPropertyValues("spring.main.lazy-initialization=true").run(context -> {
            send(context, "Dear Ada");
            awaitDelivered(context);
            assertThat(texts(context)).isEqualTo(letters("Dear Ada"));
        });
    }
}
