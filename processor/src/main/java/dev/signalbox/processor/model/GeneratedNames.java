package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of generated classes. They are short enough for file systems: 255 bytes for the name of a class file. */
public final class GeneratedNames {

    /** The limit for a top-level class and for a class inside it, with room for a number and for {@code .class}. */
    static final int MOST_BYTES = 110;

    private GeneratedNames() {}

    /** The name of a class's binder. The binder of a nested class is a top-level class, too. */
    public static ClassName binderOf(ClassName owner) {
        return beside(owner, "_Receivers");
    }

    /** The name of the binder that has a signal cross to other services. */
    public static ClassName crossingOf(ClassName signal) {
        return beside(signal, "_Crossing");
    }

    private static ClassName beside(ClassName type, String ending) {
        return ClassName.get(type.packageName(), shortened(String.join("_", type.simpleNames())) + ending);
    }

    /** A class's name without its package and the classes around it. */
    public static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    /** {@code Order5} or {@code OrderMinus5}; nothing for 0. */
    static String order(int order) {
        return order == 0 ? "" : order < 0 ? "OrderMinus" + -(long) order : "Order" + order;
    }

    /** {@code FromUserOrGuest}, or {@code FromExactlyUser}; nothing if there are no senders. */
    static String senders(List<String> names, boolean exact) {
        return names.isEmpty()
                ? ""
                : names.stream()
                        .map(each -> simpleName(each.replaceAll("<.*>", "")))
                        .map(GeneratedNames::word)
                        .collect(Collectors.joining("Or", exact ? "FromExactly" : "From", ""));
    }

    /** {@code AfterCommit} for {@code AFTER_COMMIT}. */
    static String constant(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_", -1))
                .map(each -> word(each.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    /** Text as a part of a name: {@code AddressTags} for {@code address.tags}. */
    static String word(String written) {
        StringBuilder word = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            if (!Character.isJavaIdentifierPart(each) || Character.isIdentifierIgnorable(each)) {
                begins = true;
            } else {
                word.append(begins ? Character.toUpperCase(each) : each);
                begins = false;
            }
        }
        return word.toString();
    }

    /** The name itself. If it is too long, its beginning and a number computed from the whole name. */
    public static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        String ending = "_" + Integer.toHexString(name.hashCode());
        int end = name.length();
        while (bytes(name.substring(0, end)) + ending.length() > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
