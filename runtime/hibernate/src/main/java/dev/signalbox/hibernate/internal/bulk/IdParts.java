package dev.signalbox.hibernate.internal.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an id. Makes ids from the values of their columns.
 *
 * @param embeddable the class that has these parts: that of the id, or of an embeddable inside the id; null if the id
 *     is a single value
 */
record IdParts(@Nullable EmbeddableMappingType embeddable, List<IdParts> parts) {

    private static final IdParts VALUE = new IdParts(null, List.of());

    /** The parts of an entity's id; null if one of them is an association, or if the entity itself is its id. */
    static @Nullable IdParts of(EntityIdentifierMapping id) {
        if (id instanceof NonAggregatedIdentifierMapping attributes && attributes.getIdClassEmbeddable() == null) {
            return null;
        }
        return id instanceof CompositeIdentifierMapping composite
                ? of(composite.getMappedIdEmbeddableTypeDescriptor())
                : of((ModelPart) id);
    }

    private static @Nullable IdParts of(ModelPart part) {
        if (part instanceof BasicValuedModelPart) {
            return VALUE;
        }
        return part instanceof EmbeddableValuedModelPart embedded ? of(embedded.getEmbeddableTypeDescriptor()) : null;
    }

    private static @Nullable IdParts of(EmbeddableMappingType embeddable) {
        List<IdParts> parts = new ArrayList<>();
        for (int i = 0; i < embeddable.getNumberOfAttributeMappings(); i++) {
            IdParts part = of(embeddable.getAttributeMapping(i));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new IdParts(embeddable, parts);
    }

    Object assemble(Object[] values) {
        return assemble(Arrays.asList(values).iterator());
    }

    private Object assemble(Iterator<Object> values) {
        if (embeddable == null) {
            return values.next();
        }
        Object[] attributes = new Object[parts.size()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = parts.get(i).assemble(values);
        }
        return embeddable.getRepresentationStrategy().getInstantiator().instantiate(() -> attributes);
    }
}
