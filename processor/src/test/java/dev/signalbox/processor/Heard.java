package dev.signalbox.processor;

import java.util.Arrays;
import java.util.List;

/** Compiles receivers together with code that sends, runs this code and returns what was heard. */
final class Heard {

    static final String SEND_PIZZA = "Signals.send(new PizzaDone(new Kitchen(), List.of(), 4, true));";

    static final String SAVE_USER =
            "Signals.send(new PostSave<>(User.class, new User(), true, false, new Store(), null));";

    private static final String IMPORTS = """
            package com.acme;

            import static dev.signalbox.StandardSignal.POST_SAVE;

            import dev.signalbox.*;
            import dev.signalbox.model.PostSave;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;

            """;

    private Heard() {}

    /**
     * Runs statements that send.
     *
     * @param members of the class {@code Owner}: receivers that add to its {@code HEARD}
     * @param types further types, each in its own file with the same imports
     */
    static List<String> heard(String members, String statements, String... types) throws ReflectiveOperationException {
        String owner = """
                final class Owner {
                    static final List<String> HEARD = new ArrayList<>();

                %s
                    static List<String> run() {
                %s
                        return HEARD;
                    }
                }
                """.formatted(members.indent(4), statements.indent(8));
        String[] files = Arrays.copyOf(types, types.length + 1);
        files[types.length] = owner;
        Arrays.setAll(files, i -> IMPORTS + files[i]);
        return Compiled.of(Sources.withSignals(files)).run("com.acme.Owner", "run");
    }
}
