package dev.signalbox.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds a {@link SignalsFilter} to each web application before its own filters, unless its context parameter {@link
 * #ENABLED} is {@code false}. The container finds it as a service, so it need not be named anywhere.
 */
public final class SignalboxInitializer implements ServletContainerInitializer {

    /** The name of a parameter of a servlet context: {@code false} if it is to send no signals. */
    public static final String ENABLED = "signalbox.enabled";

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
        if ("false".equals(context.getInitParameter(ENABLED))) {
            return;
        }
        FilterRegistration.Dynamic filter = context.addFilter("signalbox", new SignalsFilter());
        if (filter != null) {
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
        }
    }
}
