package dev.signalbox.hibernate.internal.change;

import dev.signalbox.Signal;
import dev.signalbox.hibernate.internal.change.AssociationStep.Deed;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * A change of the links of one entity in one association. A link connects an entity to an element of its collection.
 *
 * @param owner the owner's row
 * @param attribute the owner's collection
 * @param model the class of the elements; null if they are of several entities
 * @param removed the removed elements, by their rows; null if all were removed and they are not known
 * @param added the added elements, by their rows
 * @param empty whether no element is left
 */
public record AssociationChange(
        EntityKey owner,
        Class<?> sender,
        Object instance,
        String attribute,
        @Nullable Class<?> model,
        @Nullable Map<EntityKey, Object> removed,
        Map<EntityKey, Object> added,
        boolean empty)
        implements Change {

    /** Identifies an association of one entity. Changes with equal subjects are united. */
    public record Subject(EntityKey owner, String attribute) {}

    public Subject subject() {
        return new Subject(owner, attribute);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.LINKS;
    }

    /** Whether nothing changed in the end. */
    public boolean isNothing() {
        return removed != null && removed.isEmpty() && added.isEmpty();
    }

    /** The part of this change that another change of the same links does not make. */
    public AssociationChange beyond(AssociationChange known) {
        Map<EntityKey, Object> went =
                removed == null || known.removed == null ? Map.of() : without(removed, known.removed);
        return new AssociationChange(
                owner, sender, instance, attribute, model, went, without(added, known.added), empty);
    }

    /** Whether it adds and removes the same elements. */
    public boolean isLike(AssociationChange other) {
        return Objects.equals(rows(removed), rows(other.removed))
                && added.keySet().equals(other.added.keySet());
    }

    private static @Nullable Set<EntityKey> rows(@Nullable Map<EntityKey, Object> elements) {
        return elements == null ? null : elements.keySet();
    }

    /** The elements that are added or removed. */
    public List<Object> elements() {
        List<Object> elements = new ArrayList<>(added.values());
        if (removed != null) {
            elements.addAll(removed.values());
        }
        return elements;
    }

    /** The steps of this change. Signals are sent for each. */
    public List<Change> steps() {
        List<Change> steps = new ArrayList<>();
        addSteps(steps);
        return steps;
    }

    @Override
    public void addSteps(List<Change> steps) {
        if (removed == null) {
            steps.add(new AssociationStep(sender, instance, Deed.CLEAR, false, modelOrAny(), attribute, null));
        } else {
            addSteps(empty ? Deed.CLEAR : Deed.REMOVE, removed, steps);
        }
        addSteps(Deed.ADD, added, steps);
    }

    private Class<?> modelOrAny() {
        return model == null ? Object.class : model;
    }

    private void addSteps(Deed deed, Map<EntityKey, Object> elements, List<Change> steps) {
        idsByModel(elements)
                .forEach((each, ids) ->
                        steps.add(new AssociationStep(sender, instance, deed, false, each, attribute, ids)));
        Deed reverse = deed == Deed.CLEAR ? Deed.REMOVE : deed;
        Set<Object> owners = Set.of(owner.getIdentifier());
        elements.values()
                .forEach(each -> steps.add(
                        new AssociationStep(classOf(each), loaded(each), reverse, true, sender, attribute, owners)));
    }

    /** The ids of elements, grouped by class, because elements of different classes may have equal ids. */
    private Map<Class<?>, Set<Object>> idsByModel(Map<EntityKey, Object> elements) {
        Map<Class<?>, Set<Object>> ids = new LinkedHashMap<>();
        elements.keySet()
                .forEach(row -> ids.computeIfAbsent(
                                model == null ? row.getPersister().getMappedClass() : model,
                                any -> new LinkedHashSet<>())
                        .add(row.getIdentifier()));
        return ids;
    }

    /** The class of an element. Does not load the element. */
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
        if (!(later instanceof AssociationChange next)) {
            return later;
        }
        Map<EntityKey, Object> gone = next.removed;
        if (gone == null) {
            return with(null, next.added, next);
        }
        Map<EntityKey, Object> came = without(added, gone);
        if (removed == null) {
            came.putAll(next.added);
            return with(null, came, next);
        }
        came.putAll(without(next.added, removed));
        Map<EntityKey, Object> went = without(removed, next.added);
        went.putAll(without(gone, added));
        AssociationChange both = with(went, came, next);
        return both.isNothing() ? null : both;
    }

    private AssociationChange with(
            @Nullable Map<EntityKey, Object> went, Map<EntityKey, Object> came, AssociationChange next) {
        return new AssociationChange(owner, sender, next.instance, attribute, model, went, came, next.empty);
    }

    private static Map<EntityKey, Object> without(Map<EntityKey, Object> elements, Map<EntityKey, Object> others) {
        Map<EntityKey, Object> rest = new LinkedHashMap<>(elements);
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
