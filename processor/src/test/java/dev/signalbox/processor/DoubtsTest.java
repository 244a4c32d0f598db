package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When findings about possible mistakes are given, and when not. FINDINGS.md has their texts. */
@Tag("thorough")
class DoubtsTest {

    @TempDir
    Path folder;

    @Test
    void entitiesAndWhatEntitiesMayBeAreLikelySenders() {
        assertThat(said("""
                @jakarta.persistence.Entity static class Pizza {}
                @jakarta.persistence.MappedSuperclass static class Food {}
                static abstract class Dish {}
                interface Priced {}

                @Receiver(signal = POST_SAVE, sender = {Pizza.class, Food.class, Dish.class, Priced.class, Object.class})
                static void all() {}

                @Receiver
                static void implied(PostSave<Pizza> saved) {}

                @Receiver(value = PizzaDone.class, sender = Kitchen.class)
                static void ofASignalThatAsksForNoMarks() {}
                """)).isEmpty();
    }

    @Test
    void classesWithoutTheMarkAreNot() {
        for (String type : List.of(
                "@Deprecated static class Pizza {}",
                "static final class Pizza extends User {}",
                "record Pizza() {}",
                "enum Pizza { MARGHERITA }")) {
            assertThat(said(type + "@Receiver(signal = POST_SAVE, sender = Pizza.class) static void hear() {}"))
                    .as(type)
                    .contains("[Signalbox/UnlikelySender] Receiver 'hear' wants PostSave from Pizza. That is sent by"
                            + " classes marked @Entity or @MappedSuperclass, and Pizza is not");
        }
        assertThat(said("@Receiver(signal = POST_SAVE, sender = String[].class) static void hear() {}"))
                .contains("[Signalbox/UnlikelySender]");
        assertThat(said("@Receiver static void hear(PostSave<Address> saved) {}"))
                .contains("[Signalbox/UnlikelySender]");
        assertThat(said("@Receiver(signal = {POST_SAVE, POST_DELETE}, sender = Address.class) static void hear() {}"))
                .containsOnlyOnce("[Signalbox/UnlikelySender]");
    }

    @Test
    void theMarkIsSeenInClassFilesToo() throws IOException {
        Library library = Library.of(folder, ModelSources.with());

        assertThat(Diagnosed.of(compiler -> library.compile(compiler, Sources.of(owner("""
                        @Receiver(signal = POST_SAVE, sender = User.class)
                        static void user(User user) {}

                        @SuppressWarnings("Signalbox/UnlikelySender")
                        @Receiver(signal = POST_SAVE, sender = Address.class)
                        static void address(Address address) {}
                        """)))))
                .isEmpty();
        assertThat(Diagnosed.of(compiler -> library.compile(
                        compiler,
                        Sources.of(
                                owner("@Receiver(signal = POST_SAVE, sender = Address.class) static void hear() {}")))))
                .contains("[Signalbox/UnlikelySender]");
    }

    @Test
    void whatIsFinalAndNotOneOfTheSendersIsImpossible() {
        String signals = """
                interface Cook {}
                static final class Chef implements Cook {}
                enum Robot { ONE { @Override public String toString() { return ""; } } }
                record Guest() {}
                record Cooked(Cook sender) implements Signal {}
                record Led(Chef sender) implements Signal {}
                """;
        for (String impossible : List.of(
                "Cooked.class, sender = String.class",
                "Cooked.class, sender = Robot.class",
                "Cooked.class, sender = Guest.class",
                "Cooked.class, sender = int[].class",
                "Led.class, sender = Runnable.class")) {
            assertThat(said(signals + "@Receiver(value = " + impossible + ") static void hear() {}"))
                    .as(impossible)
                    .contains("[Signalbox/ImpossibleSender]");
        }
        for (String possible : List.of(
                "Cooked.class, sender = Chef.class",
                "Cooked.class, sender = Kitchen.class",
                "Cooked.class, sender = Runnable.class",
                "Led.class, sender = Cook.class",
                "Led.class, sender = Object.class")) {
            assertThat(said(signals + "@Receiver(value = " + possible + ") static void hear() {}"))
                    .as(possible)
                    .isEmpty();
        }
    }

