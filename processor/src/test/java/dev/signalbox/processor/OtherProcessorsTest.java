package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our processor together with Lombok and MapStruct on one processor path, before and after them. */
@Tag("javac")
@Tag("thorough")
class OtherProcessorsTest {

    static final List<Path> LOMBOK = List.of(Build.of(lombok.Lombok.class));
    private static final List<Path> MAPSTRUCT =
            List.of(Build.of(org.mapstruct.ap.MappingProcessor.class), Build.of("lombok-mapstruct-binding-"));
    private static final List<Path> LIBRARIES = List.of(
            Build.of(lombok.Lombok.class),
            Build.of(org.mapstruct.Mapper.class),
            Build.of(org.slf4j.Logger.class),
            Build.of("slf4j-nop-"));

    static final String ACCOUNT = """
            package com.acme;

            @lombok.Data
            @lombok.Builder
            public class Account {
                private final String name;
                private String email;
            }
            """;

    private static final String OPENED = """
            package com.acme;

            public record Opened(Account sender, int number) implements dev.signalbox.Signal {}
            """;

    private static final String OWNER = """
            package com.acme;

            import dev.signalbox.Dispatcher;
            import dev.signalbox.Receiver;
            import dev.signalbox.model.PostSave;
            import dev.signalbox.spi.InstanceProvider;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Set;

            @lombok.extern.slf4j.Slf4j
            @lombok.RequiredArgsConstructor
            @SuppressWarnings("Signalbox/UnsuppliedObject")
            public class Owner {
                static final List<String> HEARD = new ArrayList<>();

                private final String greeting;

                @Receiver(value = Opened.class, sender = Account.class)
                void greet(Account account, int number) {
                    log.debug("not shown");
                    HEARD.add(greeting + " " + account.getName() + " " + number);
                }

                @Receiver(signal = dev.signalbox.StandardSignal.POST_SAVE, sender = Account.class, changed = "email")
                static void verify(Account account) {
                    HEARD.add("verify " + account.getEmail());
                }

                static List<String> run() {
                    try (Dispatcher dispatcher = Dispatcher.builder().instances(new InstanceProvider() {
                        @Override
                        public <T> T get(Class<T> type) {
                            return type.cast(new Owner("hello"));
                        }
                    }).build()) {
                        Account ann = Account.builder().name("Ann").email("ann@acme.com").build();
                        dispatcher.channel(Opened.class).send(new Opened(ann, 7));
                        for (String changed : new String[] {"name", "email"}) {
                            PostSave<Account> save = new PostSave<>(Account.class, ann, false, false, null, Set.of(changed));
                            dispatcher.channel(PostSave.class).send(save);
                        }
                    }
                    return HEARD;
                }
            }
            """;

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lombokMakesMembersOfSendersAndOwners(boolean first) throws Exception {
        Build build = build(first, LOMBOK);

        assertThat(build.compile(Sources.of(Sources.POST_SAVE, Sources.STORE, ACCOUNT, OPENED, OWNER)))
                .isEmpty();
        assertThat(build.run("com.acme.Owner", "run")).containsExactly("hello Ann 7", "verify ann@acme.com");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void receiversAreMadeIfLombokLeavesTheConstructorThatMakesThem(boolean first) throws Exception {
        String owners = Stream.of(
                        "@lombok.RequiredArgsConstructor class A { String text; %s }",
                        "@lombok.Data class B { static final Object NONE = new Object(); final int three = 3; %s }",
                        "@lombok.NoArgsConstructor @lombok.AllArgsConstructor class C { String text; %s }",
                        "@lombok.AllArgsConstructor class D { String text; D() {} %s }",
                        "@lombok.AllArgsConstructor class E { %s }",
                        "@lombok.RequiredArgsConstructor class Q { final String text; %s }",
                        "@lombok.Data class R { @lombok.NonNull String text; %s }",
                        "@lombok.AllArgsConstructor class S { String text; %s }",
                        "@lombok.Value class T { String text; %s }",
                        "@lombok.Builder class U { String text; %s }",
                        "@lombok.experimental.SuperBuilder class V { String text; %s }")
                .map(each -> each.formatted("@dev.signalbox.Receiver void hear(Opened opened) {}"))
                .map(each -> "static " + each)
                .collect(Collectors.joining(
                        "\n", "package com.acme;\n\n@SuppressWarnings(\"Signalbox\")\nclass All {\n", "\n}\n"))
                .replaceAll("static ((?:@[\\w.]+ )+)", "$1static ");

        assertThat(build(first, LOMBOK).compile(Sources.of(ACCOUNT, OPENED, owners)))
                .isEmpty();
        try (Stream<Path> files = Files.list(output.resolve("com/acme"))) {
            assertThat(files.map(each -> each.getFileName().toString())
                            .filter(each -> each.matches("All_\\w+_Receivers.java") && makesObjects(each)))
                    .map(each -> each.substring(4, 5))
                    .containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void utilityClassesHaveStaticReceivers(boolean first) throws Exception {
        String bells = """
                package com.acme;

                import java.util.ArrayList;
                import java.util.List;

                @lombok.experimental.UtilityClass
                class Bells {
                    final List<String> HEARD = new ArrayList<>();

                    @dev.signalbox.Receiver
                    void ring(Opened opened) {
                        HEARD.add("ring " + opened.number());
                    }

                    class Tower {
                        @dev.signalbox.Receiver
                        void strike(Opened opened) {
                            HEARD.add("strike " + opened.number());
                        }
                    }

                    List<String> run() {
                        dev.signalbox.Signals.send(new Opened(null, 2));
                        return HEARD;
                    }
                }
                """;
        Build build = build(first, LOMBOK);

        assertThat(build.compile(Sources.of(ACCOUNT, OPENED, bells))).isEmpty();
        assertThat(build.run("com.acme.Bells", "run")).containsExactly("ring 2", "strike 2");
    }

    /** Generated code relies on what Lombok really makes; otherwise it would not compile. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void constructorsThatLombokHidesOrMakes(boolean first) throws Exception {
        Map<String, Boolean> owners = new LinkedHashMap<>();
        owners.put("@NoArgsConstructor(access = PRIVATE)", false);
        owners.put("@NoArgsConstructor(access = AccessLevel.PACKAGE)", true);
        owners.put("@NoArgsConstructor(access = AccessLevel.PROTECTED)", true);
        owners.put("@NoArgsConstructor(access = AccessLevel.MODULE)", true);
        owners.put("@NoArgsConstructor(access = AccessLevel.NONE)", true);
        owners.put("@NoArgsConstructor(staticName = \"of\")", false);
        owners.put("@NoArgsConstructor(force = true) FIELD", true);
        owners.put("@NoArgsConstructor CONSTRUCTOR", true);
        owners.put("@NoArgsConstructor(access = PRIVATE) @AllArgsConstructor FIELD", false);
        owners.put("@RequiredArgsConstructor(staticName = \"of\")", false);
        owners.put("@RequiredArgsConstructor(access = PRIVATE)", false);
        owners.put("@RequiredArgsConstructor CONSTRUCTOR", true);
        owners.put("@AllArgsConstructor(access = PRIVATE)", false);
        owners.put("@AllArgsConstructor(access = PRIVATE) DEFAULT", true);
        owners.put("@Data(staticConstructor = \"of\")", false);
        owners.put("@Data", true);
        owners.put("@Data CONSTRUCTOR", false);
        owners.put("@Data FIELD @NoArgsConstructor(force = true)", true);
        owners.put("@Value(staticConstructor = \"of\")", false);
        owners.put("@Value", true);
        owners.put("@Value FIELD", false);
        owners.put("@Builder", true);
        owners.put("@Builder FIELD", false);
        owners.put("@Builder(access = PRIVATE)", true);
        owners.put("@Builder @NoArgsConstructor @AllArgsConstructor FIELD", true);
        owners.put("@Data @Builder FIELD", false);
        owners.put("@Value @Builder FIELD", false);
        owners.put("@SuperBuilder", false);
        owners.put("@SuperBuilder @NoArgsConstructor FIELD", true);
        owners.put("@Data @SuperBuilder", false);
        StringBuilder all = new StringBuilder("""
                package com.acme;

                import static lombok.AccessLevel.PRIVATE;

                import lombok.*;
                import lombok.experimental.SuperBuilder;

                class All {
                """);
        List<String> constructible = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Boolean> owner : owners.entrySet()) {
            String name = "Owner" + number++;
            all.append(owner(owner.getKey(), name));
            if (owner.getValue()) {
                constructible.add(name);
            }
        }

        List<String> said =
                build(first, LOMBOK)
                        .compile(Sources.of(ACCOUNT, OPENED, all.append("}\n").toString()))
                        .stream()
                        .map(each -> each.getMessage(Locale.ROOT))
                        .filter(each -> !each.contains("-Werror"))
                        .toList();

        assertThat(said).allMatch(each -> each.startsWith("[Signalbox/UnsuppliedObject]"));
        assertThat(said).hasSize(owners.size() - constructible.size());
        assertThat(constructible)
                .allSatisfy(each -> assertThat(said).noneMatch(message -> message.contains("'" + each + "'")));
    }

    private static String owner(String form, String name) {
        return """
                %s static class %s {
                    %s
                    %s
                    @dev.signalbox.Receiver void hear(Opened opened) {}
                }
                """.formatted(
                        form.replaceAll(" (FIELD|CONSTRUCTOR|DEFAULT)", ""),
                        name,
                        form.contains("FIELD") ? "private String text;" : "",
                        form.contains("CONSTRUCTOR")
                                ? name + "(int number) {}"
                                : form.contains("DEFAULT") ? "int more; " + name + "() {}" : "");
    }

    private boolean makesObjects(String file) {
        try {
            return Files.readString(output.resolve("com/acme").resolve(file)).contains("::new");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String BEANS = """
            package com.acme;

            @lombok.Value
            public class AccountView {
                String name;
                String email;
            }
            """;

    private static final String MAPPER = """
            package com.acme;

            @org.mapstruct.Mapper
            public interface AccountMapper {
                AccountView toView(Account account);
            }
            """;

    private static final String MAPPING_OWNER = """
            package com.acme;

            import dev.signalbox.Receiver;
            import java.util.ArrayList;
            import java.util.List;

            public class MappingOwner {
                static final List<String> HEARD = new ArrayList<>();

                private final AccountMapper mapper = new AccountMapperImpl();

                @Receiver(value = Opened.class, sender = Account.class)
                void show(Account account) {
                    HEARD.add(mapper.toView(account).toString());
                }

                static List<String> run() {
                    dev.signalbox.Signals.send(
                            new Opened(Account.builder().name("Ann").email("ann@acme.com").build(), 7));
                    return HEARD;
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mapstructMakesWhatAReceiverUses(boolean first) throws Exception {
        List<Path> both = new ArrayList<>(LOMBOK);
        both.addAll(MAPSTRUCT);
        Build build = build(first, both);

        assertThat(build.compile(Sources.of(ACCOUNT, OPENED, BEANS, MAPPER, MAPPING_OWNER)))
                .isEmpty();
        assertThat(build.run("com.acme.MappingOwner", "run"))
                .containsExactly("AccountView(name=Ann, email=ann@acme.com)");
    }

    private Build build(boolean first, List<Path> others) {
        return build(output, first, others);
    }

    /** A build with these processors, ours before them or after them. */
    static Build build(Path output, boolean first, List<Path> others) {
        List<Path> processors = new ArrayList<>();
        Stream.of(first ? Build.ours() : others, first ? others : Build.ours()).forEach(processors::addAll);
        return new Build(output, processors, LIBRARIES);
    }
}
