package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The README shows code that is really generated, and code that really compiles. */
class ReadmeTest {

    private static final String ENTITY_MANAGER = """
            package jakarta.persistence;

            public interface EntityManager {
                void persist(Object entity);

                <T> T find(Class<T> type, Object id);
            }
            """;

    private static final String POST_SAVE = """
            package dev.signalbox.model;

            import dev.signalbox.Changes;
            import dev.signalbox.Signal;
            import jakarta.persistence.EntityManager;
            import java.util.Set;

            public record PostSave<T>(
                    Class<? extends T> sender,
                    T instance,
                    boolean created,
                    boolean raw,
                    EntityManager using,
                    Set<String> updateFields)
                    implements Signal, Changes {
                @Override
                public boolean changed(String attribute) {
                    return updateFields == null || updateFields.contains(attribute);
                }
            }
            """;

    private static final String POST_DELETE = """
            package dev.signalbox.model;

            import dev.signalbox.Signal;
            import jakarta.persistence.EntityManager;

            public record PostDelete<T>(Class<? extends T> sender, T instance, EntityManager using) implements Signal {}
            """;

    private static final String KITCHEN = """
            package com.acme;

            public final class Kitchen {}
            """;

    private static final String COMPONENT = """
            package org.springframework.stereotype;

            public @interface Component {}
            """;

    private static final String USER = """
            package com.acme;

            record User(long id, String name, String email) {}
            """;

    private static final String PROFILE = """
            package com.acme;

            record Profile(User user) {
                void update(User user) {}
            }
            """;

    @Test
    void showsWhatIsReallyGenerated() throws IOException {
        String source = Compiled.of(Sources.of(ENTITY_MANAGER, POST_SAVE, USER, PROFILE, firstExample()))
                .source("com.acme.UserSignals_Receivers");

        String shown = readme().substring(readme().indexOf("/**\n * Calls the receivers"));
        assertThat(source)
                .containsSubsequence(shown.substring(0, shown.indexOf("```")).split(" *// …\n"));
    }

    @Test
    void theFirstExampleCompilesAsItStands() throws IOException {
        assertThat(firstExample())
                .contains("@Receiver(signal = POST_SAVE, sender = User.class)")
                .doesNotContain("...", "…");
        assertThat(Compiled.of(Sources.of(ENTITY_MANAGER, POST_SAVE, USER, PROFILE, firstExample()))
                        .resource("META-INF/signalbox/signals.json"))
                .contains("UserSignals#createProfile", "UserSignals#ringTheBell");
    }

    @Test
    void theRecipesCompileAndAreShort() throws IOException {
        String recipes = codeUnder("## Recipes");

        assertThat(recipes.split("(?m)^/\\*\\* .*\\*/$"))
                .hasSizeGreaterThan(6)
                .allSatisfy(recipe -> assertThat(recipe.lines().filter(line -> !line.isBlank()))
                        .hasSizeLessThanOrEqualTo(7));
        assertThat(Compiled.of(sources(inUserSignals(recipes))).source("com.acme.UserSignals_Receivers"))
                .contains("UserSignals#createProfile", "UserSignals#audit");
    }

    private static List<JavaFileObject> sources(String userSignals) throws IOException {
        String pizzaDone = "package com.acme; import dev.signalbox.Signal; import java.util.List;\n"
                + "public record PizzaDone(Kitchen sender, List<String> toppings, int size) implements Signal {}";
        assertThat(readme()).contains(pizzaDone.substring(pizzaDone.indexOf("public")));
        return Sources.of(
                ENTITY_MANAGER, POST_SAVE, POST_DELETE, KITCHEN, COMPONENT, USER, PROFILE, pizzaDone, userSignals);
    }

    private static String inUserSignals(String members) {
        return """
                package com.acme;

                import static dev.signalbox.Phase.AFTER_COMMIT;
                import static dev.signalbox.StandardSignal.POST_DELETE;
                import static dev.signalbox.StandardSignal.POST_SAVE;

                import dev.signalbox.*;
                import jakarta.persistence.EntityManager;
                import java.util.ArrayList;
                import java.util.List;
                import org.springframework.stereotype.Component;

                @SuppressWarnings("try")
                final class UserSignals {
                    static final List<String> mails = new ArrayList<>();
                    static final List<String> log = new ArrayList<>();
                    static final List<PizzaDone> done = new ArrayList<>();
                    static final Kitchen kitchen = new Kitchen();

                %s}
                """.formatted(members.indent(4));
    }

    private static String firstExample() throws IOException {
        return codeUnder("user interfaces\\.\\)");
    }

    private static String codeUnder(String heading) throws IOException {
        Matcher code = Pattern.compile(heading + "\\s+```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }
}
