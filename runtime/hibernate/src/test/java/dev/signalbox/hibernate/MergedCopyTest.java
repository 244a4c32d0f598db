package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.collections.Album;
import dev.signalbox.hibernate.collections.Cover;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Patch;
import dev.signalbox.hibernate.collections.Track;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that receivers of {@code PRE_SAVE} make to a new instance are saved, by persist and by merge. */
class MergedCopyTest extends AlbumTest {

    /** The ways of saving a new album. */
    enum Way {
        PERSIST {
            @Override
            void save(Session em, Album album) {
                em.persist(album);
            }
        },
        MERGE {
            @Override
            void save(Session em, Album album) {
                em.merge(album);
            }
        };

        abstract void save(Session em, Album album);
    }

    private void save(Way way, Album album) {
        inTransaction(em -> way.save(em, album));
    }

    private Album album() {
        Album album = new Album("A");
        album.tags.add("own");
        album.lines.add("own");
        album.settings.put("own", "own");
        album.names = new String[] {"own"};
        album.label.words.add("own");
        album.tracks.add(new Track("own", album));
        return album;
    }

    private void onPreSave(Consumer<PreSave<Album>> receiver) {
        on(PreSave.of(Album.class), receiver);
    }

    private void stored(Consumer<Album> check) {
        inTransaction(em -> check.accept(em.find(Album.class, "A")));
    }

    @ParameterizedTest
    @EnumSource
    void whatReceiversAddToCollectionsOfValuesIsKept(Way way) {
        onPreSave(signal -> {
            Album album = signal.instance();
            album.tags.add("more");
            album.lines.add(0, "more");
            album.settings.put("more", "more");
            album.names = new String[] {"own", "more"};
            album.patches.add(new Patch("red"));
            album.label.words.add("more");
        });
        save(way, album());
        stored(album -> {
            assertThat(album.tags).containsExactlyInAnyOrder("own", "more");
            assertThat(album.lines).containsExactly("more", "own");
            assertThat(album.settings).isEqualTo(Map.of("own", "own", "more", "more"));
            assertThat(album.names).containsExactly("own", "more");
            assertThat(album.patches).extracting(patch -> patch.color).containsExactly("red");
            assertThat(album.label.words).containsExactlyInAnyOrder("own", "more");
        });
    }

    @ParameterizedTest
    @EnumSource
    void receiversSeeAndRemoveValues(Way way) {
        List<String> seen = new ArrayList<>();
        onPreSave(signal -> {
            seen.addAll(signal.instance().tags);
            signal.instance().tags.clear();
            signal.instance().names = null;
        });
        save(way, album());
        assertThat(seen).containsExactly("own");
        stored(album -> {
            assertThat(album.tags).isEmpty();
            assertThat(album.names).isNullOrEmpty();
            assertThat(album.lines).containsExactly("own");
        });
    }

    @ParameterizedTest
    @EnumSource
    void newEntitiesInCollectionsAreSaved(Way way) {
        Item item = saved(new Item("one"));
        onPreSave(signal -> {
            Album album = signal.instance();
            album.tracks.add(new Track("more", album));
            album.items.add(signal.using().find(Item.class, item.id));
            album.keyed.add(signal.using().find(Item.class, item.id));
        });
        save(way, album());
        stored(album -> {
            assertThat(album.tracks).extracting(track -> track.title).containsExactlyInAnyOrder("own", "more");
            assertThat(album.items).hasSize(1);
            assertThat(album.keyed).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anInverseOneToOneIsKept(Way way) {
        onPreSave(signal -> signal.instance().cover = new Cover(signal.instance()));
        save(way, album());
        stored(album -> assertThat(album.cover).isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void collectionsThatTheApplicationDidNotMakeAreKept(Way way) {
        Album plain = new Album("A");
        plain.tags = null;
        plain.items = null;
        onPreSave(signal -> {
            signal.instance().tags = new HashSet<>(List.of("more"));
            signal.instance().names = new String[] {"more"};
        });
        save(way, plain);
        stored(album -> {
            assertThat(album.tags).containsExactly("more");
            assertThat(album.names).containsExactly("more");
        });
    }

    @ParameterizedTest
    @EnumSource
    void receiversAreCalledOnceAndSavesAreToldOnce(Way way) {
        List<PreSave<Album>> before = heard(PreSave.of(Album.class));
        List<PostSave<Album>> after = heard(PostSave.of(Album.class));
        save(way, album());
        assertThat(before).hasSize(1);
        assertThat(after).hasSize(1);
        assertThat(after.get(0).created()).isTrue();
        assertThat(after.get(0).updateFields()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatReceiversOfCascadesDoIsKeptToo(Way way) {
        on(PreSave.of(Track.class), signal -> signal.instance().album.tags.add("of track"));
        onPreSave(signal -> signal.instance().tags.add("more"));
        save(way, album());
        stored(album -> assertThat(album.tags).containsExactlyInAnyOrder("own", "more", "of track"));
    }

    @ParameterizedTest
    @EnumSource
    void aReceiverMayPersistOthers(Way way) {
        onPreSave(signal -> {
            if (signal.instance().code.equals("A")) {
                Album other = new Album("B");
                other.tags.add("other");
                signal.using().persist(other);
                Album third = new Album("C");
                third.tags.add("third");
                signal.using().merge(third);
            }
            signal.instance().tags.add("more");
        });
        save(way, album());
        inTransaction(em -> {
            assertThat(em.find(Album.class, "A").tags).containsExactlyInAnyOrder("own", "more");
            assertThat(em.find(Album.class, "B").tags).containsExactlyInAnyOrder("other", "more");
            assertThat(em.find(Album.class, "C").tags).containsExactlyInAnyOrder("third", "more");
        });
    }

    @ParameterizedTest
    @EnumSource(names = "MERGE")
    void aOneToOneThatTheMergedInstanceBringsIsNotReplaced(Way way) {
        Album album = album();
        album.cover = new Cover(album);
        onPreSave(signal -> signal.instance().cover = new Cover(signal.instance()));
        assertThatThrownBy(() -> save(way, album))
                .hasStackTraceContaining("A receiver of PreSave changed cover of a new " + Album.class.getName()
                        + " that is merged. Hibernate sets this attribute after that, so the change is lost.");
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationsInstanceStaysAsItIs(Way way) {
        onPreSave(signal -> signal.instance().tags.add("more"));
        Album album = album();
        save(way, album);
        assertThat(album.tags).hasSize(way == Way.MERGE ? 1 : 2);
    }
}
