package dev.signalbox.internal.send;

import dev.signalbox.internal.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which receiver of a direct plan threw a checked exception. Generated code calls such receivers one after the
 * other and notes nothing, so the stack trace has to tell.
 */
final class ThrowingReceiver {

    private ThrowingReceiver() {}

    /**
     * The id of the receiver that threw it.
     *
     * @param steps the receivers that were called
     * @return its class and method, if it has an id of its own and its class has several such receivers; if the trace does
     *     not show it, since it was thrown elsewhere or has none: the ids of all that may have thrown it
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
