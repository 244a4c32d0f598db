package dev.signalbox.internal.carry;

import org.jspecify.annotations.Nullable;

/**
 * Scopes that each thread opens for itself, one inside the other, such as mutings. They go along with the work that the
 * thread hands on. They may be closed in any order and on any thread.
 *
 * @param <T> what is in each
 */
public final class ThreadScopes<T> {

    @SuppressWarnings("ThreadLocalUsage") // each owner has its own
    private final ThreadLocal<@Nullable Scope<T>> innermost = new ThreadLocal<>();

    /** Opens one for this thread, inside those that it has open. */
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

    /** The work with what this thread has open at present, for another thread. */
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
     * What one call has opened, inside what was open before. A closed scope holds no content and never holds its owner:
     * a thread of a pool may keep it, and must not keep an application alive with it.
     */
    public static final class Scope<T> {

        private final @Nullable Scope<T> outer;
        private volatile @Nullable T content;

        private Scope(T content, @Nullable Scope<T> outer) {
            this.content = content;
            this.outer = outer;
        }

        /** The one around it. */
        public @Nullable Scope<T> outer() {
            return outer;
        }

        /** What is in it, or null if it has ended. */
        public @Nullable T content() {
            return content;
        }

        void end() {
            content = null;
        }
    }
}
