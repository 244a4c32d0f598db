package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.collections.Album;
import dev.signalbox.hibernate.collections.Gem;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Label;
import dev.signalbox.hibernate.collections.Patch;
import dev.signalbox.hibernate.collections.Stamp;
import dev.signalbox.hibernate.collections.Track;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.Transaction;
import org.junit.jupiter.api.Test;

/** Rare changes of collections by a flush. {@link CollectionsTest} tests every mapping. */
class OwnedCollectionsTest extends AlbumTest {

    private final List<String> links = new ArrayList<>();

    private void listen() {
        links.clear();
        on(
                M2mChanged.of(Album.class),
                signal -> links.add(signal.action() + " " + signal.instance().code + "." + signal.attribute() + " "
                        + signal.pks()));
    }

    private Album album(String code, String... tags) {
        Album album = new Album(code);
        album.tags.addAll(List.of(tags));
        return album;
    }

    private void change(String code, Consumer<Album> change) {
        inTransaction(em -> change.accept(em.find(Album.class, code)));
    }

    private static Item item(Session em, Item item) {
        return em.find(Item.class, item.id);
    }

    @Test
    void aReceiverOfOneCollectionHearsItNowAndAfterTheCommit() {
        saved(album("A", "old"));
        signals.heard.clear();
        change("A", album -> {
            album.tags.add("new");
            album.lines.add("line");
        });
        change("A", album -> album.lines.add("another"));
        change("A", album -> album.label.words.add("word"));
        assertThat(signals.heard).hasSize(3);
        assertThat(signals.heard.get(0)).startsWith("tagged [").contains("tags", "lines");
        assertThat(signals.heard.get(1)).startsWith("after commit false [").contains("tags", "lines");
        assertThat(signals.heard.get(2)).isEqualTo("labelled");
    }

