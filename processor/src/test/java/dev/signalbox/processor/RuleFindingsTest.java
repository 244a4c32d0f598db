package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What packages may hear, as far as their receivers decide it. */
class RuleFindingsTest {

    private static final String MAILS = """
            package com.acme.mail;

            import static dev.signalbox.StandardSignal.POST_SAVE;

            import com.acme.*;
            import dev.signalbox.*;
            import dev.signalbox.model.PostSave;

            final class Mails {
                %s
                static void welcome() {}
            }
            """;

    private static final String HIRED = """
            package com.acme;

            public sealed interface Staff extends dev.signalbox.Signal {
                record Hired(String name) implements Staff {}
                record Fired(String name) implements Staff {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aSignalThatMayNotBeHeard() {
        assertThat(found("com.acme.mail", "@MayHear(PostSave.class)", "@Receiver(PizzaDone.class)"))
                .isEqualTo("""
                        Mails.java
                        @Receiver(PizzaDone.class)
                                           ^
                        [Signalbox/MayNotHear] Receiver 'welcome' hears PizzaDone. Package com.acme.mail may hear PostSave \
                        only (com/acme/mail/package-info.java). Move it to another package, or change that rule.""");
    }

    @Test
    void aStandardSignalThatMayNotBeHeard() {
        assertThat(found("com.acme.mail", "@MayHear(PizzaDone.class)", "@Receiver(signal = POST_SAVE)"))
                .isEqualTo("""
                        Mails.java
                        @Receiver(signal = POST_SAVE)
                                           ^
                        [Signalbox/MayNotHear] Receiver 'welcome' hears PostSave. Package com.acme.mail may hear PizzaDone \
                        only (com/acme/mail/package-info.java). Move it to another package, or change that rule.""");
    }

    @Test
    void aPhaseInWhichItMayNotBeHeard() {
        assertThat(found(
                        "com.acme.mail",
                        "@MayHear(value = PizzaDone.class, phases = {Phase.AFTER_COMMIT, Phase.AFTER_ROLLBACK})",
                        "@Receiver(value = PizzaDone.class, phase = Phase.BEFORE_COMMIT)"))
                .isEqualTo("""
                        Mails.java
                        @Receiver(value = PizzaDone.class, phase = Phase.BEFORE_COMMIT)
                                                                        ^
                        [Signalbox/MayNotHear] Receiver 'welcome' hears PizzaDone in phase BEFORE_COMMIT. Package \
                        com.acme.mail may hear it in AFTER_COMMIT and AFTER_ROLLBACK only \
                        (com/acme/mail/package-info.java). Write 'phase = AFTER_COMMIT', or change that rule.""");
    }

    @Test
    void aPhaseThatIsNotWritten() {
        assertThat(found("com.acme.mail", "@MayHear(phases = Phase.AFTER_COMMIT)", "@Receiver(PizzaDone.class)"))
                .startsWith("""
                        Mails.java
                        @Receiver(PizzaDone.class)
                        ^
                        [Signalbox/MayNotHear] Receiver 'welcome' hears PizzaDone in phase NOW.""");
    }

    @Test
    void aDurableReceiverHearsAfterTheCommit() {
        String durable = "@Receiver(id = \"mail\", value = PizzaDone.class) @dev.signalbox.durable.Durable";

        assertThat(found("com.acme.mail", "@MayHear(phases = Phase.AFTER_COMMIT)", durable))
                .isEmpty();
        assertThat(found("com.acme.mail", "@MayHear(phases = Phase.NOW)", durable))
                .contains(
                        "hears PizzaDone in phase AFTER_COMMIT, as it is durable. Package com.acme.mail may hear it in NOW"
                                + " only (com/acme/mail/package-info.java). Remove @Durable, or change that rule.");
    }

    @Test
    void anotherSignalOfThatName() {
        assertThat(of(
                        packageInfo("com.acme.mail", "@MayHear(other.PizzaDone.class)"),
                        "package other;\n\npublic record PizzaDone() implements dev.signalbox.Signal {}",
                        MAILS.formatted("@Receiver(PizzaDone.class)")))
                .contains("Receiver 'welcome' hears PizzaDone. Package com.acme.mail may hear other.PizzaDone only (");
    }

    /** That is said once, at the rule. */
    @Test
    void noPhaseAtAll() {
        assertThat(found("com.acme.mail", "@MayHear(phases = {})", "@Receiver(PizzaDone.class)"))
                .contains("[Signalbox/EmptyRule]")
                .doesNotContain("MayNotHear");
    }

    @Test
    void nothing() {
        assertThat(found("com.acme.mail", "@MayHear({})", "@Receiver(PizzaDone.class)"))
                .contains("Package com.acme.mail may hear nothing (com/acme/mail/package-info.java).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@MayHear(PizzaDone.class)",
                "@MayHear({PostSave.class, PizzaDone.class})",
                "@MayHear(Signal.class)",
                "@MayHear",
                "@MayHear(value = PizzaDone.class, phases = {Phase.AFTER_COMMIT, Phase.NOW})",
            })
    void whatMayBeHeard(String rule) {
        assertThat(found("com.acme.mail", rule, "@Receiver(PizzaDone.class)")).isEmpty();
    }

    /** Whatever the receiver's sender. */
    @Test
    void aStandardSignalIsGivenByItsClass() {
        assertThat(found(
                        "com.acme.mail",
                        "@MayHear(PostSave.class)",
                        "@Receiver(signal = POST_SAVE, sender = User.class)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Staff, Staff.Hired, ''",
        "Staff, Staff, ''",
        "Staff.Hired, Staff, MayNotHear",
        "Staff.Hired, Signal, MayNotHear",
        "'Staff.Hired, Staff.Fired', Staff, ''",
    })
    void aSupertypeStandsForAllItsSignals(String allowed, String heard, String finding) {
        String classes = allowed.replaceAll("[\\w.]+", "$0.class");

        assertThat(found("com.acme.mail", "@MayHear({" + classes + "})", "@Receiver(" + heard + ".class)"))
                .contains(finding)
                .matches(each -> finding.isEmpty() == each.isEmpty());
    }

    @Test
    void theRuleHoldsInSubpackages() {
        assertThat(found("com.acme", "@MayHear(PostSave.class)", "@Receiver(PizzaDone.class)"))
                .contains("Package com.acme may hear PostSave only (com/acme/package-info.java)");
    }

    @Test
    void theNearestRuleReplacesTheOthers() {
        assertThat(of(
                        packageInfo("com.acme", "@MayHear({})"),
                        packageInfo("com.acme.mail", "@MayHear(PizzaDone.class)"),
                        MAILS.formatted("@Receiver(PizzaDone.class)")))
                .isEmpty();
    }

    @Test
    void otherPackagesHaveNoRule() {
        assertThat(found("com.acme.mai", "@MayHear({})", "@Receiver(PizzaDone.class)"))
                .isEmpty();
    }

    @Test
    void aReceiverCanBeAnException() {
        assertThat(found(
                        "com.acme.mail",
                        "@MayHear({})",
                        "@SuppressWarnings(\"Signalbox/MayNotHear\") @Receiver(PizzaDone.class)"))
                .isEmpty();
    }

    @Test
    void aRuleInAClassFileHolds() throws IOException {
        List<JavaFileObject> rules = Sources.withSignals(
                packageInfo("com.acme", "@MayHear(value = PostSave.class, phases = Phase.AFTER_COMMIT)"),
                "package com.acme.mail; class Other {}");
        Library library = Library.of(folder, rules);

        Compilation receivers =
                library.compile(UsedCompiler.USED, Sources.of(MAILS.formatted("@Receiver(PizzaDone.class)")));

        assertThat(receivers.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.getMessage(null))
                        .contains("Package com.acme may hear PostSave only (com/acme/package-info.java)."));
    }

    /** A jar may have been compiled with what is not here. */
    @Test
    void aSignalOfARuleMayBeMissing() throws IOException {
        Library library = Library.of(
                        folder,
                        Sources.withSignals(packageInfo("com.acme", "@MayHear({PostSave.class, PizzaDone.class})")))
                .without("dev.signalbox.model.PostSave");

        assertThat(library.compile(
                                UsedCompiler.USED,
                                Sources.of(MAILS.formatted("@Receiver(PizzaDone.class)")
                                        .replaceFirst("import dev.signalbox.model.PostSave;", "")))
                        .diagnostics())
                .isEmpty();
    }

    private static String found(String place, String rule, String receiver) {
        return of(packageInfo(place, rule), MAILS.formatted(receiver));
    }

    private static String of(String... files) {
        List<JavaFileObject> sources = Sources.withSignals(files);
        sources.addAll(Sources.of(HIRED));
        sources.addAll(DurableSources.namedIn(files));
        return Diagnosed.of(sources);
    }

    private static String packageInfo(String name, String rule) {
        return """
                %s
                package %s;

                import com.acme.*;
                import dev.signalbox.*;
                import dev.signalbox.model.PostSave;
                import dev.signalbox.rule.*;
                """.formatted(rule, name);
    }
}
