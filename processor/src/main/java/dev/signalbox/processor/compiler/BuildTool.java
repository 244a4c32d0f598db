package dev.signalbox.processor.compiler;

import javax.annotation.processing.ProcessingEnvironment;

/** What is different about the tool that runs the compiler. */
public enum BuildTool {
    /**
     * Compiles everything again whenever a processor has read a resource. But there is nothing to remember: it keeps the
     * binders of classes that did not change, deletes what was made of all classes, and shows us the unchanged ones too,
     * as class files, of which the names of parameters may be gone.
     */
    GRADLE,
    OTHER;

    /** Whether it lets a processor see either one class at a time or all of them. */
    public boolean splitsWork() {
        return this == GRADLE;
    }

    public static BuildTool of(ProcessingEnvironment environment) {
        Object filer = environment.getFiler();
        return filer.getClass().getName().startsWith("org.gradle.") ? GRADLE : OTHER;
    }
}
