package dev.signalbox.example.login;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Decides which pages a visitor may see, and configures login and sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, LoginThrottle throttle, SessionRegistry sessions, Development development) {
        return http.authorizeHttpRequests(requests -> requests
                        // Otherwise the browser would return to a missing page after the login.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/register", "/login", "/error")
                        .permitAll()
                        .requestMatchers("/favicon.svg", "/profiles.css", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/outbox", "/actuator/signalmap")
                        .access(development.orAdministrator())
                        .requestMatchers("/admin/**", "/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                // Unlimited, but registered, so that they can be ended.
                .sessionManagement(management ->
                        management.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/login?out"))
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** PostgreSQL does not accept this character in texts. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that time out. */
    @Bean
    HttpSessionEventPublisher sessionEnds() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
