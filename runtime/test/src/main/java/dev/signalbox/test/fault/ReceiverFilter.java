package dev.signalbox.test.fault;

import dev.signalbox.ReceiverInfo;
import java.util.Collection;

/** A name of receivers in an annotation: an id or the end of one, a class, or a package with its sub-packages. */
record ReceiverFilter(String name) {

    private static final String ALL_BELOW = "..";

    boolean includes(ReceiverInfo receiver) {
        String owner = String.valueOf(receiver.owner());
        if (name.endsWith(ALL_BELOW)) {
            return owner.startsWith(name.substring(0, name.length() - 1));
        }
        return isEndOf(receiver.id()) || isEndOf(owner);
    }

    private boolean isEndOf(String text) {
        return text.equals(name) || text.endsWith("." + name) || text.endsWith("#" + name) || text.endsWith("$" + name);
    }

    /**
     * Fails if no receiver has this name, because it is then misspelt.
     *
     * @param attribute the attribute with the name, for the message
     */
    void check(String attribute, Collection<ReceiverInfo> receivers) {
        if (receivers.stream().noneMatch(this::includes)) {
            throw new IllegalArgumentException(attribute + " names \"" + name + "\", and no compiled receiver, class or"
                    + " package is called that. Write the end of an id, as \"Stock#reduce\", a class, as \"Stock\", or a"
                    + " package, as \"com.acme.shop..\". Signals.receivers() has all receivers.");
        }
    }
}
