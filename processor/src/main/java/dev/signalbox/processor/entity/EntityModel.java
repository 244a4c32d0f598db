package dev.signalbox.processor.entity;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An entity, with the mapping that its annotations give.
 *
 * @param element its class
 * @param attributes its attributes by name, inherited ones included
 */
public record EntityModel(TypeElement element, Map<String, Attribute> attributes) {

    /**
     * An attribute.
     *
     * @param name its name
     * @param member the field or getter whose annotations map it; null if it is not persistent
     */
    public record Attribute(String name, Optional<Element> member) {}

    public Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
