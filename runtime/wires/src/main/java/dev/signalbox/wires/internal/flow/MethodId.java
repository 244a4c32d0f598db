package dev.signalbox.wires.internal.flow;

/**
 * A method, as class files name it.
 *
 * @param owner the internal name of its class: {@code com/acme/Shop}
 */
public record MethodId(String owner, String name, String descriptor) {

    /** What overriding methods have in common: {@code fire(Lcom/acme/Rung;)V}. */
    public String signature() {
        return name + descriptor;
    }
}
