package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.signalbox.processor.finding.FindingKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page about findings contains all findings, and its examples do what the page says. Run with {@code
 * -Dsignalbox.golden=write} to write the messages again.
 */
class CatalogueTest {

    private static final Path PAGE = Path.of("FINDINGS.md");

    private static final int WIDTH = 118;

    private static final boolean COMPACT_FILES =
            UsedCompiler.USED == UsedCompiler.JAVAC && Runtime.version().feature() >= 25;

    @TempDir
    Path folder;

    /** A chapter of the page: a heading, a paragraph, and three blocks. */
    record Chapter(String code, String weight, String wrong, String message, String language, String right) {

        private static final Pattern FORM = Pattern.compile(
                "## (\\w+)\n\n(Error unless suppressed|Error|Warning)\\. \\S.*?"
                        + "\n\n```java\n(.*?)```\n\n```text\n(.*?)```\n\n```(java|xml)\n(.*?)```\n",
                Pattern.DOTALL);

        static Chapter of(MatchResult match) {
            return new Chapter(
                    match.group(1), match.group(2), match.group(3), match.group(4), match.group(5), match.group(6));
        }

        /** Whether it needs a module path. Eclipse's compiler has none when a program calls it. */
        boolean isOfModules() {
            return code.equals("MissingProvides");
        }

        /** Whether it occurs in files that this compiler does not support. */
        boolean isOfCompactFiles() {
            return code.equals("UnnamedOwner");
        }

        /** Whether it occurs only if a module is on a path of the file system: {@link JarsTest} tests it. */
        boolean isOfPatchedModules() {
            return code.equals("UnprovidedTests");
        }

