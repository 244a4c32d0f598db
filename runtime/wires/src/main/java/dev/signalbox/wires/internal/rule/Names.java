package dev.signalbox.wires.internal.rule;

/** Names of classes as people write them. */
final class Names {

    private Names() {}

    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    static String simple(String name) {
        int last = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')));
        return name.substring(last + 1);
    }

    static boolean isIn(String packageName, String className) {
        return className.startsWith(packageName + ".");
    }
}
