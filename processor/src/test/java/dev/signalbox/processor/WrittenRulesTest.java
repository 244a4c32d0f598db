package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that cannot be kept, that contradict each other or that are about what does not exist. */
class WrittenRulesTest {

    private static final String IMPORTS = """

            import com.acme.*;
            import dev.signalbox.*;
            import dev.signalbox.rule.*;
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "@MayHear(phases = {})                            |'phases' of @MayHear is empty. A receiver always hears in"
                        + " one of the phases, so none in the package could hear anything. Name the phases; if none is to"
                        + " hear anything, write '@MayHear({})'.",
                "@NoWaiting(on = {})                              |'on' of @NoWaiting is empty. The rule would forbid nothing."
                        + " Name types or methods that wait, or remove the rule.",
                "@NoWaiting(phases = {}, on = 'java.lang.Thread')|'phases' of @NoWaiting is empty. A receiver is always"
                        + " called in one of the phases, so the rule would be about none. Name the phases, or leave 'phases'"
                        + " out.",
            })
    void emptyAtAPackage(String rule, String message) {
        assertThat(ofPackage(rule.replace('\'', '"')))
                .startsWith("package-info.java\n@")
                .endsWith("[Signalbox/EmptyRule] " + message);
    }

    @Test
    void emptyAtASignal() {
        assertThat(ofSignal("@NeverLeadsTo({})\npublic record Paid(int sum) implements Signal {}"))
                .isEqualTo("""
                        Paid.java
                        @NeverLeadsTo({})
                                      ^
                        [Signalbox/EmptyRule] 'value' of @NeverLeadsTo is empty. The rule would forbid nothing. Name the \
                        signals, or remove the rule.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@MayHear({})", "@MaySend({})", "@MayHear", "@MaySend(PizzaDone.class)"})
    void whatMayBeEmpty(String rule) {
        assertThat(ofPackage(rule)).isEmpty();
    }

