package dev.signalbox.benchmarks.project;

import java.util.stream.IntStream;

/**
 * The shape of an application that is generated. Receivers are numbered through; so are their classes.
 *
 * @param name also its package's
 * @param heardBy how many receivers each signal has
 * @param ofAClass how many receivers a class has
 * @param dealt over how many classes the receivers are dealt one by one; 0 if each class has a stretch of them
 * @param apart whether each class is compiled alone, as if in a jar of its own
 */
public record Project(String name, int signals, int heardBy, int ofAClass, int dealt, boolean apart) {

    /** The JIT inlines no method with more calls than about these, hand-written or not. */
    private static final int OF_A_METHOD = 64;

    /** One signal, all receivers in one class, so that they write their fields in the order of addresses. */
    public static Project ofOneSignal(String name, int receivers) {
        return new Project(name, 1, receivers, OF_A_METHOD, 0, false);
    }

    /** Many signals with four receivers each, as in the heart of an application. */
    public static Project ofManySignals(String name, int signals) {
        return new Project(name, signals, 4, 4, 0, false);
    }

    /** One signal, heard by receivers of several jars in turns. */
    public static Project ofJars(String name, int jars, int receivers) {
        return new Project(name, 1, receivers, receivers, jars, true);
    }

    /** One signal, each receiver in a class of its own. */
    public static Project ofClasses(String name, int receivers) {
        return new Project(name, 1, receivers, 1, 0, false);
    }

    /** One signal, each receiver of which wants another class of senders. */
    public static Project ofSenders(String name, int receivers) {
        return new Project(name, 1, receivers, 10, 0, false);
    }

    /** An application of ordinary classes: 10 receivers in each, 20 for each signal. */
    public static Project ofSize(String name, int receivers) {
        return new Project(name, receivers / 20, 20, 10, 0, false);
    }

    /** The same classes, compiled at once. */
    public Project inOneJar() {
        return new Project(name, signals, heardBy, ofAClass, dealt, false);
    }

    public int receivers() {
        return signals * heardBy;
    }

    public int classes() {
        return dealt > 0 ? dealt : (receivers() + ofAClass - 1) / ofAClass;
    }

    int classOf(int receiver) {
        return dealt > 0 ? receiver % dealt : receiver / ofAClass;
    }

    int signalOf(int receiver) {
        return receiver / heardBy;
    }

    IntStream receiversOfClass(int number) {
        return IntStream.range(0, receivers()).filter(receiver -> classOf(receiver) == number);
    }

    public IntStream receiversOfSignal(int number) {
        return IntStream.range(number * heardBy, (number + 1) * heardBy);
    }

    /** What stands for a class in names. */
    public String nameOfClass(int number) {
        return nameOfClass(number, classes());
    }

    /** Of equal length, because Signalbox calls receivers in the order of their classes' names. */
    public static String nameOfClass(int number, int classes) {
        int digits = String.valueOf(classes - 1).length();
        return String.format("%0" + digits + "d", number);
    }
}
