package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Missing types that no processor generates. If a source file mentions the type, the compiler reports it. If a class
 * file mentions it, our processor reports it, because the compiler does so only by chance. In both cases there is one
 * message.
 */
class MissingTypesTest {

    private static final String CUSTOMER = """
            package lib;

            public class Customer {}
            """;

    private static final String ORDER = """
            package lib;

            import dev.signalbox.Signal;
            import java.util.List;

            public record Order(Customer customer, List<Customer> guests, Customer[] waiting, int number)
                    implements Signal {}
            """;

    private static final String BASE = """
            package lib;

            public class Base {}
            """;

    private static final String SHOP = """
            package lib;

            public class Shop extends Base {}
            """;

    private static final String OPENED = """
            package lib;

            import dev.signalbox.Signal;

            public record Opened(Shop sender, int hour) implements Signal {}
            """;

    private static final String MARKER = """
            package lib;

            import dev.signalbox.Signal;

            public interface Marker extends Signal {}
            """;

    private static final String MARKED = """
            package lib;

            public record Marked(int number) implements Marker {}
            """;

    @TempDir
    Path folder;

    @Test
    void anArgumentThatAReceiverAsksForByName() throws IOException {
        assertCustomerIsMissed("@Receiver(lib.Order.class) static void hear(Object customer) {}");
    }

    @Test
    void anArgumentThatAReceiverMayMeanByType() throws IOException {
        assertCustomerIsMissed("@Receiver(lib.Order.class) static void hear(Owner owner) {}");
    }

    @Test
    void inTypeArgumentsToo() throws IOException {
        assertCustomerIsMissed("@Receiver(lib.Order.class) static void hear(java.util.List<?> guests) {}");
    }

    @Test
    void inArraysToo() throws IOException {
        assertCustomerIsMissed("@Receiver(lib.Order.class) static void hear(Object[] waiting) {}");
    }

    @Test
    @DisabledIfSystemProperty(
            named = "signalbox.compiler",
            matches = "ECLIPSE",
            disabledReason = "EclipseDifference.MISSING_CLASS_FILE")
    void anArgumentThatNoReceiverAsksForMayBeMissing() throws IOException {
        assertThat(withoutCustomer("""
                        @Receiver(lib.Order.class) static void hear(int number) {}
                        @Receiver static void whole(lib.Order order) {}
                        """)).isEmpty();
    }

    @Test
    void theSuperclassOfASender() throws IOException {
        assertBaseIsMissed(
                "@Receiver(value = lib.Opened.class, sender = lib.Shop.class) static void hear(int hour) {}");
    }

    @Test
    void theSuperclassOfAnArgumentThatMustFit() throws IOException {
        assertBaseIsMissed("@Receiver(lib.Opened.class) static void hear(Runnable sender) {}");
        assertBaseIsMissed("@Receiver(lib.Opened.class) static void hear(Runnable[] sender) {}");
    }

