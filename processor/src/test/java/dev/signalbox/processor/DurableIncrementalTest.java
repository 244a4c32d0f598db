package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.signalbox.Phase;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.SignalMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one compilation leaves of durable receivers for the next: registry, index, map, and the list that is committed. */
@Tag("thorough")
class DurableIncrementalTest {

    private static final String BILL = owner(
            "Bill",
            "@Receiver(id = \"bill\", value = PizzaDone.class) @Durable(formerly = {\"invoice\", \"account\"})"
                    + " static void bill(int size) {}");
    private static final String MAIL =
            owner("Mail", "@Receiver(id = \"mail\", value = Rung.class) @Durable static void mail() {}");
    private static final String RING = owner("Ring", "@Receiver(PizzaDone.class) static void ring() {}");
    private static final String RUNG = "package com.acme; public record Rung() implements dev.signalbox.Signal {}";

    private static final String LOCKED = """
            # All receivers. Written by the compiler with -Asignalbox.lock.update=true.
            com.acme.Bill#bill(int size) hears com.acme.PizzaDone, durable as bill, formerly account, formerly invoice
            com.acme.Mail#mail() hears com.acme.Rung, durable as mail
            com.acme.Ring#ring() hears com.acme.PizzaDone
            """;

    @TempDir
    Path output;

