package dev.signalbox.internal.find;

/**
 * Tells whether an error means that generated code could not call a receiver, or whether the receiver itself threw it.
 *
 * <p>Generated code calls the receiver's class directly. So the frame above the generated code in the stack trace shows
 * what the JVM did: it called the receiver, or it was still loading, initialising or linking the class.
 */
final class LinkageErrorOrigin {

    private static final String INSTANCES = DispatcherInstances.class.getName();

    private LinkageErrorOrigin() {}

    /**
     * Whether generated code could not make its call.
     *
     * @param code the name of the generated class
     * @param owner the name of the class that it calls
     */
    static boolean endsAtCall(Error error, String code, String owner) {
        StackTraceElement[] trace = error.getStackTrace();
        int call = 0;
        while (call < trace.length && !trace[call].getClassName().equals(code)) {
            call++;
        }
        if (call == trace.length) {
            return false;
        }
        return call == 0 ? error instanceof LinkageError : isOfJvm(trace[call - 1], owner, error);
    }

    private static boolean isOfJvm(StackTraceElement called, String owner, Error error) {
        if (called.getMethodName().equals("<clinit>")) {
            return !(error instanceof VirtualMachineError);
        }
        return error instanceof LinkageError
                && (called.getClassName().startsWith(INSTANCES) || isLoading(called, owner));
    }

    /** The JVM calls this method of class loaders to load a class. A receiver may have the same name. */
    private static boolean isLoading(StackTraceElement called, String owner) {
        return called.getMethodName().equals("loadClass")
                && !called.getClassName().startsWith(owner);
    }
}
