package dev.signalbox.spring.check;

import dev.signalbox.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Finds classes with receivers that the processor has not seen. Reads class files, because {@code @Receiver} is not kept at
 * run time: all of the application's if none of its receivers is known, otherwise those of jars and folders in which the
 * processor left no trace.
 */
record ReceiverClassScan(ResourcePatternResolver resources) {

    /** The name of the annotation in a class file. */
    private static final String MARK = "L" + Receiver.class.getName().replace('.', '/') + ";";

    /** What the processor writes into each jar or folder of classes, even if there are no receivers. */
    private static final String TRACE = "META-INF/signalbox/receivers.index";

    /** Gradle keeps what kapt generates apart from Kotlin's classes, so a missing trace says nothing about them. */
    private static final String KOTLIN = "Lkotlin/Metadata;";

    /** The names of such classes in these packages, sorted. */
    List<String> in(ApplicationPackages packages) {
        return in(packages, root -> true, content -> content.contains(MARK));
    }

    /** The names of those that were compiled without the processor, sorted. */
    List<String> withoutTrace(ApplicationPackages packages) {
        return in(
                packages,
                root -> !resources.getResource(root + TRACE).exists(),
                content -> content.contains(MARK) && !content.contains(KOTLIN));
    }

    /** Class files are listed only below roots that are wanted: most applications have none without a trace. */
    private List<String> in(ApplicationPackages packages, Predicate<String> root, Predicate<String> content) {
        Set<String> found = new TreeSet<>();
        try {
            for (String each : packages.names()) {
                String path = ClassUtils.convertClassNameToResourcePath(each) + "/";
                for (Resource folder : resources.getResources("classpath*:" + path)) {
                    String location = folder.getURL().toString();
                    String above = location.substring(0, location.length() - path.length());
                    if (root.test(above)) {
                        found.addAll(below(location, above.length(), content));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    /** The names of the classes in a folder and those below it; each begins at this index of its location. */
    private List<String> below(String folder, int start, Predicate<String> content) throws IOException {
        List<String> found = new ArrayList<>();
        for (Resource file : resources.getResources(folder + "**/*.class")) {
            if (content.test(file.getContentAsString(StandardCharsets.ISO_8859_1))) {
                found.add(name(file.getURL().toString().substring(start)));
            }
        }
        return found;
    }

    private static String name(String file) {
        return ClassUtils.convertResourcePathToClassName(file.substring(0, file.length() - ".class".length()));
    }
}
