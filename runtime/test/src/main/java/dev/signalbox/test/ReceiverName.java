package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which receivers an assertion names. */
final class ReceiverName {

    private final String text;
    private final Predicate<String> ids;

    private ReceiverName(String text, Predicate<String> ids) {
        this.text = text;
        this.ids = ids;
    }

    /** The receivers with this id, or with an id that ends so. */
    static ReceiverName of(String receiver) {
        String name = receiver.replace("::", "#");
        return new ReceiverName(receiver, id -> id.equals(name) || id.endsWith("." + name) || id.endsWith("#" + name));
    }

    /** All receivers in a class. */
    static ReceiverName of(Class<?> owner, Dispatcher dispatcher) {
        Set<String> known = dispatcher.receivers().stream()
                .filter(each -> owner.getName().equals(each.owner()))
                .map(ReceiverInfo::id)
                .collect(Collectors.toSet());
        return new ReceiverName(owner.getName(), known::contains);
    }

    boolean means(String id) {
        return ids.test(id);
    }

    @Override
    public String toString() {
        return text;
    }
}
