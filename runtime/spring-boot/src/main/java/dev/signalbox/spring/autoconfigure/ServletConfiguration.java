package dev.signalbox.spring.autoconfigure;

import dev.signalbox.Dispatcher;
import dev.signalbox.servlet.SignalsFilter;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingFilterBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the servlet filter that sends request signals, before all other filters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({SignalsFilter.class, FilterRegistrationBean.class})
@ConditionalOnBean(Dispatcher.class)
class ServletConfiguration {

    @Bean
    @ConditionalOnMissingFilterBean
    FilterRegistrationBean<SignalsFilter> signalboxFilter(Dispatcher dispatcher) {
        FilterRegistrationBean<SignalsFilter> filter = new FilterRegistrationBean<>(new SignalsFilter(dispatcher));
        filter.setName("signalbox");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return filter;
    }
}
