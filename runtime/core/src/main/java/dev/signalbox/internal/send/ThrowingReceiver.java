package dev.signalbox.internal.send;

import dev.signalbox.internal.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which receiver of a direct plan threw a checked exception, from the stack trace. Generated code calls these
 * receivers one after the other and does not record which one it calls.
 */
final class ThrowingReceiver {

    private ThrowingReceiver() {}

    /**
     * The id of the receiver that threw the exception.
     *
     * @param steps the receivers that were called
     * @return the id; or the class and method, if several receivers of the class have ids of their own; or all ids, if
     *     the trace does not show the receiver, for instance because another thread made the exception
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
