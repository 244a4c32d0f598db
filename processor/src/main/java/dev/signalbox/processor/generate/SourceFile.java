package dev.signalbox.processor.generate;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A source file that is about to be written.
 *
 * @param type the class in it
 * @param nested the simple names of the classes inside that class
 * @param code the class
 */
public record SourceFile(ClassName type, Set<String> nested, Code code) {

    private static final String JAVA_LANG = "java.lang";

    static SourceFile of(ClassName type, Collection<String> nested, Code code) {
        Set<String> names = new HashSet<>(nested);
        names.add(type.simpleName());
        return new SourceFile(type, names, code);
    }

    /**
     * The text, with imports.
     *
     * @param isClass whether there is a class of this qualified name: one that is called as one of {@code java.lang} is
     *     makes an import necessary
     */
    public String text(Predicate<String> isClass) {
        Map<String, ClassName> imports = imports();
        StringBuilder text = new StringBuilder();
        if (!type.packageName().isEmpty()) {
            text.append("package ").append(type.packageName()).append(";\n\n");
        }
        Set<String> lines = new TreeSet<>();
        imports.forEach((name, each) -> {
            if (!each.packageName().equals(JAVA_LANG) || isClass.test(qualified(type.packageName(), name))) {
                lines.add(each.canonicalName());
            }
        });
        lines.forEach(each -> text.append("import ").append(each).append(";\n"));
        text.append(lines.isEmpty() ? "" : "\n");
        for (Object piece : code.pieces()) {
            if (piece instanceof ClassName name) {
                appendName(text, name, imports);
            } else if (piece instanceof Code.OrNull nullable) {
                appendNullable(text, nullable, imports);
            } else {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static String qualified(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** What is imported by each simple name: the first class of that name, unless another one has it here already. */
    private Map<String, ClassName> imports() {
        Map<String, ClassName> imports = new TreeMap<>();
        Set<String> taken = new HashSet<>(nested);
        for (Object piece : code.pieces()) {
            if (piece instanceof ClassName name && isHere(name)) {
                taken.add(name.simpleNames().get(0));
            }
        }
        for (Object piece : code.pieces()) {
            if (piece instanceof ClassName name) {
                add(name, taken, imports);
            } else if (piece instanceof Code.OrNull nullable) {
                add(Code.OrNull.ANNOTATION, taken, imports);
                add(nullable.type(), taken, imports);
            }
        }
        return imports;
    }

    private void add(ClassName name, Set<String> taken, Map<String, ClassName> imports) {
        ClassName topLevel = name.topLevelClassName();
        if (!isHere(name) && !taken.contains(topLevel.simpleName())) {
            imports.putIfAbsent(topLevel.simpleName(), topLevel);
        }
    }

    private void appendNullable(StringBuilder text, Code.OrNull nullable, Map<String, ClassName> imports) {
        ClassName name = nullable.type();
        if (!name.equals(imports.get(name.simpleName()))) {
            text.append(name.packageName()).append('.');
        }
        text.append('@');
        appendName(text, Code.OrNull.ANNOTATION, imports);
        text.append(' ').append(name.simpleName());
    }

    private boolean isHere(ClassName name) {
        return name.packageName().equals(type.packageName());
    }

    private void appendName(StringBuilder text, ClassName name, Map<String, ClassName> imports) {
        List<String> names = name.simpleNames();
        boolean known = isHere(name)
                ? !nested.contains(names.get(0)) || name.topLevelClassName().equals(type)
                : name.topLevelClassName().equals(imports.get(names.get(0)));
        if (known && names.size() == 1) {
            text.append(names.get(0));
        } else {
            text.append(known ? String.join(".", names) : name.canonicalName());
        }
    }
}
