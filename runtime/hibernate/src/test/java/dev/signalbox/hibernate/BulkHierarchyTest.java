package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.model.BulkChanged;
import dev.signalbox.model.PostSave;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The classes of a hierarchy for which bulk statements send signals or log warnings, for each mapping of hierarchies.
 */
@ParameterizedClass
@MethodSource("mappings")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit and Hibernate set the fields
@Tag("thorough")
class BulkHierarchyTest {

    @Parameter(0)
    Database database;

    @Parameter(1)
    Hierarchy hierarchy;

    private final Dispatcher dispatcher = Dispatcher.builder().build();
    private final List<Registration> connections = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private SessionFactory factory;
    private String url;

    /** The mappings of the hierarchy, each with an animal, a dog and a cat. */
    enum Hierarchy {
        SINGLE(SingleAnimal.class, SingleDog.class, SingleCat.class),
        JOINED(JoinedAnimal.class, JoinedDog.class, JoinedCat.class),
        PER_CLASS(PerClassAnimal.class, PerClassDog.class, PerClassCat.class);

        private final Class<?> animal;
        private final Class<?> dog;
        private final Class<?> cat;

        Hierarchy(Class<?> animal, Class<?> dog, Class<?> cat) {
            this.animal = animal;
            this.dog = dog;
            this.cat = cat;
        }
    }

    @Entity(name = "SingleAnimal")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class SingleAnimal {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "SingleDog")
    static class SingleDog extends SingleAnimal {
        String trick;
    }

    @Entity(name = "SingleCat")
    static class SingleCat extends SingleAnimal {
        String mood;
    }

    @Entity(name = "JoinedAnimal")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class JoinedAnimal {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "JoinedDog")
    static class JoinedDog extends JoinedAnimal {
        String trick;
    }

    @Entity(name = "JoinedCat")
    static class JoinedCat extends JoinedAnimal {
        String mood;
    }

    @Entity(name = "PerClassAnimal")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class PerClassAnimal {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "PerClassDog")
    static class PerClassDog extends PerClassAnimal {
        String trick;
    }

    @Entity(name = "PerClassCat")
    static class PerClassCat extends PerClassAnimal {
        String mood;
    }

    static Stream<Arguments> mappings() {
        return Stream.of(Database.values())
                .flatMap(database -> Stream.of(Hierarchy.values()).map(each -> Arguments.of(database, each)));
    }

    @BeforeParameterizedClassInvocation
    void open(Database database, Hierarchy hierarchy) {
        url = Shop.newDatabase(database);
        factory = open(hierarchy);
        factory.getSchemaManager().create(false);
    }

