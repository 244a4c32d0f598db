package dev.signalbox.internal;

import dev.signalbox.SignalLoopError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the loop of sends that has come to the end of the stack. Sends do not count how deep they are, so this is all
 * that there is to see; and it runs where there is hardly any stack left: if that ends again, the send next below tries.
 */
final class SendLoop {

    private static final String LINE = Line.class.getName();
    private static final String CHANNEL = LinkedChannel.class.getName();
    private static final String INTERNAL = "dev.signalbox.internal.";
    private static final String SPI = "dev.signalbox.spi.";
    private static final String BINDER = "_Receivers$";
    private static final String REGISTRY = "SignalboxRegistry_";

    private SendLoop() {}

    /** Loads the classes while there is stack for it: one whose loading comes to the end of the stack is lost for good. */
    static void load() {
        StackTraceElement send = new StackTraceElement(LINE, "send", null, 0);
        StackTraceElement receiver = new StackTraceElement("Receiver", "hear", null, 0);
        // Made under a class of the JDK: a trace with one of those makes the JDK load what knows its modules.
        named(Optional.<StackOverflowError>empty().orElseGet(new Overflow()));
        StackOverflowError loop = new StackOverflowError();
        loop.setStackTrace(new StackTraceElement[] {receiver, send, receiver, send, receiver, send});
        if (!(named(loop) instanceof SignalLoopError)) {
            throw new IllegalStateException("A loop of sends is not found");
        }
    }

    /** The error that names the loop, or the same one if there is none among sends. */
    static StackOverflowError named(StackOverflowError end) {
        if (end instanceof SignalLoopError) {
            return end;
        }
        List<String> loop = loop(receivers(end.getStackTrace()));
        return loop.isEmpty() ? end : new SignalLoopError(loop);
    }

    /** The stretch between the last two calls of one receiver, both included. */
    static List<String> loop(List<String> receivers) {
        if (receivers.isEmpty()) {
            return List.of();
        }
        int last = receivers.size() - 1;
        int before = receivers.subList(0, last).lastIndexOf(receivers.get(last));
        return before < 0 ? List.of() : receivers.subList(before, last + 1);
    }

    /**
     * The receivers in the trace, in the order in which they were called. The last send is left out: it may have come to
     * the end before it called one.
     */
    private static List<String> receivers(StackTraceElement[] trace) {
        List<String> receivers = new ArrayList<>();
        boolean last = true;
        for (int i = 1; i < trace.length; i++) {
            if (isSend(trace[i])) {
                int called = receiverAbove(i, trace);
                if (called >= 0 && !last) {
                    receivers.add(trace[called].getClassName().concat("#").concat(trace[called].getMethodName()));
                }
                last = false;
            }
        }
        Collections.reverse(receivers);
        return receivers;
    }

    private static boolean isSend(StackTraceElement frame) {
        String sender = frame.getClassName();
        return (sender.equals(LINE) || sender.equals(CHANNEL))
                && frame.getMethodName().startsWith("send");
    }

    /**
     * The frame of what a send called: beyond frames of the core and of generated code. Negative if there is none, or
     * none before the next send.
     */
    private static int receiverAbove(int send, StackTraceElement[] trace) {
        int frame = send - 1;
        while (frame >= 0 && isBetween(trace[frame].getClassName())) {
            if (isSend(trace[frame])) {
                return -1;
            }
            frame--;
        }
        return frame;
    }

    private static boolean isBetween(String className) {
        return className.startsWith(INTERNAL)
                || className.startsWith(SPI)
                || className.contains(BINDER)
                || className.contains(REGISTRY);
    }

    /** No lambda, since this is made at the start. */
    private static final class Overflow implements Supplier<StackOverflowError> {
        @Override
        public StackOverflowError get() {
            return new StackOverflowError();
        }
    }
}
