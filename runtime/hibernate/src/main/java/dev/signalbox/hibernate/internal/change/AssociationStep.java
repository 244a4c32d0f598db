package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.M2mChanged.Action;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a change of links, seen from one side: the owner's or an element's. One {@code PRE_} and one {@code
 * POST_} signal are sent for it.
 */
public record AssociationStep(
        Class<?> sender,
        Object instance,
        Deed what,
        boolean reverse,
        Class<?> model,
        String attribute,
        @Nullable Set<Object> pks)
        implements Change {

    @Override
    public ChangeKind kind() {
        return ChangeKind.LINKS;
    }

    @Override
    public Signal before(@Nullable EntityManager using) {
        return signal(what.before, using);
    }

    @Override
    public Signal after(@Nullable EntityManager using) {
        return signal(what.after, using);
    }

    private Signal signal(Action action, @Nullable EntityManager using) {
        return new M2mChanged<>(sender, instance, action, reverse, model, attribute, pks, using);
    }

    /** Never called, because steps are made from changes that are already united. */
    @Override
    public Change and(Change later) {
        return later;
    }

    enum Deed {
        ADD(Action.PRE_ADD, Action.POST_ADD),
        REMOVE(Action.PRE_REMOVE, Action.POST_REMOVE),
        CLEAR(Action.PRE_CLEAR, Action.POST_CLEAR);

        private final Action before;
        private final Action after;

        Deed(Action before, Action after) {
            this.before = before;
            this.after = after;
        }
    }
}
