package dev.signalbox.spring.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Topic;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signals that are also published as Spring's events: the claims of {@code COMING-FROM-SPRING-EVENTS.md}. */
@DirtiesContext // others want the static Signals for themselves
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties =
                "signalbox.spring-events=dev.signalbox.spring.events.OrderSignal,dev.signalbox.spring.events.OrderPlaced,dev.signalbox.model.PostSave")
class SpringEventsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Channel<OrderPlaced> orders;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Channel<InvoiceWritten> invoices;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Dispatcher dispatcher;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Journal journal;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    People people;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PlatformTransactionManager manager;

    @BeforeEach
    void forget() {
        people.deleteAll();
        journal.take();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(manager).executeWithoutResult(status -> work.run());
    }

    @Test
    void aChosenSignalIsAnEventOnceAfterItsReceivers() {
        orders.send(new OrderPlaced("Ada", false));

        assertThat(journal.take("receiver counts", "listener counts"))
                .containsExactly("receiver counts Ada", "listener counts Ada");
    }

    @Test
    void whatIsNotChosenIsNone() {
        invoices.send(new InvoiceWritten("Ada"));

        assertThat(journal.take("listener")).isEmpty();
    }

    @Test
    void whatAReceiverThrowsKeepsItFromBeingPublished() {
        assertThatThrownBy(() -> orders.send(new OrderPlaced("Trudy", false))).hasMessage("receiver");

        assertThat(journal.take("listener")).isEmpty();
    }

    @Test
    void whatAListenerThrowsReachesTheSender() {
        assertThatThrownBy(() -> orders.send(new OrderPlaced("Mallory", false))).hasMessage("listener");
        assertThat(orders.sendRobust(new OrderPlaced("Mallory", false)).failures())
                .hasSize(1);
    }

    @Test
    void whatIsMutedIsNoEvent() {
        Registration muting = dispatcher.mute(Topic.of(OrderPlaced.class));
        orders.send(new OrderPlaced("Ada", false));
        muting.close();

        assertThat(journal.take("listener")).isEmpty();
    }

    @Test
    void aConditionIsCheckedByTheCompiler() {
        orders.send(new OrderPlaced("Ada", false));
        assertThat(journal.take("receiver celebrates", "listener celebrates")).isEmpty();

        orders.send(new OrderPlaced("Ada", true));
        assertThat(journal.take("receiver celebrates", "listener celebrates"))
                .containsExactly("receiver celebrates Ada", "listener celebrates Ada");
    }

    @Test
    void whatAListenerReturnsIsPublishedWhatAReceiverReturnsIsTheSenders() {
        Responses responses = orders.send(new OrderPlaced("Ada", false));

        assertThat(journal.take("listener files", "receiver files")).containsExactly("listener files Ada");
        assertThat(responses.list()).extracting(Responses.Response::value).containsExactly(new InvoiceWritten("Ada"));
    }

    @Test
    void bothKnowPhasesOfTheTransaction() {
        inTransaction(() -> {
            orders.send(new OrderPlaced("Ada", false));
            assertThat(journal.take("receiver remembers", "listener remembers", "receiver checks", "listener checks"))
                    .isEmpty();
        });

        assertThat(journal.take("receiver remembers", "listener remembers", "receiver checks", "listener checks"))
                .containsExactlyInAnyOrder(
                        "receiver checks Ada",
                        "listener checks Ada",
                        "receiver remembers Ada",
                        "listener remembers Ada");
    }

    @Test
    void withoutATransactionListenersHearNothingAndReceiversAreCalledAtOnce() {
        orders.send(new OrderPlaced("Ada", false));

        assertThat(journal.take("receiver remembers", "listener remembers")).containsExactly("receiver remembers Ada");
    }

    @Test
    void whatAListenerWritesAfterTheCommitIsLostWhatAReceiverWritesIsKept() {
        inTransaction(() -> orders.send(new OrderPlaced("Ada", false)));

        assertThat(people.existsByName("receiver Ada")).isTrue();
        assertThat(people.existsByName("listener Ada")).isFalse();
    }

    @Test
    void aModuleHearsItAsAnAsyncReceiverDoes() throws InterruptedException {
        inTransaction(() -> orders.send(new OrderPlaced("Edsger", false)));

        String own = " on " + Thread.currentThread().getName();
        assertThat(List.of(journal.nextReport("Edsger"), journal.nextReport("Edsger")))
                .noneMatch(report -> report.endsWith(own))
                .anyMatch(report -> report.startsWith("module reports Edsger"))
                .anyMatch(report -> report.startsWith("receiver reports Edsger"));
    }

    @Test
    void aListenerOfAModelSignalNamesTheVeryClassOrAnySubclass() {
        people.saveAndFlush(new Person("Ada"));
        assertThat(journal.take("person", "admin", "any")).containsExactlyInAnyOrder("person Ada", "any Ada");

        people.saveAndFlush(new Admin("Grace"));
        assertThat(journal.take("person", "admin", "any")).containsExactlyInAnyOrder("admin Grace", "any Grace");
    }

    @Test
    void aReceiverOfAModelSignalNamesAClassWithItsSubclassesOrTheVeryClass() {
        people.saveAndFlush(new Person("Ada"));
        people.saveAndFlush(new Admin("Grace"));

        assertThat(journal.take("receiver of"))
                .containsExactlyInAnyOrder("receiver of any Ada", "receiver of person Ada", "receiver of any Grace");
    }

    /** Hibernate writes when the transaction commits, unless something needs the rows before. */
    @Test
    void whatIsSavedByTheCommitIsTooLateForListenersBeforeIt() {
        inTransaction(() -> people.save(new Person("Ada")));
        assertThat(journal.take("receiver before", "before", "after"))
                .containsExactlyInAnyOrder("receiver before Ada", "after Ada");

        inTransaction(() -> people.saveAndFlush(new Person("Grace")));
        assertThat(journal.take("receiver before", "before", "after"))
                .containsExactlyInAnyOrder("receiver before Grace", "before Grace", "after Grace");
    }
}