    @Test
    void anObjectMayBeSuppliedWhereAnAnnotationOrASubclassMayBeKnown() {
        String receiver = "@Receiver(PizzaDone.class) void hear(int size) {}";

        assertThat(said("@Component static class Bell { Bell(int size) {} " + receiver + "}"))
                .isEmpty();
        assertThat(said("static class Bell { @Deprecated Bell(int size) {} " + receiver + "}"))
                .contains("[Signalbox/UnsuppliedObject]");
        assertThat(said("@interface Inject {} static class Bell { @Inject Bell(int size) {} " + receiver + "}"))
                .as("an annotation that no container knows")
                .contains("[Signalbox/UnsuppliedObject]");
        assertThat(said("static abstract class Bell { Bell(int size) {} " + receiver + "}"))
                .isEmpty();
        assertThat(said("static class Bell { Bell(int size) {} static " + receiver + "}"))
                .isEmpty();
        assertThat(said("static class Bell { private Bell() {} " + receiver + "}"))
                .contains("[Signalbox/UnsuppliedObject]");
        assertThat(said("static class Bell { Bell() throws Exception {} " + receiver + "}"))
                .contains("[Signalbox/UnsuppliedObject]");
        assertThat(said("enum Bell { A { void x() {} }, B { void x() {} }; abstract void x(); " + receiver + "}"))
                .contains("[Signalbox/UnsuppliedObject]");
        assertThat(said("enum Bell { A { void x() {} }; abstract void x(); " + receiver + "}"))
                .as("its only constant is its object")
                .isEmpty();
    }

