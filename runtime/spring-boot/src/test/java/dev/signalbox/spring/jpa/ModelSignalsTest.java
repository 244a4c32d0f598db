package dev.signalbox.spring.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.spring.shop.Diary;
import dev.signalbox.spring.shop.Note;
import dev.signalbox.spring.shop.Notes;
import dev.signalbox.spring.shop.Shop;
import dev.signalbox.spring.shop.ShopApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Signals of entities, and signals that the application itself sends in the same transactions. The pool has only one
 * connection.
 */
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=1000"
        })
@Timeout(60)
@DirtiesContext
class ModelSignalsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Shop shop;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Notes notes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Diary diary;

    @BeforeEach
    void forget() {
        notes.deleteAll();
        diary.take();
    }

    @Test
    void receiversWriteInTheTransactionAndAfterIt() {
        shop.register("Ada");
        assertThat(notes.findAll())
                .extracting(Note::getText)
                .containsExactly("Ada is saved", "Ada is committed", "Ada is in the ledger");
    }

    @Test
    void whatIsSentByTheFlushOfTheCommitIsStillBeforeTheCommit() {
        shop.register("Ada");
        assertThat(diary.take()).containsExactly("Ada is welcomed in a transaction");
    }

    @Test
    void receiversOfWhatIsSentByHandNeedNoSecondConnectionEither() {
        shop.order("Ada");
        assertThat(notes.findAll()).extracting(Note::getText).containsExactly("Ada after commit", "Ada last");
    }

    @Test
    void aRollbackTellsOfSignalsOfOnesOwnAndOfModelSignalsThatWereFlushed() {
        assertThatThrownBy(() -> shop.registerInVain("Ada")).hasMessage("not today");
        assertThat(diary.take()).contains("Ada after rollback in none").doesNotContain("Ada is undone");

        assertThatThrownBy(() -> shop.registerAndFlushInVain("Bob")).hasMessage("not today");
        assertThat(diary.take()).contains("Bob is undone");
    }
}
