package dev.signalbox.internal.carry;

import org.jspecify.annotations.Nullable;

/**
 * Scopes that each thread opens for itself, one inside the other, such as mutings. Work that the thread hands on runs
 * inside the same scopes. They may be closed in any order and on any thread.
 *
 * @param <T> what is in each
 */
public final class ThreadScopes<T> {

    @SuppressWarnings("ThreadLocalUsage") // each owner has its own
    private final ThreadLocal<@Nullable Scope<T>> innermost = new ThreadLocal<>();

    /** Opens a scope for this thread, inside its open scopes. */
    public Scope<T> open(T content) {
        Scope<T> scope = new Scope<>(content, present());
        innermost.set(scope);
        return scope;
    }

    /** Closes one. */
    public void close(Scope<T> scope) {
        scope.end();
        restore(present());
    }

    /** The innermost scope of this thread, even if it has already been closed. */
    @Nullable
    public Scope<T> innermost() {
        return innermost.get();
    }

    /** Wraps work for another thread: it will run inside the scopes that are open on this thread now. */
    Runnable carriedInto(Runnable work) {
        Scope<T> carried = innermost.get();
        if (carried == null) {
            return work;
        }
        return () -> {
            Scope<T> before = innermost.get();
            innermost.set(carried);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    /** The innermost scope of this thread that is not closed. */
    private @Nullable Scope<T> present() {
        Scope<T> present = innermost.get();
        while (present != null && present.content() == null) {
            present = present.outer;
        }
        return present;
    }

    private void restore(@Nullable Scope<T> scope) {
        if (scope == null) {
            innermost.remove();
        } else {
            innermost.set(scope);
        }
    }

    /**
     * One open scope. After it is closed it holds no content, and it never holds its owner: a thread of a pool may keep
     * the scope, and must not keep an application alive by it.
     */
    public static final class Scope<T> {

        private final @Nullable Scope<T> outer;
        private volatile @Nullable T content;

        private Scope(T content, @Nullable Scope<T> outer) {
            this.content = content;
            this.outer = outer;
        }

        /** The scope around this one. */
        public @Nullable Scope<T> outer() {
            return outer;
        }

        /** Its content, or null after it was closed. */
        public @Nullable T content() {
            return content;
        }

        void end() {
            content = null;
        }
    }
}
