package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.collections.Album;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Track;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostSave;
import java.text.MessageFormat;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** A warning is logged, once, if a change of a collection is not saved or cannot be told. */
class UntoldCollectionsTest extends AlbumTest {

    private static List<String> texts(LogRecords log) {
        return log.all().stream()
                .map(each -> new MessageFormat(each.getMessage()).format(each.getParameters()))
                .toList();
    }

    @Test
    void whatIsAddedToTheInverseSideAloneIsNotSavedAndWarnedOf() {
        saved(new Album("A"));
        Track track = saved(new Track("first", null));
        heard(PostSave.of(Album.class));
        try (LogRecords log = new LogRecords()) {
            for (int time = 0; time < 2; time++) {
                inTransaction(em -> {
                    Album album = em.find(Album.class, "A");
                    Hibernate.initialize(album.tracks);
                    album.tracks.add(em.find(Track.class, track.id));
                });
            }
            assertThat(texts(log))
                    .containsExactly("What was added to " + Album.class.getName()
                            + ".tracks was not saved, and no signal of it is sent: it is the inverse side of "
                            + Track.class.getName() + ".album, which was not changed. Change that too.");
        }
    }

    @Test
    void bothSidesAreNotWarnedOf() {
        saved(new Album("A"));
        heard(PostSave.of(Album.class));
        try (LogRecords log = new LogRecords()) {
            inTransaction(em -> {
                Album album = em.find(Album.class, "A");
                Hibernate.initialize(album.tracks);
                album.tracks.add(new Track("first", album));
            });
            Album another = new Album("B");
            another.tracks.add(new Track("second", another));
            saved(another);
            assertThat(log.all()).isEmpty();
        }
    }

    @Test
    void linksThatAStatelessSessionSavesAreWarnedOf() {
        Item item = saved(new Item("one"));
        heard(M2mChanged.of(Album.class));
        try (LogRecords log = new LogRecords()) {
            factory.inStatelessTransaction(session -> {
                Album album = new Album("A");
                album.names = new String[0];
                album.items.add(item);
                session.insert(album);
                Album another = new Album("B");
                another.names = new String[0];
                another.items.add(item);
                session.insert(another);
            });
            assertThat(texts(log))
                    .hasSize(1)
                    .allMatch(each -> each.startsWith("A stateless session saved collections of "
                            + Album.class.getName() + ". M2M_CHANGED of links in them is not sent"));
        }
    }

    @Test
    void emptyCollectionsThatAStatelessSessionSavesAreNotWarnedOf() {
        heard(M2mChanged.of(Album.class));
        try (LogRecords log = new LogRecords()) {
            factory.inStatelessTransaction(session -> {
                Album album = new Album("A");
                album.names = new String[0];
                session.insert(album);
            });
            assertThat(log.all()).isEmpty();
        }
    }
}
