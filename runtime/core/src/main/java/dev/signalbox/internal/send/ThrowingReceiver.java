package dev.signalbox.internal.send;

import dev.signalbox.internal.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out, from the stack trace, which receiver of a direct plan threw a checked exception: generated code calls such
 * receivers one after the other and keeps no note of it.
 */
final class ThrowingReceiver {

    private ThrowingReceiver() {}

    /**
     * The id of the receiver that threw it.
     *
     * @param steps the receivers that were called
     * @return its class and method, if several receivers of its class have ids of their own. All ids, if the trace
     *     does not show the receiver, for instance because the exception was made on another thread
     */
    static String idOf(Exception thrown, List<? extends Step<?>> steps) {
        String called = SendLoop.calledReceiver(thrown.getStackTrace());
        List<String> ofItsClass = new ArrayList<>();
        for (Step<?> step : steps) {
            if (step.receiver().equals(called)) {
                return called;
            }
            if (called.startsWith(step.candidate().owner() + "#")) {
                ofItsClass.add(step.receiver());
            }
        }
        if (ofItsClass.size() == 1) {
            return ofItsClass.get(0);
        }
        return called.isEmpty()
                ? String.join(" or ", steps.stream().map(Step::receiver).toList())
                : called;
    }
}
