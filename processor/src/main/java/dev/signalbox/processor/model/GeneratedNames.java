package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;

/** The names of generated classes, within what file systems take: 255 bytes for the name of a class file. */
public final class GeneratedNames {

    /** For a class of its own and for one inside it alike, with room for a number and for {@code .class}. */
    static final int MOST_BYTES = 110;

    private GeneratedNames() {}

    /** The name of a class's binder; nested classes get a top-level one too. */
    public static ClassName binderOf(ClassName owner) {
        return ClassName.get(owner.packageName(), shortened(String.join("_", owner.simpleNames())) + "_Receivers");
    }

    /** The name itself, or where it is too long, its beginning and a number that is made from all of it. */
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
