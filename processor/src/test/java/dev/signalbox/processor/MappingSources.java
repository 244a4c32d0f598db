package dev.signalbox.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** The mapping annotations of entities, as far as the processor reads them. */
final class MappingSources {

    private static final Map<String, String> ANNOTATIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("jakarta.persistence.Entity", ""),
            Map.entry("jakarta.persistence.MappedSuperclass", ""),
            Map.entry("jakarta.persistence.Embeddable", ""),
            Map.entry("jakarta.persistence.Embedded", ""),
            Map.entry("jakarta.persistence.Id", ""),
            Map.entry("jakarta.persistence.EmbeddedId", ""),
            Map.entry("jakarta.persistence.MapsId", ""),
            Map.entry("jakarta.persistence.Version", ""),
            Map.entry("jakarta.persistence.Transient", ""),
            Map.entry("jakarta.persistence.Access", "AccessType value();"),
            Map.entry("jakarta.persistence.Column", "boolean updatable() default true; String name() default \"\";"),
            Map.entry("jakarta.persistence.AttributeOverride", "String name(); Column column();"),
            Map.entry(
                    "jakarta.persistence.JoinColumn",
                    "boolean insertable() default true; boolean updatable() default true; String name() default \"\";"),
            Map.entry("jakarta.persistence.JoinColumns", "JoinColumn[] value();"),
            Map.entry("jakarta.persistence.OrderColumn", ""),
            Map.entry("jakarta.persistence.ElementCollection", ""),
            Map.entry("jakarta.persistence.ManyToOne", ""),
            Map.entry("jakarta.persistence.OneToOne", "String mappedBy() default \"\";"),
            Map.entry(
                    "jakarta.persistence.OneToMany",
                    "String mappedBy() default \"\"; Class<?> targetEntity() default void.class;"),
            Map.entry(
                    "jakarta.persistence.ManyToMany",
                    "String mappedBy() default \"\"; Class<?> targetEntity() default void.class;"),
            Map.entry("org.hibernate.annotations.ManyToAny", ""),
            Map.entry("org.hibernate.annotations.Formula", "String value();"),
            Map.entry("org.hibernate.annotations.Immutable", ""),
            Map.entry("org.hibernate.annotations.ValueGenerationType", "")));

    private static final String ACCESS_TYPE = """
            package jakarta.persistence;

            public enum AccessType { FIELD, PROPERTY }
            """;

    private static final String GENERATED = """
            package org.hibernate.annotations;

            @ValueGenerationType
            public @interface Generated {}
            """;

    /** The entities and signals of all tests name them. */
    private static final Set<String> ALWAYS = Set.of("Entity", "MappedSuperclass");

    private MappingSources() {}

    /**
     * The annotations that these texts name, or whose packages they import. Not all of them, because each makes every
     * compilation slower.
     */
    static List<JavaFileObject> namedIn(String... texts) {
        List<String> files = new ArrayList<>(List.of(ACCESS_TYPE, GENERATED));
        ANNOTATIONS.forEach((name, members) -> files.add(annotation(name, members)));
        String all = String.join("\n", texts);
        return Sources.of(files.stream()
                .filter(each -> isNamed(Sources.nameIn(each), all))
                .toArray(String[]::new));
    }

    private static boolean isNamed(String file, String texts) {
        int slash = file.lastIndexOf('/');
        String folder = file.substring(0, slash).replace('/', '.');
        String name = file.substring(slash + 1, file.lastIndexOf('.'));
        return ALWAYS.contains(name) || texts.contains(folder + ".*") || texts.contains(folder + "." + name);
    }

    private static String annotation(String name, String members) {
        int dot = name.lastIndexOf('.');
        return """
                package %s;

                public @interface %s {
                    %s
                }
                """.formatted(name.substring(0, dot), name.substring(dot + 1), members);
    }
}
