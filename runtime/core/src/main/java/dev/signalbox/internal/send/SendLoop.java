package dev.signalbox.internal.send;

import dev.signalbox.SignalLoopError;
import dev.signalbox.internal.carry.DeferredCallDepth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out which receivers called each other in a loop, from the stack trace of a {@link StackOverflowError}. Sends do
 * not count their depth, because each send would pay for that.
 *
 * <p>This code runs when hardly any stack is left. If it overflows the stack itself, the next send further down the
 * stack tries again.
 */
public final class SendLoop {

    private static final String CHANNEL = SignalChannel.class.getName();
    private static final String INLINABLE = InlinableChannel.class.getName();
    private static final String INTERNAL = "dev.signalbox.internal.";
    private static final String SPI = "dev.signalbox.spi.";
    private static final String BINDER = "_Receivers$";
    private static final String REGISTRY = "SignalboxRegistry_";

    private SendLoop() {}

    /**
     * Loads, at the start, the classes that are needed at the end of the stack. If a stack overflow interrupts the
     * loading of a class, the class cannot be used any more.
     */
    public static void load() {
        StackTraceElement send = new StackTraceElement(CHANNEL, "send", null, 0);
        StackTraceElement receiver = new StackTraceElement("Receiver", "hear", null, 0);
        // Made inside a call of a JDK class: a trace with such a class makes the JDK load the code that knows its
        // modules.
        named(Optional.<StackOverflowError>empty().orElseGet(new Overflow()));
        StackOverflowError loop = new StackOverflowError();
        loop.setStackTrace(new StackTraceElement[] {receiver, send, receiver, send, receiver, send});
        if (!(named(loop) instanceof SignalLoopError)) {
            throw new IllegalStateException(
                    "Signalbox cannot find loops of sends in stack traces: its classes have other names than it expects");
        }
    }

    /** The error that names the loop, or the same error if no sends are in a loop. */
    public static StackOverflowError named(StackOverflowError end) {
        if (end instanceof SignalLoopError) {
            return end;
        }
        List<String> loop = DeferredCallDepth.loopAtEnd(receivers(end.getStackTrace()));
        return loop.isEmpty() ? end : new SignalLoopError(loop);
    }

    /**
     * The receivers in the trace, in the order in which they were called. The last send is left out, because the stack
     * may have ended before it called a receiver.
     */
    private static List<String> receivers(StackTraceElement[] trace) {
        List<String> receivers = new ArrayList<>();
        boolean last = true;
        for (int i = 1; i < trace.length; i++) {
            if (isSend(trace[i])) {
                int called = receiverAbove(i, trace);
                if (called >= 0 && !last) {
                    receivers.add(name(trace[called]));
                }
                last = false;
            }
        }
        Collections.reverse(receivers);
        return receivers;
    }

    /** The class and method of the receiver that the innermost send in the trace called; empty if it shows none. */
    static String calledReceiver(StackTraceElement[] trace) {
        for (int i = 1; i < trace.length; i++) {
            if (isSend(trace[i])) {
                int called = receiverAbove(i, trace);
                return called < 0 ? "" : name(trace[called]);
            }
        }
        return "";
    }

    private static String name(StackTraceElement receiver) {
        return receiver.getClassName().concat("#").concat(receiver.getMethodName());
    }

    private static boolean isSend(StackTraceElement frame) {
        String sender = frame.getClassName();
        return (sender.equals(CHANNEL) || sender.equals(INLINABLE))
                && frame.getMethodName().startsWith("send");
    }

    /**
     * The frame of the receiver that a send called: the first frame above the send that belongs neither to the core nor
     * to generated code. Negative if there is no such frame before the next send.
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

    /** Not a lambda, because this runs at the start. */
    private static final class Overflow implements Supplier<StackOverflowError> {
        @Override
        public StackOverflowError get() {
            return new StackOverflowError();
        }
    }
}
