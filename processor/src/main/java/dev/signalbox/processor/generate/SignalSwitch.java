package dev.signalbox.processor.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Generates a method that looks something up by the name of a signal. Many signals are spread over several methods, for
 * none may be longer than 64 KB.
 */
final class SignalSwitch {

    private static final int MOST_CASES = 500;

    private final String name;
    private final Code returned;
    private final Code parameters;
    private final String arguments;
    private final Code otherwise;
    private final List<Code> cases = new ArrayList<>();

    /**
     * Starts one.
     *
     * @param name the method that it overrides, whose first parameter is the signal's name
     * @param arguments the names of the parameters
     * @param otherwise what there is for signals that are not added
     */
    SignalSwitch(String name, Code returned, Code parameters, String arguments, Code otherwise) {
        this.name = name;
        this.returned = returned;
        this.parameters = parameters;
        this.arguments = arguments;
        this.otherwise = otherwise;
    }

    void add(String signal, Code value) {
        cases.add(Code.of("            case $ -> $;\n", Code.literal(signal), value));
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    /** The method, and those that it asks in turn. */
    List<Code> methods() {
        List<Code> methods = new ArrayList<>();
        for (int start = 0; start == 0 || start < cases.size(); start += MOST_CASES) {
            int end = Math.min(start + MOST_CASES, cases.size());
            int number = methods.size() + 1;
            methods.add(Code.of(
                    """
                    $ $ $($) {
                            return switch (signal) {
                    $            default -> $;
                            };
                        }
                    """,
                    start == 0 ? Code.of("    @$\n    public", Override.class) : "    private",
                    returned,
                    start == 0 ? name : name + number,
                    parameters,
                    Code.join(cases.subList(start, end), ""),
                    end < cases.size() ? "%s%d(%s)".formatted(name, number + 1, arguments) : otherwise));
        }
        return methods;
    }
}