        /** The whole file of an example. */
        String file(String example) {
            boolean whole =
                    example.startsWith("module") || example.startsWith("import") || example.contains("\npackage ");
            return whole ? example : userSignals(example);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    @Test
    void everyFindingHasItsChapterAndTheyAreSorted() throws IOException {
        List<String> headings = Files.readString(PAGE)
                .lines()
                .filter(each -> each.startsWith("## "))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(Arrays.stream(FindingKind.values())
                        .map(each -> "## " + each.code())
                        .sorted()
                        .toList());
        assertThat(chapters()).hasSizeGreaterThanOrEqualTo(headings.size() - 3);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void whatIsWrongGivesTheMessageAndNoOther(Chapter chapter) throws IOException {
        List<Diagnostic<? extends JavaFileObject>> found = wrong(chapter).diagnostics();

        assertThat(found).hasSize(1);
        String message = found.get(0).getMessage(Locale.ROOT);
        assertThat(message).startsWith("[Signalbox/" + chapter.code() + "] ");
        assertThat(found.get(0).getKind())
                .isEqualTo(chapter.weight().equals("Warning") ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR);
        if ("write".equals(System.getProperty("signalbox.golden"))) {
            write(chapter, wrapped(message));
        } else {
            assertThat(chapter.message()).isEqualTo(wrapped(message));
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void whatIsRightGivesNone(Chapter chapter) throws IOException {
        if (chapter.language().equals("java")) {
            assertThat(Diagnosed.of(compiler -> in(compiler, chapter, chapter.file(chapter.right()))))
                    .isEmpty();
        } else if (!chapter.code().equals("UnknownConstant")) {
            // The right solution is another class path, which the test has. There is no newer processor to test with.
            List<JavaFileObject> sources = ModelSources.with(chapter.file(chapter.wrong()));
            Library library = library();
            assertThat(Diagnosed.of(compiler -> library.compile(compiler, sources)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void whatCanBeSuppressedIsWhatThePageSays(Chapter chapter) throws IOException {
        String suppressed = chapter.file(chapter.wrong())
                .replaceFirst("final class UserSignals", "@SuppressWarnings(\"Signalbox\")\n$0");
        boolean suppressible = !chapter.weight().equals("Error");

        assertThat(Diagnosed.of(compiler -> in(compiler, chapter, suppressed)).isEmpty())
                .isEqualTo(suppressible);
        String other = suppressed.replace("(\"Signalbox\")", "(\"Signalbox/Other\")");
        assertThat(Diagnosed.of(compiler -> in(compiler, chapter, other))).isNotEmpty();
    }

    private Compilation wrong(Chapter chapter) {
        return in(UsedCompiler.USED, chapter, chapter.file(chapter.wrong()));
    }

    /** Compiles in the environment in which the finding occurs. */
    private Compilation in(UsedCompiler compiler, Chapter chapter, String userSignals) {
        return switch (chapter.code()) {
            case "MissingArtifact" -> Compiled.compileWarned(compiler, ModelSources.withoutModel(userSignals));
            case "MissingType" -> withoutCustomer().compile(compiler, Sources.of(userSignals));
            case "UnknownConstant" -> Compiled.compileWarned(compiler, ModelSources.with(userSignals, """
                    package dev.signalbox;

                    public enum Phase { NOW, BEFORE_COMMIT, AFTER_COMMIT, AFTER_LUNCH }
                    """));
            case "VersionMismatch" -> Compiled.compileWarned(compiler, ModelSources.with(userSignals, """
                    package dev.signalbox;

                    public @interface Receiver {
                        Class<? extends Signal>[] value() default {};

                        @interface List {
                            Receiver[] value();
                        }
                    }
                    """));
            case "ChangedReceivers" ->
                Compiled.compileWith(compiler, "-Asignalbox.lock=signals.lock", ModelSources.with(userSignals));
            case "VanishedId" ->
                Compiled.compileWith(
                        compiler, "-Asignalbox.lock=src/test/resources/durable.lock", ModelSources.with(userSignals));
            case "BreaksReaders" ->
                Compiled.compileWith(
                        compiler, "-Asignalbox.lock=src/test/resources/crossing.lock", ModelSources.with(userSignals));
            case "MayNotHear", "ContradictingRules" ->
                Compiled.compileWarned(compiler, ModelSources.with(userSignals, """
                        @dev.signalbox.rule.MayHear(
                                value = dev.signalbox.model.PostSave.class,
                                phases = dev.signalbox.Phase.AFTER_COMMIT)
                        package com.acme;
                        """));
            case "UnknownOption" ->
                Compiled.compileWith(compiler, "-Asignalbox.map=svg", ModelSources.with(userSignals));
            case "UnresolvedType" ->
                Compiled.compileWarned(
                        compiler, ModelSources.with(userSignals, "package error; public class NonExistentClass {}"));
            case "MissingProvides" -> Compiled.compileModule(compiler, userSignals);
            case "OldRelease" -> Compiled.compileFor("11", compiler, Sources.of(userSignals));
            case "UnnamedOwner" -> Compiled.compileFor("25", compiler, List.of(compact(userSignals)));
            default -> Compiled.compileWarned(compiler, ModelSources.with(userSignals));
        };
    }

    private static JavaFileObject compact(String text) {
        return JavaFileObjects.forSourceString(
                text.startsWith("import") ? "UserSignals" : "com.acme.UserSignals", text);
    }

    private Library withoutCustomer() {
        try {
            return library().without("lib.Customer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Library library() throws IOException {
        return Library.of(folder, Sources.of("""
                package lib;

                public class Customer {}
                """, """
                package lib;

                public record Ordered(Customer customer, int number) implements dev.signalbox.Signal {}
                """));
    }

    /** The file around an example. The example consists of members of a class, or is the class itself. */
    private static String userSignals(String example) {
        String type = example.contains("final class UserSignals ")
                ? example
                : "final class UserSignals {\n" + example.indent(4) + "}\n";
        return """
                package com.acme;

                import static dev.signalbox.Phase.*;
                import static dev.signalbox.StandardSignal.*;

                import dev.signalbox.*;
                import java.util.*;

                """
                + type.replace("PostSave<", "dev.signalbox.model.PostSave<")
                        .replaceAll("@Durable\\b", "@dev.signalbox.durable.Durable")
                        .replaceAll("@Crosses\\b", "@dev.signalbox.kafka.Crosses")
                        .replaceAll("@(MustBeHeard|NeverLeadsTo)\\b", "@dev.signalbox.rule.$1")
                        .replaceAll("\\bDeliveryInfo\\b", "dev.signalbox.durable.DeliveryInfo")
                        .replaceAll("@Component\\b", "@org.springframework.stereotype.Component")
                        .replaceAll("@Async\\b", "@org.springframework.scheduling.annotation.Async")
                        .replaceAll("@Transactional\\b", "@org.springframework.transaction.annotation.Transactional")
                        .replaceAll("@(Entity|Id|ManyToOne|OneToMany)\\b", "@jakarta.persistence.$1");
    }

    private static List<Chapter> chapters() throws IOException {
        return Chapter.FORM
                .matcher(Files.readString(PAGE))
                .results()
                .map(Chapter::of)
                .filter(each -> UsedCompiler.USED == UsedCompiler.JAVAC || !each.isOfModules())
                .filter(each -> COMPACT_FILES || !each.isOfCompactFiles())
                .filter(each -> !each.isOfPatchedModules())
                .toList();
    }

    private static void write(Chapter chapter, String message) {
        try {
            String page = Files.readString(PAGE);
            int start = page.indexOf("```text\n", page.indexOf("## " + chapter.code() + "\n")) + "```text\n".length();
            Files.writeString(PAGE, page.substring(0, start) + message + page.substring(page.indexOf("```", start)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines that fit the page. */
    private static String wrapped(String message) {
        return message.lines().map(each -> wrappedLine(each.strip())).collect(Collectors.joining());
    }

    private static String wrappedLine(String line) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : line.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                lines.append('\n');
                length = 0;
            }
            lines.append(length == 0 ? "" : " ").append(word);
            length += (length == 0 ? 0 : 1) + word.length();
        }
        return lines.append('\n').toString();
    }
}
