package dev.signalbox.processor;

import static dev.signalbox.processor.DurableFindingsTest.inOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.signalbox.StandardSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals of which durable receivers cannot be told later: they cannot be recorded, or not read again. */
class RecordingFindingsTest {

    private static final String PRODUCT = """
            package com.acme;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            class Product {
                @Id
                Long id;
                static final class Wine extends Product {}
            }
            """;

    @Test
    void anEntity() {
        assertThat(of("Product product")).isEqualTo("""
                Owner.java
                @Receiver(id = "bill", value = Ordered.class)
                                                      ^
                [Signalbox/UnrecordableArgument] Receiver 'bill' is durable and hears a signal that holds what cannot be \
                recorded: 'product' of Ordered is the entity Product. It belongs to the session that loaded it, and would \
                be read again without one. Write its id instead, of type 'Long', and load the entity in the receiver.""");
    }

    @Test
    void anEntityWhoseIdIsNotKnown() {
        assertThat(of("User user")).endsWith("Write its id instead, and load the entity in the receiver.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Line.Shown shown|'shown' of Ordered is the entity Shown",
                "Product.Wine wine|'wine' of Ordered is the entity Wine",
                "List<Product> products|'products' of Ordered is the entity Product",
                "Map<String, ? extends Product> products|'products' of Ordered is the entity Product",
                "Product[] products|'products' of Ordered is the entity Product",
                "Optional<List<Product>> products|'products' of Ordered is the entity Product",
                "Line first|'first.product' of Ordered is the entity Product",
                "List<Line> lines|'lines.product' of Ordered is the entity Product",
                "Box<Line> box|'box.content.product' of Ordered is the entity Product",
                "Line.Payment payment|'payment.product' of Ordered is the entity Product",
                "Product sender|'sender' of Ordered is the entity Product",
                "java.util.stream.Stream<String> names|'names' of Ordered is a Stream",
                "java.util.stream.IntStream numbers|'numbers' of Ordered is an IntStream",
                "Iterator<String> names|'names' of Ordered is an Iterator",
                "java.io.InputStream in|'in' of Ordered is an InputStream",
                "Thread thread|'thread' of Ordered is a Thread",
                "java.sql.Connection connection|'connection' of Ordered is a Connection",
                "javax.sql.DataSource source|'source' of Ordered is a DataSource",
                "jakarta.persistence.EntityManager em|'em' of Ordered is an EntityManager",
                "java.util.concurrent.CompletableFuture<String> f|'f' of Ordered is a CompletableFuture",
                "Runnable then|'then' of Ordered is a Runnable",
                "java.util.function.Supplier<String> text|'text' of Ordered is a Supplier",
                "Object any|'any' of Ordered is an Object",
                "List<Object> any|'any' of Ordered is an Object",
                "Line.Price price|'price' of Ordered is of the interface Price",
                "java.security.Principal user|'user' of Ordered is of the interface Principal",
                "Signal inner|'inner' of Ordered is of the interface Signal",
                "Line.Shop sender|'sender' of Ordered is the bean Shop",
            })
    void whatCannotBeRecorded(String component, String said) {
        assertThat(of(component)).contains("[Signalbox/UnrecordableArgument]", said + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int size, long[] numbers, String text, Integer box, Thread.State state",
                "java.time.Instant at, java.math.BigDecimal price, UUID id, Locale locale, java.net.URI uri",
                "List<String> a, Set<Long> b, Collection<String> c, Map<String, List<Integer>> d, Iterable<String> e",
                "List<?> any, List raw, Map.Entry<String, Integer> entry, CharSequence text, Number number",
                "Optional<String> perhaps, OptionalInt number, java.nio.file.Path path",
                "Class<?> type, Class<? extends Product> entity, Class<Runnable> other",
                "Line.Ref<Product> product, Line.Page page, Line.Plain plain, Line.Node node, Line.Coin coin",
                "Box<String> box, Line.Grown<String> grown",
                "Line.Hiding hiding, Line.Tagged tagged, @com.fasterxml.jackson.annotation.JsonIgnore Product product",
                "Kitchen sender",
                "Class<? extends Product> sender",
                "Exception failure",
            })
    void whatMayWellBe(String components) {
        assertThat(of(components)).isEmpty();
    }

    @Test
    void aClassAsSignalIsLookedAtToo() {
        assertThat(inOwner("""
                        static final class Ordered implements Signal {
                            public Product getProduct() {
                                return null;
                            }
                        }

                        @Receiver(id = "bill")
                        @Durable
                        static void bill(Ordered ordered) {}
                        """, PRODUCT))
                .startsWith("Owner.java\n@Receiver(id = \"bill\")\n^\n")
                .contains("'product' of Ordered is the entity Product.");
    }