    @Test
    void aMethodThatItsTypeDoesNotHave() {
        assertThat(ofPackage("@NoWaiting(on = {\"java.lang.Object#wait\", \"java.lang.Thread#slep\"})"))
                .isEqualTo("""
                        package-info.java
                        @NoWaiting(on = {"java.lang.Object#wait", "java.lang.Thread#slep"})
                                                                  ^
                        [Signalbox/UnknownWait] 'on' of @NoWaiting names 'java.lang.Thread#slep'. Thread has no method of that \
                        name. Write 'java.lang.Thread#sleep'.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.Thread#dream|Thread has no method of that name. Name a method that it has, or the type alone.",
                "java.lang.Thread.sleep|That is a method, and is written like a type. Write 'java.lang.Thread#sleep'.",
                "java.util.concurrent|That is a package, and little of what is in a package waits. Name the types or methods"
                        + " that do.",
                "com.acme.Oven|There is no such class on the class path, so that nothing which is compiled here can call it."
                        + " Correct the name, or put the rule on a package whose code knows the class.",
                "java.lang.Thread#sleep(long)|That is neither a type nor a method of one. Write a type as in an import, which"
                        + " stands for its constructors too, and a method after a '#': \"java.net.http.HttpClient#send\".",
                "java.util.concurrent.*|That is neither a type nor a method of one. Write a type as in an import, which"
                        + " stands for its constructors too, and a method after a '#': \"java.net.http.HttpClient#send\".",
            })
    void whatCannotWait(String written, String message) {
        assertThat(ofPackage("@NoWaiting(on = \"" + written + "\")"))
                .endsWith("[Signalbox/UnknownWait] 'on' of @NoWaiting names '" + written + "'. " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Thread",
                "java.lang.Thread#sleep",
                "java.util.concurrent.Future#get",
                "java.util.concurrent.FutureTask#wait",
                "java.util.Map.Entry#getKey",
                "com.acme.Kitchen.Italian",
            })
    void whatCanWait(String written) {
        assertThat(ofPackage("@NoWaiting(on = \"" + written + "\")")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@MustBeHeard", "@NeverLeadsTo(PizzaDone.class)"})
    void aRuleAboutWhatIsNoSignal(String rule) {
        assertThat(ofSignal(rule + "\npublic record Paid(int sum) {}"))
                .isEqualTo("""
                Paid.java
                %s
                ^
                [Signalbox/RuleWithoutSignal] 'Paid' is marked %s and is no signal. The rule is about what is sent, and that \
                implements Signal. Let it implement or extend dev.signalbox.Signal, or remove the rule.""".formatted(rule, rule.replaceFirst("\\(.*", "")));
    }

    @Test
    void aRuleAboutAllSignalsOfAType() {
        assertThat(ofSignal("@MustBeHeard @NeverLeadsTo(PizzaDone.class)\npublic interface Paid extends Signal {}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme..|That is no name of a package. Write the name alone, as in 'com.acme.billing': sub-packages are"
                        + " included.",
                "''|That is no name of a package. Write the name alone, as in 'com.acme.billing': sub-packages are included.",
                "com.acme.Kitchen|That is a class, and a package is asked for. Write 'com.acme'.",
                "com.acme.bilings|There is no such package here, but 'com.acme.billings'. Write 'com.acme.billings'.",
            })
    void whatIsNoPackage(String written, String message) {
        assertThat(ofSignal(
                        "@MustBeHeard(in = \"" + written + "\")\npublic record Paid(int sum) implements Signal {}",
                        "package com.acme.billings; class Bill {}"))
                .isEqualTo("""
                        Paid.java
                        @MustBeHeard(in = "%s")
                                          ^
                        [Signalbox/UnknownPackage] 'in' of @MustBeHeard names '%s'. %s""".formatted(written, written, message));
    }

    /** A library does not see the packages of the applications that use it. */
    @Test
    void aPackageOfAnotherProjectIsNotReported() {
        assertThat(ofSignal(
                        "@MustBeHeard(in = \"com.acme.mailing\")\npublic record Paid(int sum) implements Signal {}",
                        "package com.acme.billing; class Bill {}"))
                .isEmpty();
    }

    @Test
    void aSignalThatMustBeHeardWhereItMayNot() {
        assertThat(ofSignal(
                        "@MustBeHeard(in = \"com.acme.mail\")\npublic record Paid(int sum) implements Signal {}",
                        packageInfo("com.acme", "@MayHear(PizzaDone.class)"),
                        "package com.acme.mail; class Mail {}"))
                .isEqualTo("""
                        Paid.java
                        @MustBeHeard(in = "com.acme.mail")
                                          ^
                        [Signalbox/ContradictingRules] Paid must be heard in com.acme.mail. Receivers there may hear PizzaDone \
                        only (com/acme/package-info.java), so that none could keep both rules. Change one of them.""");
    }

    @Test
    void aPackageBelowMayHearIt() {
        assertThat(ofSignal(
                        "@MustBeHeard(in = \"com.acme.mail\")\npublic record Paid(int sum) implements Signal {}",
                        packageInfo("com.acme", "@MayHear(PizzaDone.class)"),
                        packageInfo("com.acme.mail.smtp", "@MayHear"),
                        "package com.acme.mail; class Mail {}",
                        "package com.acme.mail.smtp; class Smtp {}"))
                .isEmpty();
    }

    @Test
    void aRuleAtASignalCanBeSuppressed() {
        assertThat(ofSignal("@SuppressWarnings(\"Signalbox/UnknownPackage\") @MustBeHeard(in = \"com.acme.Kitchen\")\n"
                        + "public record Paid(int sum) implements Signal {}"))
                .isEmpty();
    }

    private static String ofPackage(String rule) {
        return Diagnosed.withSignals(packageInfo("com.acme.shop", rule), "package com.acme.shop; class Shop {}");
    }

    private static String packageInfo(String name, String rule) {
        return rule + "\npackage " + name + ";\n" + IMPORTS;
    }

    private static String ofSignal(String signal, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = "package com.acme.pay;\n" + IMPORTS + "\n" + signal;
        System.arraycopy(others, 0, all, 1, others.length);
        return Diagnosed.withSignals(all);
    }
}
