package dev.signalbox.spring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Channel;
import dev.signalbox.spring.shop.Diary;
import dev.signalbox.spring.shop.Note;
import dev.signalbox.spring.shop.Notes;
import dev.signalbox.spring.shop.Paid;
import dev.signalbox.spring.shop.Shop;
import dev.signalbox.spring.shop.ShopApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signals that the application itself sends, in transactions of JPA. */
@SpringBootTest(classes = ShopApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class ShopTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Shop shop;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Diary diary;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Notes notes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Channel<Paid> payments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PlatformTransactionManager manager;

    @AfterEach
    void forget() {
        notes.deleteAll();
        diary.take();
    }

    @Test
    void aCommitCallsThePhasesInOrderAndKeepsWhatTheyWrite() {
        shop.order("Ada");
        assertCommitted();
    }

    @Test
    void aRollbackCallsTheOtherPhases() {
        assertThatThrownBy(() -> shop.orderInVain("Ada")).hasMessage("sold out");
        assertThat(diary.take())
                .containsExactly(
                        "Ada now in a transaction", "Ada after rollback in none", "Ada after completion in none");
        assertThat(notes()).containsExactly("Ada after rollback");
    }

    @Test
    void aReceiverThatFailsAfterTheCommitDoesNotHarmTheOthers() {
        shop.order("Mallory");
        assertThat(notes()).containsExactly("Mallory after commit", "Mallory last");
    }

    @Test
    void withoutATransactionAllRunAtOnceButAfterRollback() {
        shop.orderWithoutTransaction("Ada");
        assertThat(diary.take())
                .containsExactly(
                        "Ada now in none",
                        "Ada before commit in none",
                        "Ada after commit in none",
                        "Ada after completion in none");
        assertThat(notes()).containsExactly("Ada after commit", "Ada last");
    }

    @Test
    void aReadOnlyTransactionHasPhasesToo() {
        shop.orderReadOnly("Ada");
        assertCommitted();
    }

    @Test
    void aTransactionWithinAnotherCompletesByItself() {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            shop.order("outer");
            shop.orderAlone("inner");
            shop.order("joined");
        });
        assertThat(diary.take())
                .containsExactly(
                        "outer now in a transaction",
                        "inner now in a transaction",
                        "inner before commit in a transaction",
                        "inner after commit in none",
                        "inner after completion in none",
                        "joined now in a transaction",
                        "outer before commit in a transaction",
                        "joined before commit in a transaction",
                        "outer after commit in none",
                        "joined after commit in none",
                        "outer after completion in none",
                        "joined after completion in none");
        assertThat(notes())
                .containsExactly(
                        "inner after commit",
                        "inner last",
                        "outer after commit",
                        "outer last",
                        "joined after commit",
                        "joined last");
    }

    @Test
    void aReceiverIsWhatSpringMakesOfIt() throws InterruptedException {
        payments.send(new Paid("Ada"));
        assertThat(diary.isThanked().await(30, SECONDS)).isTrue();
        assertThat(diary.take())
                .contains("Ada is booked in a transaction")
                .anyMatch(each -> each.startsWith("Ada is thanked by task-"));
    }

    private void assertCommitted() {
        assertThat(diary.take())
                .containsExactly(
                        "Ada now in a transaction",
                        "Ada before commit in a transaction",
                        "Ada after commit in none",
                        "Ada after completion in none");
        assertThat(notes()).containsExactly("Ada after commit", "Ada last");
    }

    private List<String> notes() {
        return notes.findAll().stream().map(Note::getText).toList();
    }
}
