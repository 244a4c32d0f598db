package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receivers of some of the classes that a sealed sender permits. */
class SealedTest {

    @TempDir
    Path folder;

    private static final String SHOP = """
            package com.acme;

            sealed interface Shop permits Bakery, Dairy, Market {}
            """;

    private static final String[] PERMITTED = {
        "package com.acme; final class Bakery implements Shop {}",
        "package com.acme; final class Dairy implements Shop, Cool {}",
        "package com.acme; interface Cool {}",
        "package com.acme; sealed class Market implements Shop permits Stall, Van {}",
        "package com.acme; final class Stall extends Market {}",
        "package com.acme; final class Van extends Market {}",
        "package com.acme; interface Told extends dev.signalbox.Signal { Shop sender(); }",
        "package com.acme; record Opened(Shop sender) implements Told {}",
        "package com.acme; record Closed(Shop sender) implements Told {}"
    };

    @Test
    void severalOfThemAreNotAll() {
        assertThat(said("@Receiver(value = Opened.class, sender = Bakery.class) static void bread() {}\n"
                        + "@Receiver(value = Opened.class, sender = Dairy.class) static void milk() {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(value = Opened.class, sender = Bakery.class) static void bread() {}
                                                                                           ^
                        [Signalbox/PartlyHeard] Opened is heard from several of the classes that the sealed 'Shop' \
                        permits. No receiver hears it from 'Market'. Write 'sender = Shop.class', or a receiver for the \
                        rest; if that is meant, add @SuppressWarnings("Signalbox/PartlyHeard").""");
    }

    @Test
    void oneOfThemIsAChoice() {
        assertThat(said("@Receiver(value = Opened.class, sender = Bakery.class) static void bread() {}"))
                .isEmpty();
    }

    @Test
    void allOfThemAreAll() {
        assertThat(said("@Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class}) static void one() {}\n"
                        + "@Receiver(value = Opened.class, sender = {Stall.class, Van.class}) static void two() {}"))
                .isEmpty();
    }

    @Test
    void aReceiverOfTheWholeHearsTheRest() {
        String some = "@Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class}) static void some() {}\n";

        assertThat(said(some + "@Receiver(value = Opened.class, sender = Shop.class) static void all() {}"))
                .isEmpty();
        assertThat(said(some + "@Receiver(Opened.class) static void anyone() {}"))
                .isEmpty();
        assertThat(said(some + "@Receiver(dev.signalbox.Signal.class) static void anything() {}"))
                .isEmpty();
    }

    @Test
    void aPartOfAPartIsOne() {
        assertThat(said("@Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class, Van.class})"
                        + " static void some() {}"))
                .containsOnlyOnce("[Signalbox/PartlyHeard]")
                .contains("No receiver hears it from 'Market'.");
    }

    @Test
    void whatIsHeardOfAnotherSignalDoesNotCount() {
        assertThat(said("@Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class}) static void some() {}\n"
                        + "@Receiver(value = Closed.class, sender = Market.class) static void rest() {}"))
                .containsOnlyOnce("[Signalbox/PartlyHeard]")
                .contains("Opened is heard", "No receiver hears it from 'Market'.");
    }

    @Test
    void whatIsHeardOfASupertypeCounts() {
        assertThat(said("@Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class}) static void some() {}\n"
                        + "@Receiver(value = Told.class, sender = Market.class) static void rest() {}"))
                .isEmpty();
    }

    @Test
    void whatIsHeardAsSomethingElseThatItIsCounts() {
        assertThat(said("@Receiver(value = Opened.class, sender = {Bakery.class, Market.class}) static void some() {}\n"
                        + "@Receiver(value = Opened.class, sender = Cool.class) static void rest() {}"))
                .isEmpty();
    }

    @Test
    void theFirstReceiverThatIsAboutItIsTold() {
        assertThat(said("""
                        static void nothing() {}
                        @Receiver(value = Opened.class, sender = Stall.class) static void few() {}
                        @Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class}) static void some() {}
                        """))
                .containsOnlyOnce("[Signalbox/PartlyHeard]")
                .startsWith("Owner.java\n@Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class})");
    }

    @Test
    void whatIsMeantIsNotSaid() {
        assertThat(
                        said(
                                "@SuppressWarnings(\"Signalbox/PartlyHeard\")"
                                        + " @Receiver(value = Opened.class, sender = {Bakery.class, Dairy.class}) static void some() {}"))
                .isEmpty();
    }

    @Test
    void anOverloadIsTold() {
        assertThat(said("""
                        @Receiver(value = Other.class, id = "a") static void hear(int number) {}
                        @Receiver(value = Opened.class, sender = Bakery.class, id = "b") static void hear(Bakery sender) {}
                        @Receiver(value = Opened.class, sender = Dairy.class, id = "c") static void hear(Dairy sender) {}
                        record Other(int number) implements dev.signalbox.Signal {}
                        """))
                .startsWith("Owner.java\n@Receiver(value = Opened.class, sender = Bakery.class, id = \"b\")")
                .containsOnlyOnce("[Signalbox/PartlyHeard]");
        assertThat(said("""
                        @Receiver(value = Other.class, id = "a") static void hear(int number) {}
                        @SuppressWarnings("Signalbox/PartlyHeard")
                        @Receiver(value = Opened.class, sender = Bakery.class, id = "b") static void hear(Bakery sender) {}
                        @Receiver(value = Opened.class, sender = Dairy.class, id = "c") static void hear(Dairy sender) {}
                        record Other(int number) implements dev.signalbox.Signal {}
                        """)).isEmpty();
    }

    @Test
    void sealedTypesOfTheJdkAreNotOurs() {
        assertThat(said("""
                        record Called(java.lang.constant.ConstantDesc sender) implements dev.signalbox.Signal {}
                        @Receiver(value = Called.class, sender = {Integer.class, Long.class}) static void numbers() {}
                        @Receiver(value = Called.class, sender = String.class) static void texts() {}
                        """)).isEmpty();
    }

    @Test
    void sealedTypesOfALibraryAreNotOurs() throws IOException {
        Library library = Library.of(folder, Sources.of("""
                package lib;

                public sealed interface Shape {
                    record Circle() implements Shape {}
                    record Square() implements Shape {}
                    record Star() implements Shape {}
                }
                """));

        assertThat(Diagnosed.of(compiler -> library.compile(compiler, Sources.of("""
                        package com.acme;

                        import dev.signalbox.*;
                        import lib.Shape;

                        final class Owner {
                            record Drawn(Shape sender) implements Signal {}

                            @Receiver(value = Drawn.class, sender = {Shape.Circle.class, Shape.Square.class})
                            static void draw() {}
                        }
                        """))))
                .isEmpty();
    }

    private static String said(String members) {
        List<JavaFileObject> sources = new ArrayList<>(Sources.of(PERMITTED));
        sources.addAll(Sources.of(SHOP, """
                package com.acme;

                import dev.signalbox.Receiver;

                final class Owner {
                %s}
                """.formatted(members.indent(4))));
        return Diagnosed.of(compiler -> Compiled.compileWarned(compiler, sources));
    }
}