    @Test
    void answersAreDroppedIfTheyAreValuesAndNobodyWaits() {
        for (String type : List.of(
                "int",
                "boolean",
                "Integer",
                "String",
                "StringBuilder",
                "int[]",
                "Optional<User>",
                "OptionalInt",
                "List<?>",
                "Map<?, ?>",
                "dev.signalbox.Phase",
                "PizzaDone")) {
            assertThat(returning(type, "phase = Phase.AFTER_COMMIT"))
                    .as(type)
                    .contains("'hear' returns " + simple(type));
            assertThat(returning(type, "order = 1")).as(type).isEmpty();
        }
        for (String type : List.of("Object", "User", "Void", "CompletionStage<Integer>", "CompletableFuture<String>")) {
            assertThat(returning(type, "async = true")).as(type).isEmpty();
        }
        assertThat(returning("int", "async = true"))
                .contains("is called on the executor.", "have it called at once: remove 'async = true'.");
        assertThat(returning("int", "phase = Phase.BEFORE_COMMIT")).contains("in the phase BEFORE_COMMIT");
        assertThat(returning("int", "phase = Phase.AFTER_ROLLBACK")).contains("in the phase AFTER_ROLLBACK");
        assertThat(returning("CompletionStage<Integer>", "phase = Phase.BEFORE_COMMIT"))
                .contains("returns CompletionStage<Integer> and is called in the phase BEFORE_COMMIT");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String returning(String type, String terms) {
        String value = type.equals("int") ? "0" : type.equals("boolean") ? "false" : "null";
        return said(
                "@Receiver(value = PizzaDone.class, %s) static %s hear() { return %s; }".formatted(terms, type, value));
    }

    @Test
    void aReceiverOverridesAnotherHoweverFarAwayThatIs() {
        String repeated = "@Override @Receiver(PizzaDone.class) public void hear(int size) {}";

        assertThat(said("""
                interface Bell { @Receiver(PizzaDone.class) default void hear(int size) {} }
                static abstract class Middle implements Bell {}
                static class Gong extends Middle { %s }
                """.formatted(repeated))).contains("Receiver 'hear' of 'Gong' overrides a receiver of 'Bell'.");
        assertThat(said("""
                static abstract class Bell<T> { @Receiver(PizzaDone.class) public void hear(Integer size) {} }
                static class Gong extends Bell<String> {
                    @Override @Receiver(PizzaDone.class) public void hear(Integer size) {}
                }
                """)).containsOnlyOnce("OverridingReceiver").contains("GenericOwner");
    }

    @Test
    void aMethodThatOverridesNoReceiverIsFine() {
        assertThat(said("""
                static class Bell {
                    @Receiver(PizzaDone.class) static void ring(int size) {}
                    @Receiver(PizzaDone.class) void hear(int size) {}
                    void dance(int size) {}
                }
                static class Gong extends Bell {
                    @Receiver(PizzaDone.class) static void ring(int size) {}
                    @Receiver(value = PizzaDone.class, id = "long") void hear(long size) {}
                    @Override @Receiver(PizzaDone.class) void dance(int size) {}
                }
                """)).isEmpty();
    }

    @Test
    void ofAnAbstractMethodOnlyThatIsSaid() {
        assertThat(said("""
                interface Bell { @Receiver(PizzaDone.class) void hear(int size); }
                static class Gong implements Bell {
                    @Override @Receiver(PizzaDone.class) public void hear(int size) {}
                }
                """)).contains("[Signalbox/AbstractReceiver]").containsOnlyOnce("Signalbox/");
    }

    @Test
    void exactIsAboutAnImpliedSenderToo() {
        assertThat(said("@Receiver(exact = true) static void hear(PostSave<User> saved) {}"))
                .isEmpty();
        assertThat(said("@Receiver(exact = false) static void hear(PizzaDone pizza) {}"))
                .isEmpty();
    }

    @Test
    void emptyNames() {
        assertThat(said("@Receiver(signal = POST_SAVE, changed = {\"email\", \" \"}) static void hear() {}"))
                .contains("[Signalbox/EmptyName] 'changed' of receiver 'hear'")
                .containsOnlyOnce("Signalbox/");
        assertThat(said("@Receiver(signal = POST_SAVE, when = \" \") static void hear() {}"))
                .contains("[Signalbox/EmptyName] 'when' of receiver 'hear'")
                .containsOnlyOnce("Signalbox/");
        assertThat(said("@Receiver(signal = POST_SAVE, when = \"!\") static void hear() {}"))
                .contains("Each string is one name, or '!' and a name");
    }

    @Test
    void whatIsWrongWithEachOfSeveralSignalsIsSaidOnce() {
        assertThat(said("""
                @Receiver(signal = {POST_SAVE, POST_DELETE}, sender = User.class, when = "creatd")
                static void hear(User user, String nam) {}
                """))
                .containsOnlyOnce("[Signalbox/UnknownArgument]")
                .containsOnlyOnce("[Signalbox/UnknownCondition]");
    }

    @Test
    void aSenderIsSuggestedOnlyIfItWouldHelp() {
        assertThat(said("@Receiver(signal = POST_SAVE) static void hear(User user) {}"))
                .contains("[Signalbox/UnnamedSender]", "Add 'sender = User.class', or write 'Object instance'.");
        assertThat(said("@Receiver(PizzaDone.class) static void hear(Kitchen.Italian sender) {}"))
                .contains("[Signalbox/UnnamedSender]", "or write 'Kitchen sender'.");
        assertThat(said("@Receiver(signal = POST_SAVE) static void hear(Address address) {}"))
                .contains("[Signalbox/UnknownArgument]");
        assertThat(said("@Receiver(signal = POST_SAVE) static void hear(PizzaDone pizza) {}"))
                .contains("[Signalbox/UnknownArgument]");
        assertThat(said("@Receiver(PizzaDone.class) static void hear(User user) {}"))
                .contains("[Signalbox/UnknownArgument]");
    }

    private static String said(String members) {
        return Diagnosed.of(compiler -> Compiled.compileWarned(compiler, ModelSources.with(owner(members))));
    }

    private static String owner(String members) {
        return """
                package com.acme;

                import static dev.signalbox.StandardSignal.*;

                import dev.signalbox.*;
                import dev.signalbox.model.*;
                import java.util.*;
                import java.util.concurrent.*;
                import org.springframework.stereotype.Component;

                final class Owner {
                    %s
                }
                """.formatted(members);
    }
}