    @Test
    void whatIsSavedWithANewOwnerIsOneSave() {
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        saved(album("A", "tag"));
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).created()).isTrue();
        assertThat(saves.get(0).updateFields()).isNull();
        assertThat(signals.heard).containsExactly("after commit true null");
    }

    @Test
    void aCollectionOfANewOwnerThatChangesBeforeItsFlushIsAnnouncedAgain() {
        List<Set<String>> seen = new ArrayList<>();
        on(PreSave.of(Album.class), signal -> seen.add(new HashSet<>(signal.instance().tags)));
        inTransaction(em -> {
            Album album = album("A", "one");
            em.persist(album);
            album.tags.add("two");
        });
        assertThat(seen).containsExactly(Set.of("one"), Set.of("one", "two"));
    }

    @Test
    void theRowAndItsCollectionsAreOneSave() {
        saved(album("A", "tag"));
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        change("A", album -> {
            album.name = "name";
            album.tags.clear();
        });
        assertThat(saves).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("name", "tags")));
        assertThat(saves.get(0).previous("name")).isNull();
    }

    @Test
    void anEmbeddableThatIsChangedWhereItIsIsTold() {
        saved(album("A"));
        change("A", album -> album.patches.add(new Patch("red")));
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        List<PreSave<Album>> before = heard(PreSave.of(Album.class));
        change("A", album -> album.patches.get(0).color = "blue");
        assertThat(before).extracting(PreSave::updateFields).isEqualTo(List.of(Set.of("patches")));
        assertThat(saves).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("patches")));
    }

    @Test
    void aReceiverBeforeMayChangeTheCollection() {
        saved(album("A", "old"));
        on(PreSave.of(Album.class), signal -> signal.instance().tags.add("by receiver"));
        List<PreSave<Album>> before = heard(PreSave.of(Album.class));
        change("A", album -> album.tags.add("new"));
        inTransaction(em -> assertThat(em.find(Album.class, "A").tags).contains("old", "new", "by receiver"));
        assertThat(before).hasSize(1);
    }

    @Test
    void aReceiverAfterwardsMayChangeTheCollection() {
        saved(album("A", "old"));
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        on(PostSave.of(Album.class), signal -> signal.instance().tags.add("by receiver"));
        change("A", album -> album.tags.add("new"));
        inTransaction(em -> assertThat(em.find(Album.class, "A").tags).contains("old", "new", "by receiver"));
        assertThat(saves).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("tags"), Set.of("tags")));
    }

    @Test
    void whatChangesNothingIsNotTold() {
        saved(album("A", "old"));
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        change("A", album -> {
            album.tags.remove("old");
            album.tags.add("old");
        });
        assertThat(saves).isEmpty();
    }

    @Test
    void aQuerySeesWhatReceiversOfACollectionWrite() {
        saved(album("A"));
        on(PostSave.of(Album.class), signal -> signal.using().persist(new Item("by receiver")));
        inTransaction(em -> {
            em.find(Album.class, "A").tags.add("new");
            assertThat(SignalTest.count(Item.class, em)).isEqualTo(1);
        });
    }

    @Test
    void aCollectionThatMovesToAnotherOwnerIsTakenFromOneAndGivenToTheOther() {
        Item item = saved(new Item("one"));
        saved(album("A", "tag"));
        saved(album("B"));
        change("A", album -> Hibernate.initialize(album.items));
        inTransaction(em -> em.find(Album.class, "A").items.add(item(em, item)));
        for (boolean loaded : new boolean[] {true, false}) {
            listen();
            List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
            String from = loaded ? "A" : "B";
            String to = loaded ? "B" : "A";
            inTransaction(em -> {
                Album giving = em.find(Album.class, from);
                Album taking = em.find(Album.class, to);
                if (loaded) {
                    Hibernate.initialize(giving.items);
                    Hibernate.initialize(giving.tags);
                }
                taking.items = giving.items;
                taking.tags = giving.tags;
                giving.items = null;
                giving.tags = null;
            });
            assertThat(links)
                    .contains(
                            "POST_ADD " + to + ".items [" + item.id + "]", "PRE_ADD " + to + ".items [" + item.id + "]")
                    .anyMatch(each -> each.startsWith("POST_CLEAR " + from + ".items"));
            assertThat(saves).filteredOn(each -> each.changed("tags")).hasSize(2);
            assertThat(saves).extracting(each -> each.instance().code).contains("A", "B");
            disconnect();
            links.clear();
        }
    }

    @Test
    void anItemThatMovesFromOneForeignKeyCollectionToAnotherIsTold() {
        Item item = saved(new Item("one"));
        saved(album("A"));
        saved(album("B"));
        inTransaction(em -> em.find(Album.class, "A").keyed.add(item(em, item)));
        listen();
        inTransaction(em -> {
            em.find(Album.class, "A").keyed.clear();
            em.find(Album.class, "B").keyed.add(item(em, item));
        });
        assertThat(links)
                .containsExactlyInAnyOrder(
                        "PRE_CLEAR A.keyed [" + item.id + "]",
                        "PRE_ADD B.keyed [" + item.id + "]",
                        "POST_CLEAR A.keyed [" + item.id + "]",
                        "POST_ADD B.keyed [" + item.id + "]");
    }

    @Test
    void anEmbeddableThatIsGoneTakesItsCollectionsAlong() {
        Album album = album("A");
        album.label.words.add("word");
        saved(album);
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        change("A", each -> each.label = null);
        assertThat(saves).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("label", "label.words")));
        change("A", each -> {
            each.label = new Label();
            each.label.words.add("again");
        });
        assertThat(saves.get(1).updateFields()).containsExactlyInAnyOrder("label", "label.words");
    }

    @Test
    void collectionsOfAnEntityWhoseRowIsReadOnlyAreTold() {
        saved(new Stamp("A"));
        List<PreSave<Stamp>> before = heard(PreSave.of(Stamp.class));
        List<PostSave<Stamp>> saves = heard(PostSave.of(Stamp.class));
        inTransaction(em -> em.find(Stamp.class, "A").marks.add("mark"));
        inTransaction(em -> assertThat(em.find(Stamp.class, "A").marks).containsExactly("mark"));
        assertThat(before).extracting(PreSave::updateFields).isEqualTo(List.of(Set.of("marks")));
        assertThat(saves).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("marks")));
    }

    @Test
    void anOwnerThatIsDeletedIsOnlyDeleted() {
        Item item = saved(new Item("one"));
        saved(album("A", "tag"));
        inTransaction(em -> em.find(Album.class, "A").keyed.add(item(em, item)));
        signals.heard.clear();
        listen();
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        List<PostDelete<Album>> deletes = heard(PostDelete.of(Album.class));
        inTransaction(em -> {
            Album album = em.find(Album.class, "A");
            album.tags.add("more");
            em.remove(album);
        });
        assertThat(links).isEmpty();
        assertThat(saves).isEmpty();
        assertThat(signals.heard).isEmpty();
        assertThat(deletes).hasSize(1);
    }

    @Test
    void aCollectionWhoseForeignKeyIsReadOnlyIsNotWrittenAndNotTold() {
        Item item = saved(new Item("one"));
        saved(album("A"));
        listen();
        List<PostSave<Album>> saves = heard(PostSave.of(Album.class));
        statements.clear();
        inTransaction(em -> em.find(Album.class, "A").shown.add(item(em, item)));
        assertThat(statements.count("update")).isZero();
        assertThat(links).isEmpty();
        assertThat(saves).isEmpty();
    }

    @Test
    void whatIsAddedToTheInverseSideIsToldByTheEntityThatIsAdded() {
        saved(album("A"));
        listen();
        List<PostSave<Album>> owners = heard(PostSave.of(Album.class));
        List<PostSave<Track>> tracks = heard(PostSave.of(Track.class));
        change("A", album -> album.tracks.add(new Track("first", album)));
        assertThat(links).isEmpty();
        assertThat(owners).isEmpty();
        assertThat(tracks).extracting(PostSave::created).containsExactly(true);
        saved(album("B"));
        inTransaction(em -> em.find(Album.class, "A").tracks.get(0).album = em.find(Album.class, "B"));
        assertThat(tracks.get(1).updateFields()).containsExactly("album");
    }

    @Test
    void newElementsAreToldByTheIdsThatTheyGet() {
        saved(album("A"));
        List<M2mChanged<Album>> changes = heard(M2mChanged.of(Album.class));
        Item[] item = new Item[1];
        inTransaction(em -> {
            item[0] = new Item("new");
            em.find(Album.class, "A").items.add(item[0]);
            em.find(Album.class, "A").keyed.add(item[0]);
            em.persist(new Item("another"));
            em.persist(item[0]);
        });
        assertThat(item[0].id).isNotZero();
        assertThat(changes).hasSize(4).extracting(M2mChanged::pks).containsOnly(Set.of(item[0].id));
    }

    @Test
    void aReferenceThatIsNotLoadedIsHeardByReceiversOfItsClass() {
        Gem first = saved(new Gem("one"));
        Gem second = saved(new Gem("two"));
        saved(album("A"));
        List<M2mChanged<Gem>> gems = heard(M2mChanged.of(Gem.class));
        statements.clear();
        inTransaction(em -> {
            Album album = em.find(Album.class, "A");
            album.items.add(em.getReference(Item.class, first.id));
            album.items.add(em.getReference(Item.class, second.id));
        });
        assertThat(gems).hasSize(4).allMatch(each -> each.instance().name != null);
        assertThat(gems).extracting(M2mChanged::reverse).containsOnly(true);
        assertThat(statements.count("select")).isEqualTo(4); // the album, its cover, its items, and both gems at once
    }

    @Test
    void aReferenceThatIsNotLoadedStaysSoWhereNoReceiverTellsItsClassApart() {
        Gem gem = saved(new Gem("one"));
        saved(album("A"));
        List<M2mChanged<Item>> items = heard(M2mChanged.of(Item.class));
        statements.clear();
        inTransaction(em -> {
            Item reference = em.getReference(Item.class, gem.id);
            em.find(Album.class, "A").items.add(reference);
            em.flush();
            assertThat(Hibernate.isInitialized(reference)).isFalse();
        });
        assertThat(items).hasSize(2);
        assertThat(statements.count("select")).isEqualTo(3);
    }

    @Test
    void aReferenceOfWhatOnlyTheFlushFindsIsHeardByReceiversOfItsClass() {
        Gem gem = saved(new Gem("one"));
        List<M2mChanged<Gem>> gems = heard(M2mChanged.of(Gem.class));
        inTransaction(em -> {
            Album album = album("A");
            album.items.add(em.getReference(Item.class, gem.id));
            Track track = new Track("first", album);
            album.tracks.add(track);
            em.persist(album);
            em.flush();
        });
        assertThat(gems).hasSize(2);
    }

    @Test
    void aReferenceIsHeardByReceiversOfItsClassWhenTheEntityManagerIsClosedBeforeTheCommit() {
        Gem gem = saved(new Gem("one"));
        saved(album("A"));
        List<M2mChanged<Gem>> gems = heard(M2mChanged.of(Gem.class));
        Session em = factory.openSession();
        Transaction transaction = em.getTransaction();
        transaction.begin();
        em.find(Album.class, "A").items.add(em.getReference(Item.class, gem.id));
        em.close();
        transaction.commit();
        assertThat(gems).hasSize(2);
    }
}
