package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings from the mapping of entities: attributes that no update names, and entities without links. */
class MappingTest {

    @TempDir
    Path folder;

    private static final String PETS = """
            @Embeddable class Address {
                String street;
                @ElementCollection List<String> phones;
            }
            @MappedSuperclass class Base {
                @Id long id;
                @Version int revision;
                @Column(updatable = false) String origin;
            }
            @Entity class Pet extends Base {
                String name;
                @ManyToOne Owner keeper;
            }
            @Entity class Owner extends Base {
                static String table;
                String name;
                @Column(updatable = false) String code;
                @Column(updatable = false) @Generated String made;
                @ManyToOne @JoinColumn(updatable = false) Pet first;
                @OneToMany(mappedBy = "keeper") List<Pet> pets;
                @OneToOne(mappedBy = "keeper") Pet best;
                @OneToOne @MapsId Pet same;
                @ManyToMany(mappedBy = "owners") Set<Pet> shared;
                @OneToMany @JoinColumn(insertable = false, updatable = false) List<Pet> read;
                @OneToMany @JoinColumns({
                    @JoinColumn(name = "a", insertable = false, updatable = false),
                    @JoinColumn(name = "b", insertable = false, updatable = false)
                }) List<Pet> watched;
                @OneToMany @JoinColumns({
                    @JoinColumn(name = "c", insertable = false, updatable = false), @JoinColumn(name = "d")
                }) @OrderColumn List<Pet> half;
                @OneToMany Set<Pet> linked;
                @ManyToMany Collection<Pet> known;
                @ManyToAny Set<Object> anything;
                @ManyToMany @OrderColumn List<Pet> ranked;
                @ManyToMany Map<String, Pet> named;
                @ElementCollection Set<String> tags;
                Address address;
                @Transient String note;
                transient String cached;
                @Formula("1") int age;
                @org.hibernate.annotations.Immutable String frozen;
                String getTitle() { return name; }
                @Transient String getName() { return name; }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id       | the id | Remove it, or write 'when = "created"' to hear of new rows.
                    revision | the version, which follows other changes | Remove it, or write 'when = "created"'
                    code     | never updated | Remove it
                    frozen   | never updated | Remove it
                    pets     | the inverse side of an association (mappedBy) | Write 'signal = POST_SAVE, sender = Pet.class', the other side.
                    best     | the inverse side of an association (mappedBy) | Write 'signal = POST_SAVE, sender = Pet.class', the other side.
                    shared   | the inverse side of an association (mappedBy) | Write 'signal = M2M_CHANGED'.
                    read     | a collection that saves nothing (insertable = false, updatable = false) | Write 'signal = POST_SAVE, sender = Pet.class', the other side.
                    watched  | a collection that saves nothing (insertable = false, updatable = false) | Write 'signal = POST_SAVE, sender = Pet.class', the other side.
                    linked   | a collection of other entities | Write 'signal = M2M_CHANGED'.
                    known    | a collection of other entities | Write 'signal = M2M_CHANGED'.
                    anything | a collection of other entities | Write 'signal = M2M_CHANGED'.
                    note     | not persistent | Remove it, or name the attributes of which it is made.
                    cached   | not persistent | Remove it, or name the attributes of which it is made.
                    title    | not persistent | Remove it, or name the attributes of which it is made.
                    age      | computed by the database (@Formula) | Remove it, or name the attributes of which it is made.
                    """)
    void noUpdateNames(String attribute, String what, String instead) {
        assertThat(said(PETS + changed("Owner", attribute)))
                .contains("[Signalbox/UnchangingAttribute] 'changed' of receiver 'hear' names '" + attribute
                        + "'. In Owner that is " + what + ", and no save of an existing row names it as changed. "
                        + instead)
                .containsOnlyOnce("Signalbox/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "first", "made", "same", "half", "ranked", "named", "tags", "address", "address.phones"})
    void anUpdateMayName(String attribute) {
        assertThat(said(PETS + changed("Owner", attribute))).isEmpty();
    }

    @Test
    void whatIsInAnEmbeddableIsNamedByTheWhole() {
        assertThat(said(PETS + changed("Owner", "address.street"))).contains("[Signalbox/UnknownAttribute]");
    }

    @Test
    void aSubclassMayMapAgainWhatAMappedSuperclassSays() {
        assertThat(said(PETS + changed("Owner", "origin"))).contains("never updated");
        assertThat(said(PETS + changed("Base", "origin"))).isEmpty();
        assertThat(said(PETS + """
                @Entity @AttributeOverride(name = "origin", column = @Column) class Import extends Base {}
                """ + changed("Import", "origin"))).isEmpty();
    }

    /** After spring-data-jpa#3531: a cascade through the inverse side updates no row of this one. */
    @Test
    void theInverseSideNamesItsTarget() {
        assertThat(said("""
                @Entity class SetEntity {
                    @Id Integer setID;
                    @OneToMany(mappedBy = "setValueId.id", targetEntity = SetValueEntity.class) List<SetValueEntity> setValues;
                }
                @Embeddable class SetValueID { Integer id; }
                @Entity class SetValueEntity { @EmbeddedId SetValueID setValueId; }
                """ + changed("SetEntity", "setValues")))
                .endsWith("Write 'signal = POST_SAVE, sender = SetValueEntity.class', the other side.");
    }

    @Test
    void aSecondSenderMayChangeIt() {
        assertThat(said(PETS + "@Entity class Shop { @Id long number; List<String> pets; }"
                        + changed("Owner.class, Shop", "pets")))
                .isEmpty();
        assertThat(said(PETS + "@Entity class Shop { @Id long number; @OneToMany(mappedBy = \"shop\") List<Pet> pets; }"
                        + changed("Owner.class, Shop", "pets")))
                .contains("In Owner or Shop that is the inverse side");
    }

    @Test
    void beforeASaveThereIsNoConditionForNewRows() {
        assertThat(said(PETS + changed("Owner", "id").replace("POST_SAVE", "PRE_SAVE")))
                .endsWith("names it as changed. Remove it.");
    }

    @Test
    void annotationsOfGettersCountWhereTheIdIsOne() {
        String person = """
                @Entity class Person {
                    long number;
                    @Transient String nick;
                    String raw;
                    Set<Person> friends;
                    @Access(AccessType.FIELD) @Transient String shadow;
                    @Id long getNumber() { return number; }
                    String getNick() { return nick; }
                    @ManyToMany Set<Person> getFriends() { return friends; }
                    String getShadow() { return shadow; }
                }
                """;

        assertThat(said(person + changed("Person", "nick"))).isEmpty();
        assertThat(said(person + changed("Person", "number"))).contains("that is the id");
        assertThat(said(person + changed("Person", "raw"))).contains("that is not persistent");
        assertThat(said(person + changed("Person", "friends"))).contains("a collection of other entities");
        assertThat(said(person + changed("Person", "shadow"))).contains("that is not persistent");
    }

    @Test
    void accessOfAClassOverridesThatOfTheId() {
        String person = """
                @MappedSuperclass class Numbered { @Id long number; }
                @Entity @Access(AccessType.PROPERTY) class Person extends Numbered {
                    @Transient String nick;
                    String getNick() { return nick; }
                    @Transient String getFull() { return nick; }
                }
                """;

        assertThat(said(person + changed("Person", "nick"))).isEmpty();
        assertThat(said(person + changed("Person", "full"))).contains("that is not persistent");
    }

    @Test
    void immutableEntitiesAreNeverUpdated() {
        assertThat(said("@Entity @Immutable class Log { @Id long id; String text; }" + changed("Log", "text")))
                .contains("In Log that is an attribute of an @Immutable entity");
    }

    @Test
    void withoutAnAnnotatedIdTheMappingIsNotKnown() {
        assertThat(said("@Entity class Foreign { long id; @Transient String note; }" + changed("Foreign", "note")))
                .isEmpty();
        assertThat(said("@Entity class Foreign { long id; } " + linked("Foreign", "")))
                .isEmpty();
    }

    @Test
    void theMappingIsReadFromClassFilesToo() throws IOException {
        Library library = Library.of(
                folder, ModelSources.with(file("Pets", PETS.replace("@Entity class", "@Entity public class"))));

        assertThat(Diagnosed.of(compiler -> library.compile(compiler, Sources.of("""
                        package app;

                        import com.acme.Pets;
                        import dev.signalbox.*;

                        final class Receivers {
                            @Receiver(signal = StandardSignal.POST_SAVE, sender = Pets.Owner.class, changed = "pets")
                            static void hear() {}

                            @Receiver(signal = StandardSignal.M2M_CHANGED, sender = Pets.Pet.class)
                            static void ofAnEntityThatOthersMayLink() {}
                        }
                        """))))
                .contains("In Owner that is the inverse side of an association (mappedBy)");
    }

    private static final String CLINIC = """
            @Embeddable class Staff { @ManyToMany Set<Vet> vets; }
            @MappedSuperclass class Linked<T> { @Id long id; @OneToMany List<T> items; }
            @Entity class Vet { @Id long id; @ManyToMany Set<Specialty> specialties; }
            @Entity class Specialty { @Id long id; }
            @Entity class Clinic { @Id long id; Staff staff; }
            @Entity class Visit { @Id long id; @ManyToOne Vet vet; @ElementCollection List<String> notes; }
            @Entity class Room { @Id long id; @OneToMany(mappedBy = "room") List<Visit> visits; }
            @Entity class Drug { @Id long id; @ManyToMany(mappedBy = "drugs") List<Visit> visits; }
            @Entity class Cart extends Linked<Drug> {}
            @Entity class Person { @Id long id; }
            @Entity class Chief extends Person { @OneToMany Set<Visit> seen; }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Vet", "Specialty", "Clinic", "Drug", "Cart", "Person", "Chief", "Visit"})
    void linksMayBeHeardFrom(String entity) {
        assertThat(said(CLINIC + linked(entity, ""))).isEmpty();
    }

    @Test
    void noLinksAreHeardFromAnEntityWithoutAny() {
        String pets = """
                @Entity class Pet { @Id long id; @ManyToOne Owner keeper; }
                @Entity class Owner { @Id long id; @OneToMany(mappedBy = "keeper") List<Pet> pets; }
                """;

        assertThat(said(pets + linked("Owner", "")))
                .contains("[Signalbox/UnlinkedSender] Receiver 'hear' wants M2mChanged from Owner. That is sent where"
                        + " entities are added to or removed from a collection that is saved with its owner, which Owner"
                        + " has not, so it would never be called, as no other entity has such a collection of it.");
        assertThat(said(pets + linked("Pet", ""))).containsOnlyOnce("[Signalbox/UnlinkedSender]");
        String readOnly = "@OneToMany @JoinColumn(insertable = false, updatable = false)";
        assertThat(said(pets.replace("@OneToMany(mappedBy = \"keeper\")", readOnly) + linked("Owner", "")))
                .containsOnlyOnce("[Signalbox/UnlinkedSender]");
        assertThat(said(pets + "@Entity class Set2 { @Id long id; @ManyToMany Set<? extends Pet> some; }"
                        + linked("Pet", "")))
                .isEmpty();
        assertThat(said(pets + "@Entity class Set2 { @Id long id; @ManyToMany(targetEntity = Pet.class) Set<?> some; }"
                        + linked("Pet", "")))
                .isEmpty();
        assertThat(said(pets + "@Entity class Set2 { @Id long id; @ManyToAny Set<Object> some; }" + linked("Pet", "")))
                .isEmpty();
    }

    /**
     * javac 17 fails on a record after it has loaded an old class file of it, so the processor never asks for the
     * classes of a package.
     */
    @Test
    @Tag("javac")
    void nothingIsSaidOfLinksWhereOnlySomeClassesAreCompiled() throws IOException {
        String pet = entity("Pet", "");
        String hearing = file("Receivers", linked("Pet", ""));
        String keeper = entity("Keeper", "@ManyToMany Set<Pet> pets;");
        String other = file("Other", "@Receiver(com.acme.Rung.class) static void hear() {}");
        String signal = "package com.acme; public record Rung(int times) implements dev.signalbox.Signal {}";
        ClassFolder output = new ClassFolder(folder);
        List<String> classPath = List.of("-cp", folder + File.pathSeparator + System.getProperty("java.class.path"));

        output.compile(classPath, ModelSources.with(signal, pet, keeper, hearing, other));

        assertThat(output.errors(classPath, Sources.of(pet, hearing))).isEmpty();
        assertThat(output.errors(classPath, Sources.of(signal, pet, entity("Keeper", ""), hearing, other)))
                .first(STRING)
                .contains("[Signalbox/UnlinkedSender]");
    }

    private static String entity(String name, String members) {
        return """
                package com.acme;

                import jakarta.persistence.*;
                import java.util.*;

                @Entity
                public class %s {
                    @Id
                    long id;

                    %s
                }
                """.formatted(name, members);
    }

    @Test
    void withoutTheReverseSideOnlyTheOwnersOfLinksAreHeard() {
        assertThat(said(CLINIC + linked("Specialty", ", when = \"!reverse\"")))
                .contains("which Specialty has not, so it would never be called. Hear POST_SAVE");
        assertThat(said(CLINIC + linked("Vet", ", when = \"!reverse\""))).isEmpty();
        assertThat(said(CLINIC + linked("Room", ", when = \"reverse\""))).isEmpty();
    }

    private static String changed(String entity, String attribute) {
        return """
                @Receiver(signal = POST_SAVE, sender = {%s.class}, changed = "%s")
                static void hear() {}
                """.formatted(entity, attribute);
    }

    private static String linked(String entity, String more) {
        return """
                @Receiver(signal = M2M_CHANGED, sender = %s.class%s)
                static void hear() {}
                """.formatted(entity, more);
    }

    private static String said(String members) {
        return Diagnosed.of(
                compiler -> Compiled.compileWarned(compiler, ModelSources.with(file("Receivers", members))));
    }

    private static String file(String type, String members) {
        return """
                package com.acme;

                import static dev.signalbox.StandardSignal.*;

                import dev.signalbox.Receiver;
                import jakarta.persistence.*;
                import java.util.*;
                import org.hibernate.annotations.*;

                public class %s {
                %s}
                """.formatted(type, members.indent(4));
    }
}
