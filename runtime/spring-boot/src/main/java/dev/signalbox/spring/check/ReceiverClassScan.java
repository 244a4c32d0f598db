package dev.signalbox.spring.check;

import dev.signalbox.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Finds classes with receivers that the processor has not seen. Reads class files, because {@code @Receiver} is not
 * kept at run time. Used only if no receiver of the application is known.
 */
record ReceiverClassScan(ResourcePatternResolver resources) {

    /** The name of the annotation in a class file. */
    private static final String MARK = "L" + Receiver.class.getName().replace('.', '/') + ";";

    /** The names of such classes in these packages, sorted. */
    List<String> in(ApplicationPackages packages) {
        List<String> found = new ArrayList<>();
        for (String each : packages.names()) {
            String path = ClassUtils.convertClassNameToResourcePath(each);
            try {
                for (Resource file : resources.getResources("classpath*:" + path + "/**/*.class")) {
                    if (isMarked(file)) {
                        found.add(name(file, path));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static boolean isMarked(Resource file) throws IOException {
        return new String(file.getContentAsByteArray(), StandardCharsets.ISO_8859_1).contains(MARK);
    }

    private static String name(Resource file, String path) throws IOException {
        String location = file.getURL().getPath();
        String inPackage = location.substring(location.lastIndexOf("/" + path + "/") + 1);
        return ClassUtils.convertResourcePathToClassName(
                inPackage.substring(0, inPackage.length() - ".class".length()));
    }
}