    @Test
    void whatIsWrittenInAnotherWayMayBeSuppressed() {
        assertThat(inOwner("""
                        record Ordered(java.security.Principal user) implements Signal {}

                        @Receiver(id = "bill", value = Ordered.class)
                        @Durable
                        @SuppressWarnings("Signalbox/UnrecordableArgument")
                        static void bill() {}
                        """)).isEmpty();
    }

    @Test
    void aReceiverThatIsNotDurableHearsWhatItLikes() {
        assertThat(inOwner("""
                        record Ordered(Product product, Runnable then) implements Signal {}

                        @Receiver(Ordered.class)
                        static void bill(Product product) {}
                        """, PRODUCT)).isEmpty();
    }

    @Test
    void anInterface() {
        assertThat(inOwner("""
                        @Receiver(id = "all", value = {PizzaDone.class, Signal.class})
                        @Durable
                        static void all() {}
                        """)).isEqualTo("""
                        Owner.java
                        @Receiver(id = "all", value = {PizzaDone.class, Signal.class})
                                                                              ^
                        [Signalbox/OpenSignal] Receiver 'all' is durable and hears 'Signal', which is an interface. A \
                        recorded signal is read again as an object of one class, and 'Signal' does not say of which. Name \
                        the records that are sent: @Receiver({...}).""");
    }

    @Test
    void aSealedInterface() {
        assertThat(inOwner("""
                        sealed interface Bell extends Signal permits Rung, Tolled {}

                        record Rung() implements Bell {}

                        record Tolled() implements Bell {}

                        @Receiver(id = "all", value = Bell.class)
                        @Durable
                        static void all() {}
                        """)).endsWith("Name the records that are sent: @Receiver({Rung.class, Tolled.class}).");
    }

    @Test
    void anAbstractClass() {
        assertThat(inOwner("""
                        abstract static class Bell implements Signal {}

                        @Receiver(id = "all")
                        @Durable
                        static void all(Bell bell) {}
                        """)).contains("Receiver 'all' is durable and hears 'Bell', which is an abstract class.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRE_SAVE|It is sent before something is done, and a durable receiver is called after the commit."
                        + " Hear POST_SAVE.",
                "PRE_DELETE|It is sent before something is done, and a durable receiver is called after the commit."
                        + " Hear POST_DELETE.",
                "PRE_INIT|It is sent before something is done, and a durable receiver is called after the commit."
                        + " Remove @Durable.",
                "POST_INIT|It tells that an entity was loaded, which changes nothing that could be committed."
                        + " Remove @Durable.",
                "REQUEST_FINISHED|It holds the request, which is over when a durable receiver is called. Hear it in a"
                        + " receiver that is not durable, and send a record of your own from there.",
                "USER_LOGGED_IN|It holds the request, which is over when a durable receiver is called. Hear it in a"
                        + " receiver that is not durable, and send a record of your own from there.",
                "POST_MIGRATE|It holds what migrates the database, which exists in this process alone. Hear it in a receiver that"
                        + " is not durable, and send a record of your own from there.",
                "TASK_FINISHED|It tells of the calls of durable receivers, and its own call would be such a call again. Hear it in"
                        + " a receiver that is not durable, and send a record of your own from there.",
            })
    void aStandardSignal(StandardSignal signal, String why) {
        String name = simpleName(signal);

        assertThat(heard(signal)).isEqualTo("""
                Owner.java
                @dev.signalbox.Receiver(id = "hear", signal = %s)
                %s^
                [Signalbox/UnrecordableSignal] Receiver 'hear' is durable and hears %s. %s""".formatted(
                        signal, " ".repeat("@dev.signalbox.Receiver(id = \"hear\", signal = ".length()), name, why));
    }

    /** A signal that is new has to be thought of. */
    @ParameterizedTest
    @EnumSource(StandardSignal.class)
    void eachStandardSignalIsKnown(StandardSignal signal) {
        boolean recordable = List.of("POST_SAVE", "POST_UPSERT", "POST_DELETE", "M2M_CHANGED", "BULK_CHANGED")
                .contains(signal.name());

        assertThat(heard(signal).contains("[Signalbox/UnrecordableSignal]")).isEqualTo(!recordable);
    }

