package dev.signalbox.wires.internal.rule;

/** Turns internal names of classes into those of source code. */
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
