package dev.signalbox.wires.internal.flow;

/**
 * A method by its names in class files.
 *
 * @param owner the internal name of its class: {@code com/acme/Shop}
 */
public record MethodId(String owner, String name, String descriptor) {

    /** Name and descriptor, which are the same for overriding methods: {@code fire(Lcom/acme/Rung;)V}. */
    public String signature() {
        return name + descriptor;
    }
}
