package dev.signalbox.wires;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package may hear, if only its package-info was compiled again, so that the compiler did not check its receivers. */
class HearingRuleTest {

    private static final String[] SIGNALS = {
        "package com.acme; public sealed interface Event extends dev.signalbox.Signal permits Placed, Cancelled {}",
        "package com.acme; public record Placed() implements Event {}",
        "package com.acme; public record Cancelled() implements Event {}",
        """
        package com.acme.shop; class Shop { void send() {
            dev.signalbox.Signals.send(new com.acme.Placed()); dev.signalbox.Signals.send(new com.acme.Cancelled()); } }"""
    };

    private static final String MAILS = """
            package com.acme.mail;
            class Mails {
            %s @dev.signalbox.Receiver(com.acme.Placed.class) static void welcome() {}
            @dev.signalbox.Receiver(com.acme.Event.class) static void all() {}
            @dev.signalbox.Receiver(value = com.acme.Cancelled.class, phase = dev.signalbox.Phase.AFTER_COMMIT)
            static void cancelled() {} }""";

    @TempDir
    Path folder;

    /** Compiles receivers without a rule, and puts the rule beside them. */
    private Wires wires(String rule, String suppression) throws IOException {
        Application application = compile("application", "", suppression);
        Application changed = compile("changed", rule, "@SuppressWarnings(\"Signalbox\")");
        String file = "com/acme/mail/package-info.class";
        Files.copy(
                changed.folder().resolve(file),
                application.folder().resolve(file),
                StandardCopyOption.REPLACE_EXISTING);
        return application.wires();
    }

    private Application compile(String name, String rule, String suppression) {
        List<String> sources = new ArrayList<>(List.of(SIGNALS));
        sources.add("@Deprecated " + rule + " package com.acme.mail; import dev.signalbox.Phase;");
        sources.add(
                (suppression.startsWith("@SuppressWarnings(\"Signalbox\")")
                        ? MAILS.replace("class Mails", suppression + " class Mails")
                                .formatted("")
                        : MAILS.formatted(suppression)));
        return Application.compile(folder.resolve(name), sources.toArray(String[]::new));
    }

    private static void assertSays(Wires wires, String golden) {
        Golden.assertMatches(String.valueOf(catchThrowable(wires::check).getMessage()) + "\n", golden);
    }

    @Test
    void aReceiverHearsWhatItsPackageMayNot() throws IOException {
        assertSays(wires("@dev.signalbox.rule.MayHear(com.acme.Cancelled.class)", ""), "may-not-hear.txt");
    }

    @Test
    void aReceiverHearsInAPhaseInWhichItsPackageMayNot() throws IOException {
        assertSays(wires("@dev.signalbox.rule.MayHear(phases = Phase.AFTER_COMMIT)", ""), "may-not-hear-in-phase.txt");
    }

    @Test
    void aPackageMayHearNothing() throws IOException {
        assertSays(
                wires("@dev.signalbox.rule.MayHear({})", "@SuppressWarnings(\"Signalbox/MayNotHear\")"),
                "may-hear-nothing.txt");
    }

    @Test
    void allThatASealedTypePermitsMayBeHeard() throws IOException {
        assertThatCode(
                        wires("@dev.signalbox.rule.MayHear({com.acme.Placed.class, com.acme.Cancelled.class})", "")
                                ::check)
                .doesNotThrowAnyException();
    }

    @Test
    void aSuperTypeStandsForItsSignals() throws IOException {
        assertThatCode(wires("@dev.signalbox.rule.MayHear(com.acme.Event.class)", "")::check)
                .doesNotThrowAnyException();
    }

    @Test
    void aClassSuppressesAll() throws IOException {
        assertThatCode(wires("@dev.signalbox.rule.MayHear({})", "@SuppressWarnings(\"Signalbox\")")::check)
                .doesNotThrowAnyException();
    }
}
