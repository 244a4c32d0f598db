package dev.signalbox.processor.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Java beans give to methods: {@code getText} and {@code isText} return what is called {@code text}. */
public final class Getter {

    private static final Pattern NAME = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

    private Getter() {}

    /** What a method of this name returns; empty if it is not the name of a getter. */
    public static Optional<String> attribute(CharSequence method) {
        Matcher name = NAME.matcher(method);
        return name.matches() ? Optional.of(decapitalized(name.group(1))) : Optional.empty();
    }

    /** {@code name} for {@code Name}, and {@code URL} for {@code URL}, as Java beans have it. */
    private static String decapitalized(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
