package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * All that Eclipse's compiler is known to say otherwise than javac of the same sources. Everything else must be the same:
 * message, file and line, exactly once.
 */
enum EclipseDifference {

    /**
     * The caret. Eclipse's {@code Messager} knows the places of attributes and not of their values, nor of the elements of
     * an array, for which the caret is at the annotation; of a class it shows the name, where javac shows a modifier
     * ({@code BaseMessagerImpl.createProblem}; no bug is filed). So columns are not compared.
     */
    CARET,

    /** The place of a record: Eclipse knows none ({@code BaseMessagerImpl.createProblem} has no case for it). */
    RECORD,

    /**
     * The line of one of several {@code @Receiver} on a method. Eclipse knows it. javac does not, since the compiler wraps
     * them in a container that stands nowhere in the source, and shows the method.
     */
    REPEATED_ANNOTATION,

    /**
     * What is wrong with the language is said in the compiler's own words, and at times twice in one place: "PizzaDne
     * cannot be resolved to a type" and "Class&lt;PizzaDne&gt; cannot be resolved to a type".
     */
    OWN_WORDS,

    /**
     * A missing class that a class file mentions. Eclipse ends a compilation in which a processor asks what members the
     * class has that mentions it ({@code UnresolvedReferenceBinding.resolve}, problem 347; no bug is filed). So receivers
     * of a signal are told that a type is missing even if they do not ask for the argument of that type.
     */
    MISSING_CLASS_FILE,

    /**
     * A constant of a class that is generated in the same compilation, if it is imported statically: once Eclipse has looked
     * for it in vain, it stays unresolved (no bug is filed). By the name of its class it is found.
     */
    STATIC_IMPORT,

    /**
     * A class that an earlier compilation generated cannot be generated again while its class file is on the class path
     * (eclipse.jdt.core#1482; the editor's own {@code Filer} can). Build tools delete what was made from the classes that
     * they compile, and so do our tests.
     */
    GENERATED_AGAIN;

    private static final String IN_OUR_WORDS = "[Signalbox/";

    /** Compares what the two say of the same sources. */
    static void assertSame(
            List<Diagnostic<? extends JavaFileObject>> eclipse, List<Diagnostic<? extends JavaFileObject>> javac) {
        List<String> said = said(eclipse);
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(said(javac).stream()
                        .map(each -> said.contains(withoutPlace(each)) ? withoutPlace(each) : each)
                        .toList());
    }

    /** Deletes what was generated from these sources, as build tools do. */
    static void deleteGenerated(Path output, List<JavaFileObject> sources) throws IOException {
        List<String> names = sources.stream()
                .map(each -> each.getName().replaceFirst(".*/(.*)\\.java", "$1_Receivers"))
                .toList();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String file = each.getFileName().toString();
                if (file.startsWith("SignalboxRegistry_") || names.stream().anyMatch(file::startsWith)) {
                    Files.delete(each);
                }
            }
        }
    }

    private static List<String> said(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> said = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            // javac moves further lines to the right.
            String message = each.getMessage(Locale.ROOT).replace("\n  ", "\n");
            if (message.equals("warnings found and -Werror specified")) {
                continue;
            }
            boolean ours = message.startsWith(IN_OUR_WORDS);
            String text = place(each) + (ours ? message : each.getKind());
            if (ours || !said.contains(text)) {
                said.add(text);
            }
        }
        return said;
    }

    private static String withoutPlace(String said) {
        return said.substring(Math.max(0, said.indexOf(IN_OUR_WORDS)));
    }

    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        if (source == null) {
            return "";
        }
        List<String> lines = Diagnosed.lines(source);
        int line = (int) diagnostic.getLineNumber() - 1;
        return source.getName() + "\n" + lines.get(annotated(lines, line)) + "\n";
    }

    /** The line of the method, for one of several annotations on lines of their own. */
    private static int annotated(List<String> lines, int line) {
        int first = line;
        while (isReceiver(lines.get(first - 1))) {
            first--;
        }
        int last = line;
        while (isReceiver(lines.get(last))) {
            last++;
        }
        return last - first > 1 ? last : line;
    }

    private static boolean isReceiver(String line) {
        return line.strip().startsWith("@Receiver(") && line.strip().endsWith(")");
    }
}
