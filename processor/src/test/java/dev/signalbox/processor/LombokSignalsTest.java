package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals with accessors that Lombok makes, before or after our processor. */
@Tag("javac")
@Tag("thorough")
class LombokSignalsTest {

    private static final String SIGNALS = """
            package com.acme;

            import lombok.*;
            import lombok.experimental.Accessors;

            final class Signals {
                @Value
                static class Valued implements dev.signalbox.Signal {
                    String text;
                    boolean hot;
                    boolean isMild;
                    int xPos;
                    Boolean ready;
                    @Getter(AccessLevel.PACKAGE) String hidden = "";
                    static String shared;
                }

                @Data
                @Accessors(fluent = true)
                static class Fluent implements dev.signalbox.Signal {
                    final Account sender;
                    final String text;
                }

                static class Base implements dev.signalbox.Signal {
                    @Getter String text = "base";
                    @Getter @Accessors(fluent = true) int size = 4;
                    String field;
                }

                static class Derived extends Base {
                    public String getText() {
                        return "derived";
                    }
                }

                static class Owner {
                    static final java.util.List<String> HEARD = new java.util.ArrayList<>();

                    @dev.signalbox.Receiver(value = Valued.class, when = "hot")
                    static void valued(String text, boolean hot, boolean mild, Boolean ready, int xPos) {
                        HEARD.add("valued " + text + hot + mild + ready + xPos);
                    }

                    @dev.signalbox.Receiver(value = Fluent.class, sender = Account.class)
                    static void fluent(Account account, String text) {
                        HEARD.add("fluent " + account.getName() + text);
                    }

                    @dev.signalbox.Receiver(Derived.class)
                    static void derived(String text, int size) {
                        HEARD.add(text + size);
                    }

                    static java.util.List<String> run() {
                        dev.signalbox.Signals.send(new Valued("text", true, false, 9, null));
                        dev.signalbox.Signals.send(new Fluent(Account.builder().name("Ann").build(), "text"));
                        dev.signalbox.Signals.send(new Derived());
                        return HEARD;
                    }
                }
            }
            """;

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombokMakesAccessorsOfSignals(boolean first) throws Exception {
        Build build = OtherProcessorsTest.build(output, first, OtherProcessorsTest.LOMBOK);

        assertThat(build.compile(Sources.of(OtherProcessorsTest.ACCOUNT, SIGNALS)))
                .isEmpty();
        assertThat(build.run("com.acme.Signals$Owner", "run"))
                .containsExactly("valued texttruefalsenull9", "fluent Anntext", "derived4");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatLombokMakesOfNoFieldIsNoArgument(boolean first) throws Exception {
        String owner = """
                package com.acme;

                class Owner {
                    @lombok.Value
                    static class Told implements dev.signalbox.Signal {
                        Account sender;
                        @lombok.Getter(lombok.AccessLevel.NONE) String hidden;
                    }

                    @dev.signalbox.Receiver(Told.class)
                    static void hidden(String hidden) {}

                    @dev.signalbox.Receiver(value = Told.class, sender = Account.class)
                    static void sender(Account account) {}
                }
                """;

        assertThat(OtherProcessorsTest.build(output, first, OtherProcessorsTest.LOMBOK)
                        .compile(Sources.of(OtherProcessorsTest.ACCOUNT, owner)))
                .extracting(each -> each.getMessage(Locale.ROOT))
                .satisfiesExactlyInAnyOrder(
                        unknown -> assertThat(unknown)
                                .startsWith("[Signalbox/UnknownArgument]")
                                .endsWith("Its arguments are: Account sender."),
                        untold -> assertThat(untold)
                                .startsWith("[Signalbox/UntoldSender]")
                                .endsWith("Add to Told: '@Override public Account sender() { return getSender(); }'."));
    }
}
