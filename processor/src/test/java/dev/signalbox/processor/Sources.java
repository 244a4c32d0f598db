package dev.signalbox.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Source files for tests. A file is named after the type that it declares. */
final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:package [\\w.]+; )?(?:(?:public|final|abstract|sealed) )*(?:class|record|@?interface|enum) (\\w+)",
            Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

    /** The signal that most tests hear. */
    static final String PIZZA_DONE = """
            package com.acme;

            import dev.signalbox.Signal;
            import java.util.List;

            public record PizzaDone(Kitchen sender, List<String> toppings, int size, boolean hot) implements Signal {}
            """;

    /** The senders of the signal. */
    static final String KITCHEN = """
            package com.acme;

            public class Kitchen {
                public static final class Italian extends Kitchen {}
            }
            """;

    /** The record of POST_SAVE, in place of the one in another artifact. */
    static final String POST_SAVE = """
            package dev.signalbox.model;

            import com.acme.Store;
            import dev.signalbox.Changes;
            import dev.signalbox.Signal;
            import java.util.Set;

            public record PostSave<T>(
                    Class<? extends T> sender, T instance, boolean created, boolean raw, Store using, Set<String> updateFields)
                    implements Signal, Changes {
                @Override
                public boolean changed(String attribute) {
                    return created || updateFields.contains(attribute);
                }
            }
            """;

    static final String STORE = """
            package com.acme;

            public class Store {}
            """;

    static final String USER = """
            package com.acme;

            public class User {
                public static final class Admin extends User {}
            }
            """;

    private Sources() {}

    static List<JavaFileObject> of(String... texts) {
        return new ArrayList<>(Arrays.stream(texts).map(Sources::file).toList());
    }

    /** These sources, with signals and senders for which tests write receivers. */
    static List<JavaFileObject> withSignals(String... texts) {
        String[] all = Arrays.copyOf(new String[] {PIZZA_DONE, KITCHEN, POST_SAVE, STORE, USER}, 5 + texts.length);
        System.arraycopy(texts, 0, all, 5, texts.length);
        return of(all);
    }

    private static JavaFileObject file(String text) {
        return JavaFileObjects.forSourceString(
                nameIn(text).replaceFirst("\\.java$", "").replace('/', '.'), text);
    }

    /** The path of a file with this text: {@code com/acme/User.java}; of one without a type, {@code package-info.java}. */
    static String nameIn(String text) {
        Matcher declared = TYPE.matcher(text);
        Matcher packageName = PACKAGE.matcher(text);
        String prefix = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        return prefix + (declared.find() ? declared.group(1) : "package-info") + ".java";
    }
}
