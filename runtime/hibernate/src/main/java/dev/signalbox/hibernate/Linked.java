package dev.signalbox.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.hibernate.LinkStep.Deed;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * The links of one entity in one association changed.
 *
 * @param owner the owner's row
 * @param attribute the owner's collection
 * @param model the class of the elements
 * @param removed the elements that went, by their ids; null if all went, and nobody knows which
 * @param added the elements that came, by their ids
 * @param empty whether none is left
 */
record Linked(
        EntityKey owner,
        Class<?> sender,
        Object instance,
        String attribute,
        Class<?> model,
        @Nullable Map<Object, Object> removed,
        Map<Object, Object> added,
        boolean empty)
        implements Change {

    /** What of many changes of links is one: those of one entity in one association. */
    record Subject(EntityKey owner, String attribute) {}

    Subject subject() {
        return new Subject(owner, attribute);
    }

    @Override
    public Kind kind() {
        return Kind.LINKS;
    }

    /** Whether nothing changed after all. */
    boolean isNothing() {
        return removed != null && removed.isEmpty() && added.isEmpty();
    }

    /** Nothing but that these are added. */
    Linked withOnly(Map<Object, Object> elements) {
        return new Linked(owner, sender, instance, attribute, model, Map.of(), elements, empty);
    }

    /** Whether it is the same that is done. */
    boolean isLike(Linked other) {
        return Objects.equals(goneIds(), other.goneIds()) && ids(added).equals(ids(other.added));
    }

    private @Nullable Set<Object> goneIds() {
        return removed == null ? null : ids(removed);
    }

    private static Set<Object> ids(Map<Object, Object> elements) {
        return elements.keySet();
    }

    /** What is done to one end of each link. */
    List<Change> steps() {
        List<Change> steps = new ArrayList<>();
        addSteps(steps);
        return steps;
    }

    @Override
    public void addSteps(List<Change> steps) {
        if (removed == null || !removed.isEmpty()) {
            steps.add(ofOwner(empty || removed == null ? Deed.CLEAR : Deed.REMOVE, goneIds()));
            addReverse(Deed.REMOVE, removed == null ? Map.of() : removed, steps);
        }
        if (!added.isEmpty()) {
            steps.add(ofOwner(Deed.ADD, ids(added)));
            addReverse(Deed.ADD, added, steps);
        }
    }

    private LinkStep ofOwner(Deed deed, @Nullable Set<Object> pks) {
        return new LinkStep(sender, instance, deed, false, model, attribute, pks);
    }

    private void addReverse(Deed deed, Map<Object, Object> elements, List<Change> steps) {
        Set<Object> owners = Set.of(owner.getIdentifier());
        elements.values()
                .forEach(each ->
                        steps.add(new LinkStep(classOf(each), loaded(each), deed, true, sender, attribute, owners)));
    }

    /** Does not load it for that. */
    private static Class<?> classOf(Object element) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
        return proxy != null && proxy.isUninitialized()
                ? proxy.getPersistentClass()
                : loaded(element).getClass();
    }

    private static Object loaded(Object element) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(element);
        return proxy == null || proxy.isUninitialized() ? element : proxy.getImplementation();
    }

    @Override
    public @Nullable Change and(Change later) {
        if (!(later instanceof Linked next)) {
            return later;
        }
        Map<Object, Object> gone = next.removed;
        if (gone == null) {
            return with(null, next.added, next);
        }
        Map<Object, Object> came = without(added, gone);
        if (removed == null) {
            came.putAll(next.added);
            return with(null, came, next);
        }
        came.putAll(without(next.added, removed));
        Map<Object, Object> went = without(removed, next.added);
        went.putAll(without(gone, added));
        Linked both = with(went, came, next);
        return both.isNothing() ? null : both;
    }

    private Linked with(@Nullable Map<Object, Object> went, Map<Object, Object> came, Linked next) {
        return new Linked(owner, sender, next.instance, attribute, model, went, came, next.empty);
    }

    private static Map<Object, Object> without(Map<Object, Object> elements, Map<Object, Object> others) {
        Map<Object, Object> rest = new LinkedHashMap<>(elements);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    @Override
    public Signal before(@Nullable EntityManager using) {
        throw new UnsupportedOperationException("Told in steps");
    }

    @Override
    public Signal after(@Nullable EntityManager using) {
        throw new UnsupportedOperationException("Told in steps");
    }
}