    private SessionFactory open(Hierarchy hierarchy) {
        return Shop.openAt(
                url,
                List.of(hierarchy.animal, hierarchy.dog, hierarchy.cat),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher, SignalboxSettings.BULK_IDS, 10));
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dispatcher.close();
    }

    @BeforeEach
    void save() {
        factory.inTransaction(em -> {
            execute(em, "insert into DOG (id, name, trick) values (1L, 'rex', 'sit')");
            execute(em, "insert into CAT (id, name, mood) values (2L, 'tom', 'bad')");
        });
    }

    @AfterEach
    void disconnect() {
        connections.forEach(Registration::close);
        connections.clear();
        told.clear();
        EmptyTables.of(factory, database);
    }

    /** The statement with the names of this hierarchy. */
    private int execute(Session em, String hql) {
        return em.createMutationQuery(hql.replace("ANIMAL", hierarchy.animal.getSimpleName())
                        .replace("DOG", hierarchy.dog.getSimpleName())
                        .replace("CAT", hierarchy.cat.getSimpleName()))
                .executeUpdate();
    }

    private void tellOf(Class<?> sender) {
        connections.add(dispatcher.connect(
                BulkChanged.of(sender),
                signal -> told.add(name(signal.sender()) + " " + signal.kind() + " " + signal.rowCount())));
    }

    private String name(Class<?> type) {
        return type == hierarchy.dog ? "dog" : type == hierarchy.cat ? "cat" : "animal";
    }

    @ParameterizedTest
    @ValueSource(strings = {"update DOG set name = 'max'", "update DOG set trick = 'roll' where name = 'rex'"})
    void aStatementOnASubclassIsOfIt(String hql) {
        tellOf(hierarchy.animal);
        factory.inTransaction(em -> execute(em, hql));
        assertThat(told).containsExactly("dog UPDATE 1");
    }

    @Test
    void aStatementOnASubclassIsNotOfItsSiblings() {
        tellOf(hierarchy.dog);
        tellOf(hierarchy.cat);
        factory.inTransaction(em -> {
            execute(em, "delete from DOG");
            execute(em, "update CAT set mood = 'good'");
        });
        assertThat(told).containsExactly("dog DELETE 1", "cat UPDATE 1");
    }

    @Test
    void aStatementOnTheSuperclassIsOfItAndOfTheClassesThatReceiversName() {
        tellOf(hierarchy.animal);
        factory.inTransaction(em -> execute(em, "update ANIMAL set name = 'max'"));
        assertThat(told).containsExactly("animal UPDATE 2");
        told.clear();
        connections.forEach(Registration::close);
        tellOf(hierarchy.dog);
        factory.inTransaction(em -> execute(em, "delete from ANIMAL"));
        assertThat(told).containsExactly("dog DELETE 2");
    }

    @Test
    void idsAreThoseOfTheClassThatIsNamed() {
        List<@Nullable List<Object>> ids = new ArrayList<>();
        connections.add(dispatcher.connect(BulkChanged.of(hierarchy.animal), signal -> ids.add(signal.ids())));
        factory.inTransaction(em -> {
            execute(em, "update ANIMAL set name = 'x' where name = 'rex'");
            execute(em, "update CAT set name = 'x'");
            execute(em, "update DOG set trick = 'x' where trick = 'sit'");
            execute(em, "delete from DOG where name = 'x'");
            execute(em, "delete from ANIMAL");
        });
        assertThat(ids).containsExactly(List.of(1L), List.of(2L), List.of(1L), List.of(1L), List.of(2L));
    }

    @Test
    void sqlOnATableOfASubclassIsOfIt() {
        tellOf(hierarchy.animal);
        String column = hierarchy == Hierarchy.SINGLE ? "name" : "trick";
        String table = hierarchy == Hierarchy.SINGLE ? "SingleAnimal" : hierarchy.dog.getSimpleName();
        factory.inTransaction(em -> em.createNativeMutationQuery("update " + table + " set " + column + " = 'x'")
                .executeUpdate());
        assertThat(told).containsExactly(hierarchy == Hierarchy.SINGLE ? "animal UPDATE 2" : "dog UPDATE 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update DOG set name = 'max'",
                "update DOG set trick = 'x'",
                "update ANIMAL set name = 'max'",
                "insert into DOG (id, name, trick) values (3L, 'a', 'b')",
                "delete from DOG",
                "delete from ANIMAL"
            })
    void aReceiverOfSavesOfASubclassIsWarnedFor(String hql) {
        connections.add(dispatcher.connect(PostSave.of(hierarchy.dog), signal -> {}));
        assertThat(warned(hql, hql.replace("3L", "4L"))).containsExactly("dog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update CAT set name = 'max'", "delete from CAT", "update CAT set mood = 'x'"})
    void aReceiverOfSavesOfASubclassIsNotWarnedForSiblings(String hql) {
        connections.add(dispatcher.connect(PostSave.of(hierarchy.dog), signal -> {}));
        assertThat(warned(hql)).isEmpty();
    }

    @Test
    void whatAReceiverOfStatementsHearsIsNotWarnedFor() {
        connections.add(dispatcher.connect(PostSave.of(hierarchy.dog), signal -> {}));
        tellOf(hierarchy.animal);
        assertThat(warned("update DOG set name = 'max'", "update ANIMAL set name = 'max'"))
                .isEmpty();
        assertThat(told).containsExactly("dog UPDATE 1", "animal UPDATE 2");
    }

    @Test
    void warningsComeOnceForEachClassAndKind() {
        connections.add(dispatcher.connect(PostSave.of(hierarchy.animal), signal -> {}));
        assertThat(warned(
                        "update DOG set name = 'a'",
                        "update DOG set name = 'b'",
                        "delete from DOG where name = 'a'",
                        "update ANIMAL set name = 'c'",
                        "update DOG set trick = 'c'",
                        "delete from DOG where name = 'd'"))
                .containsExactly("dog", "dog", "animal");
    }

    /** The warnings of a new session factory. */
    private List<String> warned(String... statements) {
        List<String> warned = new ArrayList<>();
        try (SessionFactory fresh = open(hierarchy);
                LogRecords records = new LogRecords()) {
            for (String each : statements) {
                fresh.inTransaction(em -> execute(em, each));
            }
            records.all().forEach(each -> warned.add(nameOf((String) each.getParameters()[0])));
        }
        return warned;
    }

    private String nameOf(String type) {
        return type.equals(hierarchy.dog.getName()) ? "dog" : type.equals(hierarchy.cat.getName()) ? "cat" : "animal";
    }
}
