package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Annotations that show that a container makes the object of a receiver. Then there is no finding about the
 * constructor.
 */
class BeanAnnotationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.stereotype.Component",
                "org.springframework.boot.context.properties.ConfigurationProperties",
                "jakarta.inject.Qualifier",
                "javax.ejb.Stateless",
                "jakarta.ws.rs.Path",
                "com.google.inject.ScopeAnnotation",
                "io.micronaut.context.annotation.Bean",
                "io.avaje.inject.Component",
                "org.osgi.service.component.annotations.Component"
            })
    void whatMakesBeans(String annotation) {
        assertThat(said("@" + annotation, "", declared(annotation))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.stereotype.Component",
                "jakarta.enterprise.context.NormalScope",
                "javax.inject.Scope",
                "jakarta.enterprise.inject.Stereotype",
                "com.google.inject.ScopeAnnotation",
                "io.micronaut.context.annotation.DefaultScope"
            })
    void whatIsMarkedWithThat(String meta) {
        String direct = "package com.acme;\n\n@" + meta + "\n@interface Direct {}";
        String further = "package com.acme;\n\n@Direct\n@Further\n@interface Further {}";

        assertThat(said("@Direct", "", declared(meta), direct)).isEmpty();
        assertThat(said("@Further", "", declared(meta), direct, further)).isEmpty();
    }

    @Test
    void aConstructorThatAContainerCalls() {
        assertThat(said("", "@jakarta.inject.Inject", declared("jakarta.inject.Inject")))
                .isEmpty();
        assertThat(said(
                        "",
                        "@org.springframework.beans.factory.annotation.Autowired",
                        declared("org.springframework.beans.factory.annotation.Autowired")))
                .isEmpty();
    }

    @Test
    void aSuperclassWhoseAnnotationIsInherited() {
        String inherited =
                "package com.acme;\n\n@jakarta.inject.Scope\n@java.lang.annotation.Inherited\n@interface Shared {}";
        String base = "package com.acme;\n\n@Shared\nclass Base {}";

        assertThat(said("", "", declared("jakarta.inject.Scope"), inherited, base, "extends Base"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.persistence.Entity",
                "jakarta.validation.Valid",
                "com.acme.Component",
                "org.jmolecules.ddd.annotation.Service",
                "lombok.ToString",
                "org.junit.jupiter.api.Tag"
            })
    void otherAnnotationsTellNothing(String annotation) {
        assertThat(said("@" + annotation, "", declared(annotation))).contains("[Signalbox/UnsuppliedObject]");
    }

    private static String declared(String annotation) {
        int dot = annotation.lastIndexOf('.');
        return "package " + annotation.substring(0, dot) + ";\n\npublic @interface " + annotation.substring(dot + 1)
                + " {}";
    }

    /** The messages about a class that has only a constructor with a parameter. */
    private static String said(String ofClass, String ofConstructor, String... others) {
        List<String> texts = new ArrayList<>(List.of(others));
        String extended = texts.removeIf("extends Base"::equals) ? "extends Base " : "";
        texts.add("""
                package com.acme;

                %s
                class Owner %s{
                    %s
                    Owner(int number) {}

                    @dev.signalbox.Receiver
                    void hear(PizzaDone pizza) {}
                }
                """.formatted(ofClass, extended, ofConstructor));
        return Diagnosed.of(
                compiler -> Compiled.compileWarned(compiler, Sources.withSignals(texts.toArray(String[]::new))));
    }
}
