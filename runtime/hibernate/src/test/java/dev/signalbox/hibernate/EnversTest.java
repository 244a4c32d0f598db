package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.Phase;
import dev.signalbox.hibernate.library.Book;
import dev.signalbox.hibernate.library.Review;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.DefaultRevisionEntity;
import org.hibernate.envers.query.AuditEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes of receivers are part of the transaction, so they are in its revision. */
@Tag("thorough")
class EnversTest extends LibraryTest {

    /** The revisions of all rows, as number, type and text. */
    private List<String> revisions(Class<?> entity, String text) {
        return factory.fromTransaction(em -> {
            AuditReader reader = AuditReaderFactory.get(em);
            List<?> rows = reader.createQuery()
                    .forRevisionsOfEntity(entity, true)
                    .addProjection(AuditEntity.revisionNumber())
                    .addProjection(AuditEntity.revisionType())
                    .addProjection(AuditEntity.property(text))
                    .addOrder(AuditEntity.revisionNumber().asc())
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> row[0] + " " + row[1] + " " + row[2])
                    .toList();
        });
    }

    private List<String> reviews() {
        return revisions(Review.class, "text");
    }

    private List<String> books() {
        return revisions(Book.class, "title");
    }

    @Test
    void whatAReceiverSavesIsInTheSameRevision() {
        signals.when(Phase.NOW, save -> save.using().persist(new Review(save.instance(), save.instance().title)));
        Book book = saved(new Book("one"));
        rename(book, "two");
        assertThat(books()).containsExactly("1 ADD one", "2 MOD two");
        assertThat(reviews()).containsExactly("1 ADD one", "2 ADD two");
    }

    @Test
    void whatAReceiverChangesAndRemovesIsInTheSameRevision() {
        Book book = saved(new Book("one"));
        Review review = saved(new Review(book, "new"));
        dispatcher.connect(
                PostSave.of(Book.class), save -> save.using().find(Review.class, review.id).text = "changed");
        dispatcher.connect(
                PreDelete.of(Book.class),
                delete -> delete.using().remove(delete.using().find(Review.class, review.id)));
        rename(book, "two");
        factory.inTransaction(em -> em.remove(em.find(Book.class, book.id)));
        assertThat(books()).containsExactly("1 ADD one", "3 MOD two", "4 DEL null");
        assertThat(reviews()).containsExactly("2 ADD new", "3 MOD changed", "4 DEL null");
    }

    @Test
    void whatAReceiverFillsInBeforeASaveIsInTheRevision() {
        dispatcher.connect(PreSave.of(Book.class), save -> save.instance().title += "!");
        Book book = saved(new Book("one"));
        rename(book, "two");
        assertThat(books()).containsExactly("1 ADD one!", "2 MOD two!");
    }

    @Test
    void whatAReceiverChangesInItsOwnEntityIsInTheRevision() {
        signals.when(Phase.NOW, save -> save.instance().title = "set");
        saved(new Book("one"));
        assertThat(books()).containsExactly("1 ADD set");
    }

    @Test
    void whatIsWrittenBeforeTheCommitIsInTheRevision() {
        signals.when(Phase.BEFORE_COMMIT, save -> save.using().persist(new Review(save.instance(), "before")));
        Book book = saved(new Book("one"));
        rename(book, "two");
        assertThat(reviews()).containsExactly("1 ADD before", "2 ADD before");
    }

    /** Envers knows the review before a receiver hears of the book. */
    @Test
    void whatIsWrittenBeforeTheCommitIsInTheRevisionEvenIfAnotherChangeCameFirst() {
        signals.when(Phase.BEFORE_COMMIT, save -> save.using().persist(new Review(save.instance(), "before")));
        factory.inTransaction(em -> {
            em.persist(new Review(null, "first"));
            em.persist(new Book("one"));
        });
        assertThat(books()).containsExactly("1 ADD one");
        assertThat(reviews()).containsExactlyInAnyOrder("1 ADD first", "1 ADD before");
    }

    @Test
    void whatIsWrittenAfterTheCommitIsARevisionOfItsOwn() {
        signals.when(Phase.AFTER_COMMIT, save -> save.using().persist(new Review(null, "after")));
        saved(new Book("one"));
        assertThat(books()).containsExactly("1 ADD one");
        assertThat(reviews()).containsExactly("2 ADD after");
    }

    @Test
    void whatARollbackUndidHasNoRevision() {
        signals.when(Phase.NOW, save -> {
            save.using().persist(new Review(save.instance(), "never"));
            save.using().flush();
            throw new IllegalArgumentException("no");
        });
        assertThat(catchThrowable(() -> saved(new Book("one")))).hasRootCauseMessage("no");
        assertThat(books()).isEmpty();
        assertThat(reviews()).isEmpty();
    }

    @Test
    void aReceiverOfEverythingMayHearOfRevisions() {
        List<Object> senders = new ArrayList<>();
        dispatcher.connect(PreSave.of(Object.class), save -> senders.add(save.sender()));
        dispatcher.connect(PostSave.of(Object.class), save -> senders.add(save.sender()));
        dispatcher.connect(PreDelete.of(Object.class), delete -> senders.add(delete.sender()));
        dispatcher.connect(PostDelete.of(Object.class), delete -> senders.add(delete.sender()));
        Book book = saved(new Book("one"));
        rename(book, "two");
        factory.inTransaction(em -> em.remove(em.find(Book.class, book.id)));
        assertThat(books()).containsExactly("1 ADD one", "2 MOD two", "3 DEL null");
        assertThat(senders).contains(Book.class, DefaultRevisionEntity.class).doesNotContainNull();
    }
}
