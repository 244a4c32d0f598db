package dev.signalbox.processor.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of getters in Java beans: {@code getText} and {@code isText} return the attribute {@code text}. */
public final class Getter {

    private static final Pattern NAME = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

    private Getter() {}

    /** The attribute that a method of this name returns; empty if it is not the name of a getter. */
    public static Optional<String> attribute(CharSequence method) {
        Matcher name = NAME.matcher(method);
        return name.matches() ? Optional.of(decapitalized(name.group(1))) : Optional.empty();
    }

    /** {@code name} for {@code Name}, but {@code URL} for {@code URL}: the rule of Java beans. */
    private static String decapitalized(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