    @Test
    void whatAttributesWereBefore() {
        String owner = """
                package com.acme;

                import dev.signalbox.model.*;

                class Owner {
                    @dev.signalbox.Receiver(id = "mail", value = PostSave.class, sender = User.class)
                    static void mail(Previous previous) {}

                    @dev.signalbox.Receiver(id = "durable", value = PostSave.class, sender = User.class)
                    @dev.signalbox.durable.Durable
                    static void durable(Previous previous) {}

                    @dev.signalbox.Receiver(id = "whole")
                    @dev.signalbox.durable.Durable
                    static void whole(PostSave<User> signal) {}
                }
                """;
        List<JavaFileObject> sources = Sources.of(
                "package com.acme; class User {}",
                "package dev.signalbox.model; public record Previous(String name) {}",
                """
                package dev.signalbox.model;

                public record PostSave<T>(Class<? extends T> sender, T instance, Previous previous)
                        implements dev.signalbox.Signal {}
                """,
                owner);
        sources.addAll(DurableSources.namedIn(owner));

        assertThat(Diagnosed.of(sources)).isEqualTo("""
                Owner.java
                static void durable(Previous previous) {}
                                             ^
                [Signalbox/UnrecordableArgument] Receiver 'durable' is durable and hears a signal that holds what cannot \
                be recorded: 'previous' of PostSave is what the attributes were before. Only the entity's id is recorded, \
                and the names of the attributes that changed. Take 'updateFields', or remove @Durable.""");
    }

    /** Nothing is said of a type that is missing, be it where only a search for entities looks. */
    @Test
    void aTypeThatIsMissingSomewhereInside(@TempDir Path folder) throws IOException {
        Library library = Library.of(folder, Sources.of("""
                        package lib;

                        public class Customer {}
                        """, """
                        package lib;

                        public class Shop extends Customer {}
                        """, """
                        package lib;

                        public record Line(Customer customer, Shop shop, java.util.List<Customer> others, Thread thread) {}
                        """)).without("lib.Customer");
        String owner = """
                package com.acme;

                class Owner {
                    record Ordered(lib.Line line) implements dev.signalbox.Signal {}

                    @dev.signalbox.Receiver(id = "bill", value = Ordered.class)
                    @dev.signalbox.durable.Durable
                    static void bill() {}
                }
                """;
        List<JavaFileObject> sources = Sources.of(owner);
        sources.addAll(DurableSources.namedIn(owner));

        assertThat(library.compile(UsedCompiler.JAVAC, sources).diagnostics())
                .singleElement()
                .extracting(each -> each.getMessage(Locale.ROOT), STRING)
                .contains("'line.thread' of Ordered is a Thread");
    }

    private static String heard(StandardSignal signal) {
        String type = signal.type();
        String file = "package %s; public record %s() implements dev.signalbox.Signal {}"
                .formatted(type.substring(0, type.lastIndexOf('.')), simpleName(signal));
        String owner = """
                package com.acme;

                import static dev.signalbox.StandardSignal.*;

                class Owner {
                    @dev.signalbox.Receiver(id = "hear", signal = %s)
                    @dev.signalbox.durable.Durable
                    static void hear() {}
                }
                """.formatted(signal);
        List<JavaFileObject> sources = Sources.of(file, owner);
        sources.addAll(DurableSources.namedIn(owner));
        return Diagnosed.of(sources);
    }

    private static String simpleName(StandardSignal signal) {
        return signal.type().substring(signal.type().lastIndexOf('.') + 1);
    }

    /** What is said of a durable receiver of a signal with these components. */
    private static String of(String components) {
        String line = """
                package com.acme;

                import com.fasterxml.jackson.annotation.JsonTypeInfo;
                import java.util.*;

                record Line(Product product, int number) {
                    sealed interface Payment permits Cash, Voucher {}

                    record Cash(int amount) implements Payment {}

                    record Voucher(Product product) implements Payment {}

                    sealed interface Coin permits Cent {}

                    record Cent() implements Coin {}

                    interface Price {}

                    @JsonTypeInfo
                    interface Tagged {}

                    record Ref<T>(Class<T> type, long id) {}

                    record Page(List<String> lines, int number) {}

                    record Node(String name, List<Node> children) {}

                    record Grown<T>(Grown<List<T>> next) {}

                    record Hiding(@com.fasterxml.jackson.annotation.JsonIgnore Product product) {}

                    static class Plain {}

                    @JsonTypeInfo
                    @jakarta.persistence.Entity
                    static class Shown {}

                    @org.springframework.stereotype.Component
                    static class Shop {}
                }
                """;
        String box = "package com.acme; record Box<T>(T content) {}";
        String typeInfo = "package com.fasterxml.jackson.annotation; public @interface JsonTypeInfo {}";
        String ignore = """
                package com.fasterxml.jackson.annotation;

                import java.lang.annotation.ElementType;

                @java.lang.annotation.Target({ElementType.METHOD, ElementType.FIELD})
                public @interface JsonIgnore {}
                """;
        String[] files = {PRODUCT, line, box, typeInfo, ignore};
        return inOwner("""
                @SuppressWarnings("rawtypes")
                record Ordered(%s) implements Signal {}

                @Receiver(id = "bill", value = Ordered.class)
                @Durable
                static void bill() {}
                """.formatted(components), Arrays.copyOf(files, files.length));
    }
}
