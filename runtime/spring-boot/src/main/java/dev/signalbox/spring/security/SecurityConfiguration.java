package dev.signalbox.spring.security;

import dev.signalbox.Dispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.web.context.request.RequestContextHolder;

/** Sends signals of logins. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({AbstractAuthenticationEvent.class, RequestContextHolder.class, HttpServletRequest.class})
@ConditionalOnBooleanProperty(name = "signalbox.enabled", matchIfMissing = true)
public class SecurityConfiguration {

    @Bean
    static SecuritySignals signalboxSecuritySignals(ObjectProvider<Dispatcher> dispatchers) {
        return new SecuritySignals(dispatchers);
    }
}
