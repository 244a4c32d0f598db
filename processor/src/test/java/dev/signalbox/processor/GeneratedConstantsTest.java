package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code @Receiver} may name constants that another processor generates in the same compilation, such as JPA's
 * metamodel.
 */
class GeneratedConstantsTest {

    private static final String USER_ = """
            package com.acme;

            public final class User_ {
                public static final String EMAIL = "email";
                public static final String CREATED = "created";
                public static final String ID = "the verifier";
                public static final int FIRST = -1;

                private User_() {}

                public static final class Late extends User {}
            }
            """;

    private static final String OWNER = """
            package com.acme;

            %s
            import static dev.signalbox.StandardSignal.POST_SAVE;

            import dev.signalbox.Receiver;
            import dev.signalbox.Signals;
            import dev.signalbox.model.PostSave;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Set;

            final class Owner {
                static final List<String> HEARD = new ArrayList<>();

                @Receiver(%s)
                static void hear() {
                    HEARD.add("heard");
                }

                static List<String> run() {
                    Signals.send(new PostSave<>(User.class, new User(), false, false, null, Set.of("name")));
                    HEARD.add("-");
                    Signals.send(new PostSave<>(User_.Late.class, new User_.Late(), true, false, null, Set.of("email")));
                    Signals.receivers().forEach(each -> HEARD.add(each.id() + " " + each.order()));
                    return HEARD;
                }
            }
            """;

    @Test
    void inChanged() throws Exception {
        assertThat(heard("signal = POST_SAVE, changed = User_.EMAIL")).startsWith("-", "heard");
        assertThat(heard("signal = POST_SAVE, sender = User.class, changed = {\"name\", User_.EMAIL}", "email"))
                .startsWith("heard", "-", "heard");
    }

    @Test
    void inWhen() throws Exception {
        assertThat(heard("signal = POST_SAVE, when = User_.CREATED")).startsWith("-", "heard");
        assertThat(heard("signal = POST_SAVE, when = {\"!raw\", \"!\" + User_.CREATED}"))
                .startsWith("heard", "-");
    }

    @Test
    void inSender() throws Exception {
        assertThat(heard("signal = POST_SAVE, sender = User_.Late.class")).startsWith("-", "heard");
        assertThat(heard("signal = POST_SAVE, sender = {Store.class, User_.Late.class}"))
                .startsWith("-", "heard");
    }

    @Test
    void inIdAndOrder() throws Exception {
        assertThat(heard("signal = POST_SAVE, id = User_.ID, order = User_.FIRST"))
                .endsWith("the verifier -1");
    }

    /** {@link EclipseDifference#STATIC_IMPORT}. */
    @Test
    @Tag("javac")
    void importedStatically() throws Exception {
        String owner = OWNER.formatted("import static com.acme.User_.EMAIL;", "signal = POST_SAVE, changed = EMAIL");

        assertThat(heardFrom(owner, USER_)).startsWith("-", "heard");
    }

    @Test
    void whatTheyNameIsCheckedOnceTheyAreThere() {
        String owner = OWNER.formatted("", "signal = POST_SAVE, sender = Store.class, changed = User_.EMAIL");

        assertThat(Diagnosed.of(compiler -> Compiled.compile(
                        compiler,
                        Sources.of(
                                Sources.POST_SAVE,
                                Sources.USER,
                                "package com.acme; public class Store { String name; }",
                                owner),
                        new Generating(1, "com.acme.User_", USER_))))
                .isEqualTo("""
                        Owner.java
                        @Receiver(signal = POST_SAVE, sender = Store.class, changed = User_.EMAIL)
                                                                                           ^
                        [Signalbox/UnknownAttribute] 'changed' of receiver 'hear' names 'email'. Store has no \
                        attribute of that name, so it never changes. Its attributes are: name.""");
    }

    @Test
    void inTheSuppressionOfAFinding() {
        String owner = """
                package com.acme;

                final class Owner {
                    @SuppressWarnings({Names.OURS, "other"})
                    @dev.signalbox.Receiver(value = PizzaDone.class, when = {"hot", "!hot"})
                    static void ring() {}
                }
                """;

        // The class does not wait for the constant, so a missing constant suppresses nothing.
        assertThat(Diagnosed.of(compiler -> Compiled.compile(
                        compiler,
                        Sources.withSignals(owner),
                        new Generating(
                                1,
                                "com.acme.Names",
                                "package com.acme; class Names { static final String OURS = \"Signalbox\"; }"))))
                .contains("[Signalbox/Contradiction]")
                .hasLineCount(4);
    }

    @Test
    void whatNeverAppearsTheCompilerReportsAlone() {
        for (String attribute : List.of(
                "changed = User_.EMAIL",
                "changed = {\"email\", User_.EMAIL}",
                "when = \"!\" + User_.CREATED",
                "sender = {User.class, User_.class}",
                "async = User_.ASYNC",
                "exact = User_.EXACT",
                "id = User_.ID",
                "order = User_.FIRST")) {
            String owner = """
                    package com.acme;

                    import static dev.signalbox.StandardSignal.POST_SAVE;

                    final class Owner {
                        @dev.signalbox.Receiver(signal = POST_SAVE, %s)
                        static void hear(User user) {}
                    }
                    """.formatted(attribute);

            assertThat(Diagnosed.withSignals(owner))
                    .as(attribute)
                    .contains("cannot find symbol")
                    .containsOnlyOnce("Owner.java")
                    .doesNotContain("Signalbox/");
        }
    }

    @Test
    void orWithAMessageMoreOfItsOwnWhereOnlyAConstantOfAnEnumWillDo() {
        for (String attribute : List.of("signal = User_.SAVED", "signal = {POST_SAVE, User_.SAVED}")) {
            assertThat(Diagnosed.inOwner("@Receiver(" + attribute + ") static void hear(User user) {}"))
                    .as(attribute)
                    .contains("cannot find symbol")
                    .contains("an enum annotation value must be an enum constant")
                    .doesNotContain("Signalbox/");
        }
    }

    /** What a receiver with this annotation hears. */
    private static List<String> heard(String annotation) throws ReflectiveOperationException {
        return heardFrom(OWNER.formatted("", annotation), USER_);
    }

    private static List<String> heard(String annotation, String attribute) throws ReflectiveOperationException {
        String user = "package com.acme; class User { String %s; String name; }".formatted(attribute);
        return Compiled.of(
                        Sources.of(Sources.POST_SAVE, Sources.STORE, user, OWNER.formatted("", annotation)),
                        new Generating(1, "com.acme.User_", USER_))
                .run("com.acme.Owner", "run");
    }

    private static List<String> heardFrom(String owner, String user) throws ReflectiveOperationException {
        return Compiled.of(Sources.withSignals(owner), new Generating(1, "com.acme.User_", user))
                .run("com.acme.Owner", "run");
    }
}
