package dev.signalbox.hibernate;

import java.util.Arrays;

/** The place in the application that caused a signal, told by its stack trace. It is never thrown. */
final class CausedHere extends Throwable {

    private static final long serialVersionUID = 1L;

    CausedHere(String call, Object instance) {
        super(call + " of " + instance.getClass().getName(), null, false, true);
        StackTraceElement[] trace = getStackTrace();
        setStackTrace(Arrays.copyOfRange(trace, callByApplication(trace), trace.length));
    }

    /** Leaves out how the call came here, through Hibernate. */
    private static int callByApplication(StackTraceElement[] trace) {
        int frame = 0;
        while (frame < trace.length && !isOfHibernate(trace[frame])) {
            frame++;
        }
        while (frame < trace.length && isOfHibernate(trace[frame])) {
            frame++;
        }
        return frame < trace.length ? frame : 0;
    }

    private static boolean isOfHibernate(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.hibernate.");
    }
}
