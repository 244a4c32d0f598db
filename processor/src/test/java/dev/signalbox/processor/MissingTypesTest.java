package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types that are missing and that nobody generates. What a source file mentions the compiler reports; what a class file
 * mentions is ours to report, for the compiler does so only where it happens to look. Either way there is one message.
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
        assertThat(withoutCustomer("@Receiver(lib.Order.class) static void hear(Object customer) {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(lib.Order.class) static void hear(Object customer) {}
                        ^
                        [Signalbox/MissingType] Receiver 'hear' needs lib.Customer. Order mentions it, and it is not \
                        on the class path. Add the dependency that brings it.""");
    }

    @Test
    void anArgumentThatAReceiverMayMeanByType() throws IOException {
        assertThat(withoutCustomer("@Receiver(lib.Order.class) static void hear(Owner owner) {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(lib.Order.class) static void hear(Owner owner) {}
                        ^
                        [Signalbox/MissingType] Receiver 'hear' needs lib.Customer. Order mentions it, and it is not \
                        on the class path. Add the dependency that brings it.""");
    }

    @Test
    void inTypeArgumentsAndArraysToo() throws IOException {
        assertThat(withoutCustomer("@Receiver(lib.Order.class) static void hear(java.util.List<?> guests) {}"))
                .contains("needs lib.Customer. Order mentions it")
                .hasLineCount(4);
    }

    @Test
    void inArraysToo() throws IOException {
        assertThat(withoutCustomer("@Receiver(lib.Order.class) static void hear(Object[] waiting) {}"))
                .contains("needs lib.Customer. Order mentions it")
                .hasLineCount(4);
    }

    @Test
    void anArgumentThatNoReceiverAsksForMayBeMissing() throws IOException {
        assertThat(withoutCustomer("""
                        @Receiver(lib.Order.class) static void hear(int number) {}
                        @Receiver static void whole(lib.Order order) {}
                        """)).isEmpty();
    }

    @Test
    void theSuperclassOfASender() throws IOException {
        assertThat(withoutBase(
                        "@Receiver(value = lib.Opened.class, sender = lib.Shop.class) static void hear(int hour) {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver(value = lib.Opened.class, sender = lib.Shop.class) static void hear(int hour) {}
                        ^
                        [Signalbox/MissingType] Receiver 'hear' needs lib.Base. Shop mentions it, and it is not on the \
                        class path. Add the dependency that brings it.""");
    }

    @Test
    void theSuperclassOfAnArgumentThatMustFit() throws IOException {
        assertThat(withoutBase("@Receiver(lib.Opened.class) static void hear(Runnable sender) {}"))
                .contains("needs lib.Base. Shop mentions it")
                .hasLineCount(4);
        assertThat(withoutBase("@Receiver(lib.Opened.class) static void hear(Runnable[] sender) {}"))
                .contains("needs lib.Base. Shop mentions it")
                .hasLineCount(4);
    }

    @Test
    void anInterfaceOfASignal() throws IOException {
        assertThat(diagnosed(
                        Library.of(folder, Sources.of(MARKER, MARKED)).without("lib.Marker"),
                        "@Receiver static void hear(lib.Marked marked) {}"))
                .isEqualTo("""
                        Owner.java
                        @Receiver static void hear(lib.Marked marked) {}
                        ^
                        [Signalbox/MissingType] Receiver 'hear' needs lib.Marker. Marked mentions it, and it is not on \
                        the class path. Add the dependency that brings it.""");
    }

    @Test
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
        assertThat(withoutCustomer("""
                        @Receiver(lib.Order.class) static void one(Object customer) {}
                        @Receiver(lib.Order.class) static void two(Object customer) {}
                        """))
                .contains("Receiver 'one' needs lib.Customer", "Receiver 'two' needs lib.Customer")
                .hasLineCount(8);
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

        assertThat(Diagnosed.of(library.compile(Sources.of(owner, other))))
                .contains("NoSignal")
                .doesNotContain("MissingType");
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
            assertThat(Diagnosed.inOwner("@Receiver(value = PizzaDone.class, " + value + ") static void ring() {}"))
                    .contains("symbol:   variable Rank")
                    .doesNotContain("Signalbox")
                    .hasLineCount(6);
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
                .contains("Parcel.java", "symbol:   class Custmer")
                .doesNotContain("Signalbox")
                .hasLineCount(6);
    }

    @Test
    void soIsTheSuperclassOfASenderFromSource() {
        String oven = """
                package com.acme;

                class Oven extends Divice {}
                """;

        assertThat(Diagnosed.withSignals(
                        oven, owner("@Receiver(value = PizzaDone.class, sender = Oven.class) static void hear() {}")))
                .contains("Oven.java", "symbol: class Divice")
                .doesNotContain("Signalbox")
                .hasLineCount(5);
    }

    private String withoutCustomer(String members) throws IOException {
        return diagnosed(Library.of(folder, Sources.of(CUSTOMER, ORDER)).without("lib.Customer"), members);
    }

    private String withoutBase(String members) throws IOException {
        return diagnosed(Library.of(folder, Sources.of(BASE, SHOP, OPENED)).without("lib.Base"), members);
    }

    private static String diagnosed(Library library, String members) {
        return Diagnosed.of(library.compile(Sources.of(owner(members))));
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
