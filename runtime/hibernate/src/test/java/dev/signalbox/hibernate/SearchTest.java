package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.Phase;
import dev.signalbox.hibernate.library.Book;
import dev.signalbox.hibernate.library.Review;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The index of Hibernate Search has the content of the database, including what receivers wrote. */
@Tag("thorough")
class SearchTest extends LibraryTest {

    /** The texts that the index finds. */
    private List<String> reviews(String word) {
        return factory.fromTransaction(em -> Search.session(em)
                .search(Review.class)
                .where(field -> field.match().field("text").matching(word))
                .fetchHits(10)
                .stream()
                .map(review -> review.text)
                .toList());
    }

    private List<String> books(String word) {
        return factory.fromTransaction(em -> Search.session(em)
                .search(Book.class)
                .where(field -> field.match().field("title").matching(word))
                .fetchHits(10)
                .stream()
                .map(book -> book.title)
                .toList());
    }

    @Test
    void whatAReceiverSavesIsFound() {
        signals.when(Phase.NOW, save -> save.using().persist(new Review(save.instance(), "good")));
        saved(new Book("one"));
        assertThat(books("one")).containsExactly("one");
        assertThat(reviews("good")).containsExactly("good");
    }

    @Test
    void whatAReceiverChangesIsFoundByItsNewText() {
        Review review = saved(new Review(null, "good"));
        signals.when(Phase.NOW, save -> save.using().find(Review.class, review.id).text = "bad");
        saved(new Book("one"));
        assertThat(reviews("good")).isEmpty();
        assertThat(reviews("bad")).containsExactly("bad");
    }

    @Test
    void whatAReceiverRemovesIsNotFound() {
        Book book = saved(new Book("one"));
        Review before = saved(new Review(book, "good"));
        Review after = saved(new Review(null, "good"));
        dispatcher.connect(
                PreDelete.of(Book.class),
                delete -> delete.using().remove(delete.using().find(Review.class, before.id)));
        dispatcher.connect(
                PostDelete.of(Book.class),
                delete -> delete.using().remove(delete.using().find(Review.class, after.id)));
        factory.inTransaction(em -> em.remove(em.find(Book.class, book.id)));
        assertThat(books("one")).isEmpty();
        assertThat(hits()).isZero();
    }

    /** The number of hits in the index, even if the database does not have these rows. */
    private long hits() {
        return factory.fromTransaction(em -> Search.session(em)
                .search(Review.class)
                .where(field -> field.matchAll())
                .fetchTotalHitCount());
    }

    @Test
    void whatAReceiverChangesInItsOwnEntityIsFound() {
        dispatcher.connect(PreSave.of(Book.class), save -> save.instance().title += " before");
        signals.when(Phase.NOW, save -> {
            if (save.created()) {
                save.instance().title += " now";
            }
        });
        Book book = saved(new Book("one"));
        assertThat(books("now")).containsExactly(book.title);
    }

    @Test
    void whatIsWrittenBeforeTheCommitIsFound() {
        signals.when(Phase.BEFORE_COMMIT, save -> save.using().persist(new Review(save.instance(), "good")));
        saved(new Book("one"));
        assertThat(reviews("good")).containsExactly("good");
    }

    @Test
    void whatIsWrittenAfterTheCommitIsFound() {
        signals.when(Phase.AFTER_COMMIT, save -> save.using().persist(new Review(null, "good")));
        saved(new Book("one"));
        assertThat(reviews("good")).containsExactly("good");
    }

    @Test
    void whatARollbackUndidIsNotFound() {
        signals.when(Phase.NOW, save -> {
            save.using().persist(new Review(save.instance(), "good"));
            save.using().flush();
            throw new IllegalArgumentException("no");
        });
        assertThat(catchThrowable(() -> saved(new Book("one")))).hasRootCauseMessage("no");
        assertThat(hits()).isZero();
        assertThat(books("one")).isEmpty();
    }

    @Test
    void aReceiverMaySearch() {
        saved(new Book("one"));
        signals.when(Phase.NOW, save -> {
            long known = Search.session(save.using())
                    .search(Book.class)
                    .where(field -> field.matchAll())
                    .fetchTotalHitCount();
            save.using().persist(new Review(save.instance(), "after " + known));
        });
        saved(new Book("two"));
        assertThat(reviews("after")).containsExactly("after 1");
    }
}
