package dev.signalbox.processor;

import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints findings. Nobody else prints. */
final class FindingPrinter {

    private final Messager messager;

    FindingPrinter(Messager messager) {
        this.messager = messager;
    }

    void print(List<Finding> findings) {
        for (Finding each : findings) {
            Diagnostic.Kind kind = each.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            messager.printMessage(kind, each.message(), each.element(), each.mirror(), each.value());
        }
    }

    /** The last resort, so that a fault of the processor's own does not end the compiler with a stack trace. */
    void printFault(RuntimeException fault) {
        String place = Arrays.stream(fault.getStackTrace())
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "[Signalbox/Fault] The Signalbox processor failed: " + fault + place
                        + ". This is a bug in Signalbox, please report it with this message.");
    }
}
