package dev.signalbox.spring.dispatcher;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.AsyncAnnotationBeanPostProcessor;
import org.springframework.scheduling.concurrent.ExecutorConfigurationSupport;

/**
 * Runs async receivers on the application's task executor, from the start of the context until its stop. Receivers that
 * should run before the start wait for it. The stop waits for receivers that are running or queued; Spring limits the
 * time ({@code spring.lifecycle.timeout-per-shutdown-phase}).
 *
 * <p>Not an {@link Executor} itself, because Spring Boot makes no task executor if a bean of that type exists.
 */
final class AsyncReceivers implements SmartLifecycle, DisposableBean {

    /** Stops after all beans that may still send, and before the executor. */
    static final int PHASE = ExecutorConfigurationSupport.DEFAULT_PHASE + 1;

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private static final List<String> NAMES = List.of(
            TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME,
            AsyncAnnotationBeanPostProcessor.DEFAULT_TASK_EXECUTOR_BEAN_NAME);

    private final ConfigurableApplicationContext context;

    /** Guarded by this, as are the fields below. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Null before the start and after the stop. */
    private @Nullable Executor executor;

    private @Nullable Runnable whenIdle;
    private int underWay;

    AsyncReceivers(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Runs a receiver.
     *
     * @throws RejectedExecutionException if the application's executor rejects it
     */
    void execute(Runnable receiver) {
        Executor due = begin(receiver);
        if (due != null) {
            handOver(receiver, due);
        }
    }

    /** The executor for a receiver; null if the receiver now waits for the start. */
    private synchronized @Nullable Executor begin(Runnable receiver) {
        Executor due = executor;
        if (due == null && !context.isClosed()) {
            waiting.add(receiver);
            return null;
        }
        underWay++;
        // The executor is about to stop. The sender runs the receiver itself, so that it is not lost.
        return due == null ? Runnable::run : due;
    }

    private void handOver(Runnable receiver, Executor due) {
        Runnable counted = () -> {
            try {
                receiver.run();
            } finally {
                end();
            }
        };
        try {
            due.execute(counted);
        } catch (RejectedExecutionException e) {
            if (context.isClosed()) {
                counted.run();
            } else {
                end();
                throw e;
            }
        }
    }

    private void end() {
        Runnable idle = null;
        synchronized (this) {
            underWay--;
            if (underWay == 0) {
                idle = whenIdle;
                whenIdle = null;
            }
        }
        if (idle != null) {
            idle.run();
        }
    }

    /** Spring Boot's executor, else the only one of the application, else a new one. */
    private Executor find() {
        for (String name : NAMES) {
            if (context.containsBean(name)) {
                return context.getBean(name, Executor.class);
            }
        }
        TaskExecutor own = context.getBeanProvider(TaskExecutor.class).getIfUnique();
        return own != null ? own : newExecutor();
    }

    private Executor newExecutor() {
        SimpleAsyncTaskExecutor made = new SimpleAsyncTaskExecutor("signalbox-");
        made.setVirtualThreads(Threading.VIRTUAL.isActive(context.getEnvironment()));
        return made;
    }

    @Override
    public void start() {
        // Outside the lock, because the lookup may create the executor.
        Executor found = find();
        Queue<Runnable> due;
        synchronized (this) {
            executor = found;
            due = new ArrayDeque<>(waiting);
            waiting.clear();
        }
        due.forEach(this::execute);
    }

    @Override
    public void stop(Runnable callback) {
        synchronized (this) {
            executor = null;
            if (underWay > 0) {
                whenIdle = callback;
                return;
            }
        }
        callback.run();
    }

    @Override
    public synchronized void stop() {
        executor = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Logs the receivers that have not finished or never ran. */
    @Override
    public synchronized void destroy() {
        if (underWay > 0) {
            LOG.log(Level.ERROR, "{0} async receivers are still running while the application ends", underWay);
        }
        if (!waiting.isEmpty()) {
            LOG.log(Level.ERROR, "{0} async receivers never ran, because the application ends", waiting.size());
        }
    }
}
