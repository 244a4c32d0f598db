package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Signals;
import dev.signalbox.test.internal.application.TestedApplication;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The extension works without Spring on the class path. */
class WithoutSpringTest {

    @Test
    void theDefaultDispatcherIsRecorded() throws Exception {
        Class<?> application = new Loader().loadClass(TestedApplication.class.getName());
        assertThat(application).isNotEqualTo(TestedApplication.class);
        Method dispatcherOf = application.getDeclaredMethod("dispatcherOf", ExtensionContext.class);
        dispatcherOf.setAccessible(true);

        assertThat(dispatcherOf.invoke(null, proxy(ExtensionContext.class))).isSameAs(Signals.dispatcher());
    }

    /** A JUnit object that knows nothing and has an empty store. */
    private static <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getReturnType().isInterface()
                                && !method.getReturnType().equals(type)
                        ? proxy(method.getReturnType())
                        : null));
    }

    /** A class loader that loads this module's classes itself, and no classes of Spring. */
    private static final class Loader extends ClassLoader {

        Loader() {
            super(WithoutSpringTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.springframework.")) {
                throw new ClassNotFoundException(name);
            }
            return name.startsWith("dev.signalbox.test.") ? defined(name) : super.loadClass(name, resolve);
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
