package dev.signalbox.processor.compiler;

import javax.annotation.processing.ProcessingEnvironment;

/** The differences between the tools that run the compiler. */
public enum BuildTool {
    /**
     * Gradle compiles everything again if a processor has read a resource. But the processor needs no resource: Gradle
     * keeps the binders of unchanged classes, deletes files that were made from all classes, and shows the processor
     * the unchanged classes as class files, possibly without the names of parameters.
     */
    GRADLE,
    OTHER;

    /** Whether it lets a processor see either one class at a time or all classes. */
    public boolean splitsWork() {
        return this == GRADLE;
    }

    public static BuildTool of(ProcessingEnvironment environment) {
        Object filer = environment.getFiler();
        return filer.getClass().getName().startsWith("org.gradle.") ? GRADLE : OTHER;
    }
}
