package org.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/**
 * Checks that a processor keeps the rules for incremental processors, as Gradle's own filer does. It is in the same
 * package as that one.
 *
 * @param isolating whether each file must be made from exactly one class
 * @param written collects the written files: classes by name, resources by path
 */
public record WatchedFiler(Filer filer, boolean isolating, Consumer<String> written) implements Filer {

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
        if (isolating) {
            assertThat(origins).hasSize(1);
        }
        written.accept(name.toString().replace('.', '/'));
        return filer.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins) {
        throw new AssertionError("No processor writes class files");
    }

    @Override
    public FileObject createResource(Location location, CharSequence pkg, CharSequence name, Element... origins)
            throws IOException {
        assertThat(isolating).isFalse();
        assertThat(Set.of("CLASS_OUTPUT", "SOURCE_OUTPUT", "NATIVE_HEADER_OUTPUT"))
                .contains(location.getName());
        written.accept(name.toString());
        return filer.createResource(location, pkg, name, origins);
    }

    @Override
    public FileObject getResource(Location location, CharSequence pkg, CharSequence name) {
        throw new AssertionError("After this, Gradle compiles everything again");
    }
}
