package dev.signalbox.internal.find;

/**
 * The log message that says why the receivers of a class cannot be called, and what to do.
 *
 * @param name the class, or the registry that knows it
 * @param error what the JVM threw
 */
record LinkageErrorMessage(String name, Throwable error) {

    private static final String NOT_INITIALIZED = "Could not initialize class ";

    String message() {
        return name + " does not link: " + reason() + ". Its receivers that need this are not called, all others are. "
                + remedy();
    }

    private String reason() {
        String message = String.valueOf(error.getMessage());
        if (error instanceof ExceptionInInitializerError failed) {
            return "a static initialiser threw " + failed.getCause();
        }
        if (isOfMissingType(message)) {
            return "class " + message.replace('/', '.') + " is missing";
        }
        return error.toString();
    }

    private String remedy() {
        if (error instanceof UnsupportedClassVersionError) {
            return "Run a newer Java, or compile for this one (--release).";
        }
        if (error instanceof IncompatibleClassChangeError || error instanceof VerifyError) {
            return "It was compiled against other classes than those that are here: build its module again (mvn clean), or"
                    + " use the version of the library that it was compiled against.";
        }
        if (isOfMissingType(String.valueOf(error.getMessage()))) {
            return "Add the library that has the missing class, or build the module again (mvn clean). If the library is"
                    + " optional, have receivers that do without it in a class of their own.";
        }
        return "Repair the static initialiser, or the InstanceProvider of the object.";
    }

    /** The message of the JVM is then the name of the type and nothing else. */
    private boolean isOfMissingType(String message) {
        return error instanceof NoClassDefFoundError
                && !message.startsWith(NOT_INITIALIZED)
                && message.indexOf(' ') < 0;
    }
}
