package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What a registry and its index say of a part that can be called together with parts of other classes.
 *
 * @param signal the signal, which code in any package can name
 * @param name the part's name in its binder
 * @param order its order
 * @param senders whom it hears, as text that is the same for the same senders
 */
record PartLine(ClassName signal, String name, int order, String senders) {

    /** The line as {@link #format} wrote it. */
    static PartLine parse(String text) {
        String[] words = text.split(" ", 4);
        String[] signal = words[0].split("/", -1);
        List<String> names = List.of(signal[1].split("\\."));
        ClassName type =
                ClassName.get(signal[0], names.get(0), names.stream().skip(1).toArray(String[]::new));
        return new PartLine(type, words[1], Integer.parseInt(words[2]), words[3]);
    }

    /** The line as text, in which a slash tells the signal's package from its class. */
    String format() {
        String type = signal.packageName() + "/" + String.join(".", signal.simpleNames());
        return String.join(" ", type, name, Integer.toString(order), senders);
    }
}
