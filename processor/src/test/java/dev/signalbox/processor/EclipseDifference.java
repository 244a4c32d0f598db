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
 * All known differences between the messages of Eclipse's compiler and of javac for the same sources. Everything else
 * must be the same: message, file and line, exactly once.
 */
enum EclipseDifference {

    /**
     * The caret. Eclipse's {@code Messager} knows the positions of attributes, but not of their values or of elements
     * of an array; for these, the caret is at the annotation. For a class, Eclipse shows the name and javac shows a
     * modifier ({@code BaseMessagerImpl.createProblem}; no bug is filed). So columns are not compared.
     */
    CARET,

    /** The position of a record: Eclipse has none ({@code BaseMessagerImpl.createProblem} has no case for it). */
    RECORD,

    /**
     * The line of one of several {@code @Receiver} on a method. Eclipse knows it. javac does not, because it wraps them
     * in a container that is not in the source; it shows the method.
     */
    REPEATED_ANNOTATION,

    /**
     * Errors of the language. Each compiler has its own text, and Eclipse sometimes reports two for one place:
     * "PizzaDne cannot be resolved to a type" and "Class&lt;PizzaDne&gt; cannot be resolved to a type".
     */
    OWN_WORDS,

    /**
     * A missing class that a class file mentions. Eclipse ends the compilation if a processor asks for the members of
     * the class that mentions it ({@code UnresolvedReferenceBinding.resolve}, problem 347; no bug is filed). So
     * receivers of a signal get a finding about the missing type even if they do not take the argument of this type.
     */
    MISSING_CLASS_FILE,

    /**
     * A constant that is imported statically from a class that is generated in the same compilation. After Eclipse has
     * not found it once, it stays unresolved (no bug is filed). Eclipse finds it by the name of its class.
     */
    STATIC_IMPORT,

    /**
     * If the class file of a generated class is on the class path, Eclipse cannot generate the class again
     * (eclipse.jdt.core#1482; the {@code Filer} of the editor can). Build tools delete files that were generated from
     * the classes that they compile. Our tests do the same.
     */
    GENERATED_AGAIN;

    private static final String IN_OUR_WORDS = "[Signalbox/";

    /** Compares the messages of the two compilers for the same sources. */
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
                .flatMap(each -> Stream.of("$1_Receivers", "$1_Crossing")
                        .map(name -> each.getName().replaceFirst(".*/(.*)\\.java", name)))
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
        while (first > 0 && isReceiver(lines.get(first - 1))) {
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
