package dev.signalbox.spring.jpa;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Registers a proxy class for native images: the entity manager of receivers after a transaction. */
final class HibernateHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.proxies().registerJdkProxy(Session.class);
        hints.reflection().registerType(Session.class, MemberCategory.INVOKE_PUBLIC_METHODS);
    }
}
