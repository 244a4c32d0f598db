package dev.signalbox.test.fault;

import dev.signalbox.test.internal.trace.TraceFiles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Connects JUnit with one run: begins and ends a {@link TestRun} for each test. */
record RunExtension(Campaign campaign, Run run)
        implements ExecutionCondition, InvocationInterceptor, AfterEachCallback, AfterClassTemplateInvocationCallback {

    private static final Namespace NAMESPACE = Namespace.create(RunExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Method> method = context.getTestMethod();
        if (!campaign.isOfClass() || !run.isFaulty() || method.isEmpty()) {
            return ConditionEvaluationResult.enabled("");
        }
        if (campaign.isDecided(run.fault())) {
            return ConditionEvaluationResult.disabled("Another test has noticed the fault");
        }
        return campaign.concerns(name(context, method.get()), run.fault())
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled("The fault does not concern this test");
    }

    /** The name of a test, which is the same in each run. */
    private static String name(ExtensionContext context, Method method) {
        return context.getRequiredTestClass().getName() + "#" + method.getName()
                + Arrays.toString(method.getParameterTypes());
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    private void run(Invocation<@Nullable Void> test, ExtensionContext context) throws Throwable {
        TestRun running = TestRun.begin(campaign, run, name(context, context.getRequiredTestMethod()), context);
        store(context).put(TestRun.class, running);
        if (run.isFaulty()) {
            TraceFiles.leaveOut(context);
        }
        try {
            test.proceed();
        } catch (TestAbortedException | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            running.fail(e);
        } finally {
            running.end();
        }
        throwIfAny(running.failureWithoutFault());
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> after, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestRun ended = store(context).get(TestRun.class, TestRun.class);
        try {
            after.proceed();
        } catch (Throwable e) {
            throwIfAny(ended == null ? e : ended.failLater(e));
        }
    }

    private static void throwIfAny(@Nullable Throwable failure) throws Throwable {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestRun ended = store(context).remove(TestRun.class, TestRun.class);
        if (ended != null) {
            ended.conclude();
        }
        if (!campaign.isOfClass()
                && run.isLast()
                && context.getExecutionException().isEmpty()) {
            campaign.checkTolerances();
        }
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
        if (run.isFaulty()) {
            campaign.conclude(run.fault());
        } else if (run.isLast()) {
            campaign.checkTolerances();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
