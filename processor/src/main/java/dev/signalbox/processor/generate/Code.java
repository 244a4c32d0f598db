package dev.signalbox.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of source, with the classes that it names: how each is written is known when all of the file is.
 *
 * @param pieces text ({@link String}), classes ({@link ClassName}) and those that may be null ({@link OrNull}), in turns
 */
record Code(List<Object> pieces) {

    static final Code NOTHING = new Code(List.of());

    /** A class with an annotation that stands before its simple name, even where that is qualified. */
    record OrNull(ClassName type) {

        static final ClassName ANNOTATION = ClassName.get(Nullable.class);
    }

    /** The type of what may be null. */
    static Code orNull(Class<?> type) {
        return new Code(List.of(new OrNull(ClassName.get(type))));
    }

    /**
     * Code from a template.
     *
     * @param arguments what stands for each {@code $} of the template: other code, a type, or text
     */
    static Code of(String template, Object... arguments) {
        List<Object> pieces = new ArrayList<>();
        int start = 0;
        for (Object argument : arguments) {
            int end = template.indexOf('$', start);
            addText(pieces, template.substring(start, end));
            add(pieces, argument);
            start = end + 1;
        }
        addText(pieces, template.substring(start));
        return new Code(pieces);
    }

    /** Pieces of code with the same text between them. */
    static Code join(Collection<Code> codes, String separator) {
        List<Object> pieces = new ArrayList<>();
        for (Iterator<Code> each = codes.iterator(); each.hasNext(); ) {
            pieces.addAll(each.next().pieces);
            if (each.hasNext()) {
                addText(pieces, separator);
            }
        }
        return new Code(pieces);
    }

    /** A string literal. */
    static Code literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                literal.append('\\').append(each);
            } else if (Character.isISOControl(each)) {
                literal.append("\\u%04x".formatted((int) each));
            } else {
                literal.append(each);
            }
        }
        return new Code(List.of(literal.append('"').toString()));
    }

    /** How many characters it has, about: classes may be qualified. */
    int length() {
        return pieces.stream()
                .mapToInt(each -> each instanceof ClassName name
                        ? name.simpleName().length()
                        : each.toString().length())
                .sum();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    private static void add(List<Object> pieces, Object argument) {
        if (argument instanceof Code code) {
            pieces.addAll(code.pieces);
        } else if (argument instanceof TypeName type) {
            addType(pieces, type);
        } else if (argument instanceof Class<?> type) {
            pieces.add(ClassName.get(type));
        } else {
            addText(pieces, argument.toString());
        }
    }

    private static void addText(List<Object> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(text);
        }
    }

    private static void addType(List<Object> pieces, TypeName type) {
        if (type instanceof ClassName name) {
            pieces.add(name);
        } else if (type instanceof ArrayTypeName array) {
            addType(pieces, array.componentType());
            pieces.add("[]");
        } else if (type instanceof WildcardTypeName wildcard) {
            addWildcard(pieces, wildcard);
        } else if (type instanceof ParameterizedTypeName generic
                && !generic.toString().contains(">.")) {
            pieces.add(generic.rawType());
            String before = "<";
            for (TypeName argument : generic.typeArguments()) {
                pieces.add(before);
                addType(pieces, argument);
                before = ", ";
            }
            pieces.add(">");
        } else {
            pieces.add(type.toString());
        }
    }

    private static void addWildcard(List<Object> pieces, WildcardTypeName wildcard) {
        boolean isLower = !wildcard.lowerBounds().isEmpty();
        TypeName bound = (isLower ? wildcard.lowerBounds() : wildcard.upperBounds()).get(0);
        pieces.add("?");
        if (isLower || !bound.equals(ClassName.OBJECT)) {
            pieces.add(isLower ? " super " : " extends ");
            addType(pieces, bound);
        }
    }

    /** The statements of a method's body, each in a line of its own. */
    static final class Lines {

        private static final String BREAK = "\n            ";

        private final List<Code> lines = new ArrayList<>();

        void add(String template, Object... arguments) {
            lines.add(of(template, arguments));
        }

        Code code() {
            return join(lines, BREAK);
        }
    }
}
