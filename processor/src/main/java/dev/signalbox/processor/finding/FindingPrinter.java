package dev.signalbox.processor.finding;

import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Prints findings. No other class prints. */
public final class FindingPrinter {

    private final Messager messager;

    public FindingPrinter(Messager messager) {
        this.messager = messager;
    }

    public void print(List<Finding> findings) {
        for (Finding each : findings) {
            Diagnostic.Kind kind = each.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            messager.printMessage(kind, each.message(), each.element(), each.mirror(), each.value());
        }
    }

    /** Prints a fault of the processor itself, so that the compiler does not end with a stack trace. */
    public void printFault(RuntimeException fault) {
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