    @BeforeEach
    void compileAll() throws IOException {
        List<JavaFileObject> sources = Sources.withSignals(BILL, MAIL, RING, RUNG);
        sources.addAll(DurableSources.namedIn(BILL));
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), sources))
                .isEmpty();
        assertThat(read("signals.lock")).isEqualTo(LOCKED);
    }

    @Test
    void anotherClassCompiledKeepsTheRest() throws IOException {
        String registry = registry();
        String map = read(SignalMap.PATH);
        assertThat(registry).contains("return List.of(\"com.acme.PizzaDone\", \"com.acme.Rung\");");

        assertThat(compile(List.of(lock()), Sources.of(RING))).isEmpty();

        assertThat(registry()).isEqualTo(registry);
        assertThat(read(SignalMap.PATH)).isEqualTo(map);
        assertThat(read("META-INF/signalbox/receivers.index")).isEqualTo("""
                com.acme.Bill
                  hears com.acme.PizzaDone
                  records com.acme.PizzaDone
                  has bill
                  had account
                  had invoice
                com.acme.Mail
                  hears com.acme.Rung
                  records com.acme.Rung
                  has mail
                com.acme.Ring
                  hears com.acme.PizzaDone
                  joins com.acme/PizzaDone OnPizzaDone 0 anyone
                  has com.acme.Ring#ring
                """);
    }

    @Test
    void aReceiverThatIsNoLongerDurableIsForgotten() throws IOException {
        assertThat(compile(List.of(), Sources.of(MAIL.replace("@Durable", "")))).isEmpty();

        assertThat(registry()).contains("durable() {\n        return List.of(\"com.acme.PizzaDone\");");
        assertThat(compile(List.of(), Sources.of(BILL.replaceAll("@Durable\\(.*?\\)", ""))))
                .isEmpty();
        assertThat(registry()).doesNotContain("durable()");
    }

    @Test
    void theMapSaysWhoIsDurable() throws IOException {
        assertThat(SignalMap.fromJson(read(SignalMap.PATH)).receivers())
                .extracting(
                        MappedReceiver::id, MappedReceiver::durable, MappedReceiver::formerly, MappedReceiver::phase)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "bill", true, List.of("account", "invoice"), Phase.AFTER_COMMIT),
                        org.assertj.core.groups.Tuple.tuple("mail", true, List.of(), Phase.AFTER_COMMIT),
                        org.assertj.core.groups.Tuple.tuple("com.acme.Ring#ring", false, List.of(), Phase.NOW));
    }

    @Test
    void aFormerIdOfAClassThatIsNotCompiledIsTakenStill() throws IOException {
        assertThat(compile(List.of(), Sources.of(MAIL.replace("\"mail\"", "\"invoice\""))))
                .singleElement(STRING)
                .contains(
                        "[Signalbox/FormerIdTaken] 'invoice' is a former id of a receiver in com.acme.Bill and the id of"
                                + " 'mail'.");
        assertThat(compile(List.of(), Sources.of(MAIL.replace("@Durable", "@Durable(formerly = \"account\")"))))
                .singleElement(STRING)
                .contains(
                        "[Signalbox/FormerIdTaken] 'account' is a former id of receiver 'mail' and a former id of another"
                                + " receiver, in com.acme.Bill.");
        assertThat(compile(List.of(), Sources.of(MAIL.replace("@Durable", "@Durable(formerly = \"bill\")"))))
                .singleElement(STRING)
                .contains("'bill' is a former id of receiver 'mail' and the id of a receiver in com.acme.Bill.");
    }

    @Test
    void aDurableIdThatVanishedIsAnErrorOfItsOwn() throws IOException {
        assertThat(compile(List.of(lock()), Sources.of(MAIL.replace("\"mail\"", "\"mail.new\""))))
                .singleElement(STRING)
                .isEqualTo("""
                        ERROR [Signalbox/VanishedId] '%1$s' has the durable id 'mail', and no receiver in the sources has \
                        it, now or formerly. Calls that are recorded under it would wait for ever. Write 'formerly = "mail"' \
                        in the @Durable of the receiver that takes them over; if no call is left, add the line 'retired \
                        mail' to '%1$s'.""".formatted(output.resolve("signals.lock")));
    }

    @Test
    void soIsAFormerOneAndOneOfAReceiverThatIsNoLongerDurable() throws IOException {
        assertThat(compile(
                        List.of(lock()), Sources.of(BILL.replace(", \"account\"", ""), MAIL.replace("@Durable", ""))))
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("'account'"))
                .anySatisfy(each -> assertThat(each).contains("'mail'"));
    }

    @Test
    void anUpdateDoesNotDropIt() throws IOException {
        List<JavaFileObject> renamed = Sources.of(MAIL.replace("\"mail\"", "\"mail.new\""));

        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), renamed))
                .singleElement(STRING)
                .contains("[Signalbox/VanishedId]");
        assertThat(read("signals.lock")).isEqualTo(LOCKED);
    }

    @Test
    void aRenamedIdIsADifferenceAndNoMore() throws IOException {
        List<JavaFileObject> renamed = Sources.of(
                MAIL.replace("\"mail\"", "\"mail.new\"").replace("@Durable", "@Durable(formerly = \"mail\")"));

        assertThat(compile(List.of(lock()), renamed))
                .singleElement(STRING)
                .contains("[Signalbox/ChangedReceivers]", "\n+ com.acme.Mail#mail()");
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), renamed))
                .isEmpty();
        assertThat(read("signals.lock")).contains("hears com.acme.Rung, durable as mail.new, formerly mail\n");
        assertThat(compile(List.of(lock()), renamed)).isEmpty();
    }

    @Test
    void aRetiredIdStaysRetired() throws IOException {
        List<JavaFileObject> gone = Sources.of("package com.acme; class Mail {}");
        Files.writeString(output.resolve("signals.lock"), LOCKED + "retired mail\n");

        assertThat(compile(List.of(lock()), gone))
                .singleElement(STRING)
                .contains("[Signalbox/ChangedReceivers]", "\n- com.acme.Mail#mail()")
                .doesNotContain("retired");
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), gone))
                .isEmpty();
        assertThat(read("signals.lock"))
                .endsWith("com.acme.Ring#ring() hears com.acme.PizzaDone\nretired mail\n")
                .doesNotContain("com.acme.Mail");
        assertThat(compile(List.of(lock()), gone)).isEmpty();
    }

    @Test
    void aRetiredIdThatIsBackIsADifference() throws IOException {
        Files.writeString(output.resolve("signals.lock"), LOCKED + "retired mail\n");

        assertThat(compile(List.of(lock()), Sources.of(MAIL)))
                .singleElement(STRING)
                .contains("[Signalbox/ChangedReceivers]", "\n- retired mail\n");
        assertThat(compile(List.of(lock(), "-Asignalbox.lock.update=true"), Sources.of(MAIL)))
                .isEmpty();
        assertThat(read("signals.lock")).isEqualTo(LOCKED);
    }

    private String lock() {
        return "-Asignalbox.lock=" + output.resolve("signals.lock");
    }

    private List<String> compile(List<String> options, List<JavaFileObject> sources) throws IOException {
        // As build tools do. javac would warn of sources that a compilation with an error left, newer than their
        // classes.
        EclipseDifference.deleteGenerated(output, sources);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", output + File.pathSeparator + System.getProperty("java.class.path")));
        // javac moves further lines of a message to the right.
        return new ClassFolder(output)
                .errors(all, sources).stream()
                        .map(each -> each.replace("\n  ", "\n"))
                        .toList();
    }

    private String registry() throws IOException {
        String name = read("META-INF/services/dev.signalbox.spi.Registry").strip();
        return read(name.replace('.', '/') + ".java");
    }

    private String read(String file) throws IOException {
        return new ClassFolder(output).read(file);
    }

    private static String owner(String name, String member) {
        return """
                package com.acme;

                import dev.signalbox.Receiver;
                import dev.signalbox.durable.Durable;

                final class %s {
                    %s
                }
                """.formatted(name, member);
    }
}
