package dev.signalbox.benchmarks.workload;

import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.benchmarks.project.Project;
import dev.signalbox.benchmarks.project.Signalbox;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What every generated benchmark does before it measures: make sure that it measures what it says. */
@State(Scope.Thread)
public abstract class Checked {

    private static final int TIMES_TO_BE_HOT = 20_000;

    /** What to send. A field, so that the JIT cannot know it. */
    protected long value = 1;

    private final int sends;
    private final int reached;
    private final int classes;
    private final @Nullable Checked others;

    /**
     * @param sends after so many calls of a method
     * @param reached so many receivers must each have been reached once, and no other
     * @param classes how many classes have receivers
     * @param others what to make hot before
     */
    protected Checked(int sends, int reached, int classes, @Nullable Checked others) {
        this.sends = sends;
        this.reached = reached;
        this.classes = classes;
        this.others = others;
    }

    /** The classes of the signals. */
    protected abstract Class<?>[] signalClasses();

    /** Prepares one of the methods. */
    @Setup(Level.Trial)
    public void prepare(BenchmarkParams benchmark) throws ReflectiveOperationException {
        String name = benchmark.getBenchmark();
        prepare(getClass().getMethod(name.substring(name.lastIndexOf('.') + 1)));
    }

    /**
     * Makes others hot, so that none is faster than in an application: a method that all signals share is another when
     * it has seen one only. Connects and disconnects, if that is to be measured. Then checks.
     */
    private void prepare(Method send) throws ReflectiveOperationException {
        if (others != null) {
            others.heat(others.getClass().getMethod(send.getName()));
        }
        if (send.getName().equals(Signalbox.CLOSED)) {
            heat(send);
        }
        check(send);
    }

    private void heat(Method send) throws ReflectiveOperationException {
        List<Registration> connections = send.getName().equals(Signalbox.CLOSED) ? connect() : List.of();
        call(send, TIMES_TO_BE_HOT);
        connections.forEach(Registration::close);
        call(send, TIMES_TO_BE_HOT);
    }

    private List<Registration> connect() {
        return Arrays.stream(signalClasses())
                .map(type -> Signals.connect(Topic.of(type.asSubclass(Signal.class)), signal -> {}))
                .toList();
    }

    /** Throws unless the receivers are reached as they should be. */
    final void check(Method send) throws ReflectiveOperationException {
        long[] before = heard();
        call(send, sends);
        long[] after = heard();
        for (int receiver = 0; receiver < after.length; receiver++) {
            long expected = receiver < reached ? 1 : 0;
            if (after[receiver] - before[receiver] != expected) {
                throw new AssertionError("%s: receiver %d was reached %d times"
                        .formatted(send, receiver, after[receiver] - before[receiver]));
            }
        }
    }

    private void call(Method send, int times) throws ReflectiveOperationException {
        for (int i = 0; i < times; i++) {
            send.invoke(this);
        }
    }

    /** The fields of the receivers, by their numbers. */
    private long[] heard() throws ReflectiveOperationException {
        Map<Integer, Long> heard = new TreeMap<>();
        for (int number = 0; number < classes; number++) {
            String name = generated().getPackageName() + ".Receivers" + Project.nameOfClass(number, classes);
            for (Field field : getClass().getClassLoader().loadClass(name).getDeclaredFields()) {
                field.setAccessible(true);
                heard.put(Integer.valueOf(field.getName().replace("heard", "")), field.getLong(null));
            }
        }
        return heard.values().stream().mapToLong(Long::longValue).toArray();
    }

    /** What was generated for the workload. JMH makes a subclass of that, elsewhere. */
    private Class<?> generated() {
        Class<?> type = getClass();
        while (type.getSuperclass() != Checked.class) {
            type = type.getSuperclass();
        }
        return type;
    }
}
