package dev.signalbox.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that writes one class in one round, counted from 1. */
final class Generating extends AbstractProcessor {
    private final int when;
    private final String name;
    private final String text;
    private int round;

    Generating(int when, String name, String text) {
        this.when = when;
        this.name = name;
        this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        // Before its turn, it generates filler classes so that there are further rounds.
        String written = round < when ? "com.acme.Filler" + round : name;
        if (round <= when) {
            try (Writer file =
                    processingEnv.getFiler().createSourceFile(written).openWriter()) {
                file.write(round < when ? "package com.acme; class Filler" + round + " {}" : text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
