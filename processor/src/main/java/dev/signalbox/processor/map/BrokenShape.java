package dev.signalbox.processor.map;

/**
 * A change by which a signal can no longer be read.
 *
 * @param signal the binary name of the signal
 * @param path what of it has changed
 * @param found what was found
 * @param why why it breaks readers
 * @param instead what to write instead
 */
record BrokenShape(String signal, String path, String found, String why, String instead) {

    /** The component of the signal that has it. */
    String component() {
        return path.replaceFirst("\\..*", "");
    }
}