    @Test
    void anInterfaceOfASignal() throws IOException {
        String hear = "@Receiver static void hear(lib.Marked marked) {}";

        assertThat(diagnosed(Library.of(folder, Sources.of(MARKER, MARKED)).without("lib.Marker"), hear))
                .isEqualTo(missed("lib.Marker", "Marked", "hear", hear));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "signalbox.compiler",
            matches = "ECLIPSE",
            disabledReason = "EclipseDifference.MISSING_CLASS_FILE")
    void anInterfaceThatTheCompilerMissesItself() throws IOException {
        assertThat(diagnosed(
                        Library.of(folder, Sources.of(MARKER, MARKED)).without("lib.Marker"),
                        "@Receiver(lib.Marked.class) static void hear(int number) {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(lib.Marked.class) static void hear(int number) {}
                                            ^
                        cannot access lib.Marker
                          class file for lib.Marker not found""");
    }

    @Test
    void eachReceiverIsTold() throws IOException {
        String one = "@Receiver(lib.Order.class) static void one(Object customer) {}";
        String two = "@Receiver(lib.Order.class) static void two(Object customer) {}";

        assertThat(withoutCustomer(one + "\n" + two))
                .isEqualTo(missed("lib.Customer", "Order", "one", one) + "\n"
                        + missed("lib.Customer", "Order", "two", two));
    }

    @Test
    void isNotSaidWhileSomethingElseIsWrongWithAnotherClass() throws IOException {
        String other = """
                package com.acme;

                final class Other {
                    @dev.signalbox.Receiver
                    static void hear() {}
                }
                """;
        Library library = Library.of(folder, Sources.of(CUSTOMER, ORDER)).without("lib.Customer");
        String owner = owner("@Receiver(lib.Order.class) static void hear(Object customer) {}");

        assertThat(Diagnosed.of(compiler -> library.compile(compiler, Sources.of(owner, other))))
                .isEqualTo("""
                        Other.java
                        @dev.signalbox.Receiver
                        ^
                        [Signalbox/NoSignal] Receiver 'hear' does not say what it hears. @Receiver names no signal, \
                        and none of its \
                        parameters is one, or several are. Write for instance @Receiver(signal = \
                        POST_SAVE), or @Receiver(MySignal.class).""");
    }

    @Test
    void whatTheReceiverItselfMentionsIsTheCompilersToReport() {
        assertThat(Diagnosed.inOwner("@Receiver(PizzaDone.class) static void ring(Custmer customer) {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(PizzaDone.class) static void ring(Custmer customer) {}
                                                                    ^
                        cannot find symbol
                          symbol:   class Custmer
                          location: class com.acme.Owner""");
    }

    @Test
    void soIsAClassInTheAnnotation() {
        assertThat(Diagnosed.inOwner("@Receiver(PizzaDne.class) static void ring() {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(PizzaDne.class) static void ring() {}
                                  ^
                        cannot find symbol
                          symbol:   class PizzaDne
                          location: class com.acme.Owner""");
    }

    @Test
    void soIsAConstantInTheAnnotation() {
        for (String value : new String[] {"order = Rank.FIRST", "id = Rank.FIRST", "when = Rank.FIRST"}) {
            String ring = "@Receiver(value = PizzaDone.class, " + value + ") static void ring() {}";
            assertThat(Diagnosed.inOwner(ring)).isEqualTo("""
                            Owner.java
                            %s
                            %s^
                            cannot find symbol
                              symbol:   variable Rank
                              location: class com.acme.Owner""".formatted(ring, " ".repeat(ring.indexOf("Rank"))));
        }
    }

    @Test
    void soIsWhatASignalFromSourceMentions() {
        String parcel = """
                package com.acme;

                record Parcel(Custmer customer, int weight) implements dev.signalbox.Signal {}
                """;

        assertThat(Diagnosed.of(Sources.of(
                        parcel, owner("@Receiver(Parcel.class) static void hear(Object customer, int weight) {}"))))
                .isEqualTo("""
                        Parcel.java
                        record Parcel(Custmer customer, int weight) implements dev.signalbox.Signal {}
                                      ^
                        cannot find symbol
                          symbol:   class Custmer
                          location: class com.acme.Parcel""");
    }

    @Test
    void soIsTheSuperclassOfASenderFromSource() {
        String oven = """
                package com.acme;

                class Oven extends Divice {}
                """;

        assertThat(Diagnosed.withSignals(
                        oven, owner("@Receiver(value = PizzaDone.class, sender = Oven.class) static void hear() {}")))
                .isEqualTo("""
                        Oven.java
                        class Oven extends Divice {}
                                           ^
                        cannot find symbol
                          symbol: class Divice""");
    }

    private void assertCustomerIsMissed(String hear) throws IOException {
        assertThat(withoutCustomer(hear)).isEqualTo(missed("lib.Customer", "Order", "hear", hear));
    }

    private void assertBaseIsMissed(String hear) throws IOException {
        assertThat(withoutBase(hear)).isEqualTo(missed("lib.Base", "Shop", "hear", hear));
    }

    /** The whole message about a receiver on one line. */
    private static String missed(String type, String mentionedBy, String receiver, String line) {
        return """
                Owner.java
                %s
                ^
                [Signalbox/MissingType] Receiver '%s' needs %s. %s mentions it, and it is not on the class path. Add \
                the dependency that brings it.""".formatted(line, receiver, type, mentionedBy);
    }

    private String withoutCustomer(String members) throws IOException {
        return diagnosed(Library.of(folder, Sources.of(CUSTOMER, ORDER)).without("lib.Customer"), members);
    }

    private String withoutBase(String members) throws IOException {
        return diagnosed(Library.of(folder, Sources.of(BASE, SHOP, OPENED)).without("lib.Base"), members);
    }

    private static String diagnosed(Library library, String members) {
        return Diagnosed.of(compiler -> library.compile(compiler, Sources.of(owner(members))));
    }

    private static String owner(String members) {
        return """
                package com.acme;

                import dev.signalbox.Receiver;

                final class Owner {
                %s}
                """.formatted(members.indent(4));
    }
}
