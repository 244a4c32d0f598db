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
 * #ENABLED} is {@code false}. The container finds this class as a service, so users configure nothing.
 */
public final class SignalboxInitializer implements ServletContainerInitializer {

    /**
     * The name of a parameter of a servlet context: with {@code false}, the web application sends no request signals.
     */
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
