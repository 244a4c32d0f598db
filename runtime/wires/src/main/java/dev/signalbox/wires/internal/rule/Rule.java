package dev.signalbox.wires.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * A rule: an annotation of a package or a signal.
 *
 * @param place the internal name of the annotated class; that of a package ends with {@code package-info}
 * @param file the source file of the annotation
 */
record Rule(String place, String file, AnnotationNode annotation) {

    /** The package: {@code com.acme.mail}. */
    String packageName() {
        return Names.binary(place.substring(0, place.lastIndexOf('/')));
    }

    /** The internal names of the classes that an attribute lists. */
    List<String> classes(String attribute) {
        return values(attribute).stream()
                .map(each -> ((Type) each).getInternalName())
                .toList();
    }

    List<String> texts(String attribute) {
        return values(attribute).stream().map(String.class::cast).toList();
    }

    /** The names of the enum constants that an attribute lists, or its defaults. */
    List<String> constants(String attribute, List<String> byDefault) {
        List<?> values = values(attribute);
        return values.isEmpty()
                ? byDefault
                : values.stream().map(each -> ((String[]) each)[1]).toList();
    }

    /** Whether an attribute is written in the source. */
    boolean has(String attribute) {
        return annotation.values != null && annotation.values.contains(attribute);
    }

    private List<?> values(String attribute) {
        List<Object> all = annotation.values == null ? List.of() : annotation.values;
        for (int i = 0; i < all.size(); i += 2) {
            if (all.get(i).equals(attribute)) {
                return all.get(i + 1) instanceof List<?> list ? list : List.of(all.get(i + 1));
            }
        }
        return new ArrayList<>();
    }

    /** The simple names of the classes that an attribute lists. */
    String simpleNames(String attribute) {
        return classes(attribute).stream().map(Names::simple).collect(Collectors.joining(", "));
    }
}
