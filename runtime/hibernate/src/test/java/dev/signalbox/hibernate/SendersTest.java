package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Topic;
import dev.signalbox.hibernate.shop.Account;
import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Dated;
import dev.signalbox.hibernate.shop.Letter;
import dev.signalbox.hibernate.shop.Member;
import dev.signalbox.hibernate.shop.Memo;
import dev.signalbox.hibernate.shop.Parcel;
import dev.signalbox.hibernate.shop.Seat;
import dev.signalbox.hibernate.shop.Seat.Place;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreInit;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The senders: classes of every kind of mapping, and the signals that receivers of their super-types hear. */
class SendersTest extends SignalTest {

    private final List<String> told = new ArrayList<>();

    /** Notes every signal of the instances of a class. */
    private <T> void listen(Class<T> sender) {
        on(PreInit.of(sender), signal -> tell("pre init", signal.sender()));
        on(PostInit.of(sender), signal -> tell("post init", signal.sender()));
        on(PreSave.of(sender), signal -> tell("pre save", signal.sender()));
        on(PostSave.of(sender), signal -> tell("post save", signal.sender()));
        on(PreDelete.of(sender), signal -> tell("pre delete", signal.sender()));
        on(PostDelete.of(sender), signal -> tell("post delete", signal.sender()));
    }

    private void tell(String signal, Class<?> sender) {
        told.add(signal + " " + sender.getSimpleName());
    }

    private static List<String> life(String name) {
        return List.of(
                "pre save " + name,
                "post save " + name,
                "pre init " + name,
                "post init " + name,
                "pre delete " + name,
                "post delete " + name);
    }

    /** Saves, loads and deletes. */
    private void live(Object entity) {
        saved(entity);
        inTransaction(em -> em.remove(
                em.find(entity.getClass(), factory().getPersistenceUnitUtil().getIdentifier(entity))));
    }

    @Test
    void oneOfAJoinedTableSendsAsItsOwnClass() {
        listen(User.class);
        live(new Admin("ada"));
        assertThat(told).isEqualTo(life("Admin"));
    }

    @Test
    void oneOfASingleTableSendsAsItsOwnClass() {
        listen(Parcel.class);
        live(new Letter());
        assertThat(told).isEqualTo(life("Letter"));
    }

    @Test
    void aSubclassDoesNotHearItsSuperclass() {
        listen(Letter.class);
        live(new Parcel());
        assertThat(told).isEmpty();
    }

    @Test
    void aMappedSuperclassHearsItsEntities() {
        listen(Dated.class);
        live(new Letter());
        assertThat(told).isEqualTo(life("Letter"));
    }

    @Test
    void whatAMappedSuperclassHasIsNamedWhereItChanges() {
        Letter letter = saved(new Letter());
        List<PostSave<Dated>> saves = heard(PostSave.of(Dated.class));
        inTransaction(em -> em.find(Letter.class, letter.id).sentOn = "today");
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).updateFields()).isEqualTo(Set.of("sentOn"));
        assertThat(saves.get(0).previous("sentOn")).isNull();
    }

    @Test
    void anInterfaceHearsWhateverImplementsIt() {
        listen(Account.class);
        live(new Member("ada"));
        live(new Seat(new Place("red", 1), "ada"));
        List<String> both = new ArrayList<>(life("Member"));
        both.addAll(life("Seat"));
        assertThat(told).isEqualTo(both);
    }

    @Test
    void anInterfaceIsTheTypeOfTheInstance() {
        List<String> logins = new ArrayList<>();
        on(PostSave.of(Account.class), signal -> logins.add(signal.instance().login()));
        saved(new Member("ada"));
        assertThat(logins).containsExactly("ada");
        assertThat(platform.orders.logins()).containsExactly("ada");
    }

    @Test
    void everythingHearsEverything() {
        on(Topic.of(PostSave.class), signal -> tell("post save", signal.sender()));
        saved(new Member("ada"));
        saved(new Letter());
        assertThat(told).containsExactly("post save Member", "post save Letter");
    }

    @Test
    void anEmbeddedIdIsAnId() {
        Seat seat = saved(new Seat(new Place("red", 1), "ada"));
        List<PostSave<Seat>> saves = heard(PostSave.of(Seat.class));
        inTransaction(em -> {
            Seat managed = em.find(Seat.class, seat.place);
            managed.guest = "bob";
            em.flush();
            managed.guest = "cid";
        });
        assertThat(saves).extracting(save -> save.previous("guest")).containsExactly("ada", "bob");
    }

    @Test
    void aNaturalIdIsAnAttribute() {
        saved(new Member("ada"));
        List<PostInit<Member>> loads = heard(PostInit.of(Member.class));
        List<PostSave<Member>> saves = heard(PostSave.of(Member.class));
        inTransaction(em ->
                em.createQuery("from Member where login = 'ada'", Member.class).getSingleResult().login = "bob");
        assertThat(loads).hasSize(1);
        assertThat(saves.get(0).updateFields()).isEqualTo(Set.of("login"));
        assertThat(saves.get(0).previous("login")).isEqualTo("ada");
    }

    @Test
    void aProxySendsAsTheEntity() {
        Long id = saved(new Admin("ada")).id;
        listen(User.class);
        inTransaction(em -> {
            User reference = em.getReference(User.class, id);
            Hibernate.unproxy(reference, User.class).email = "ada@example.org";
            em.flush();
            em.remove(reference);
        });
        assertThat(told)
                .containsExactly(
                        "pre init Admin",
                        "post init Admin",
                        "pre save Admin",
                        "post save Admin",
                        "pre delete Admin",
                        "post delete Admin");
    }

    @Test
    void theInstanceIsNoProxy() {
        Long id = saved(new User("ada")).id;
        List<Object> instances = new ArrayList<>();
        on(PreDelete.of(User.class), signal -> instances.add(signal.instance()));
        on(PostDelete.of(User.class), signal -> instances.add(signal.instance()));
        inTransaction(em -> em.remove(em.getReference(User.class, id)));
        assertThat(instances).hasSize(2).allMatch(each -> each.getClass() == User.class);
    }

    @Test
    void whatIsDeletedSoftlyIsDeleted() {
        listen(Memo.class);
        live(new Memo("m"));
        assertThat(told).isEqualTo(life("Memo"));
    }

    @Test
    void aStatementOnASingleTableIsOfTheSuperclassAndOfTheClassesThatReceiversName() {
        saved(new Letter());
        List<Class<?>> ofParcels = new ArrayList<>();
        List<Class<?>> ofLetters = new ArrayList<>();
        on(BulkChanged.of(Parcel.class), signal -> ofParcels.add(signal.sender()));
        inTransaction(em -> execute(em, "update Parcel set address = 'here'"));
        assertThat(ofParcels).isEqualTo(List.of(Parcel.class));
        on(BulkChanged.of(Letter.class), signal -> ofLetters.add(signal.sender()));
        inTransaction(em -> execute(em, "update Letter set stamp = 'red'"));
        assertThat(ofLetters).isEqualTo(List.of(Letter.class));
    }

    private static void execute(Session em, String hql) {
        em.createMutationQuery(hql).executeUpdate();
    }
}
