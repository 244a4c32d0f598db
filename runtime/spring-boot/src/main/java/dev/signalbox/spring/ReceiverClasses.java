package dev.signalbox.spring;

import dev.signalbox.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Finds classes with receivers that the processor has not seen. It reads class files, for {@code @Receiver} is not there at
 * run time; done only where no receiver of the application is known, and in jars and folders where the processor left no
 * trace.
 */
record ReceiverClasses(ResourcePatternResolver resources) {

    /** How a class file that uses the annotation names it. */
    private static final String MARK = "L" + Receiver.class.getName().replace('.', '/') + ";";

    /** What the processor writes into each jar or folder of classes, receivers or not. */
    private static final String TRACE = "META-INF/signalbox/receivers.index";

    /** Gradle keeps what kapt generates apart from Kotlin's classes, so there a missing trace says nothing. */
    private static final String KOTLIN = "Lkotlin/Metadata;";

    /** The names of such classes in these packages, sorted. */
    List<String> in(ApplicationPackages packages) {
        return in(packages, (root, file) -> isMarked(file, MARK));
    }

    /** The names of those that were compiled without the processor, sorted. */
    List<String> withoutTrace(ApplicationPackages packages) {
        Map<String, Boolean> traces = new HashMap<>();
        return in(
                packages,
                (root, file) -> !traces.computeIfAbsent(root, this::hasTrace)
                        && isMarked(file, MARK)
                        && !isMarked(file, KOTLIN));
    }

    private boolean hasTrace(String root) {
        return resources.getResource(root + TRACE).exists();
    }

    private List<String> in(ApplicationPackages packages, BiPredicate<String, Resource> wanted) {
        List<String> found = new ArrayList<>();
        for (String each : packages.names()) {
            String path = ClassUtils.convertClassNameToResourcePath(each);
            try {
                for (Resource file : resources.getResources("classpath*:" + path + "/**/*.class")) {
                    String location = file.getURL().toString();
                    int start = location.lastIndexOf("/" + path + "/") + 1;
                    if (wanted.test(location.substring(0, start), file)) {
                        found.add(name(location.substring(start)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static boolean isMarked(Resource file, String mark) {
        try {
            return new String(file.getContentAsByteArray(), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String file) {
        return ClassUtils.convertResourcePathToClassName(file.substring(0, file.length() - ".class".length()));
    }
}
