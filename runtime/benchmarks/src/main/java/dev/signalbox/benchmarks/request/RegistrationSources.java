package dev.signalbox.benchmarks.request;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sources of an application in which visitors register, as in the example: an account is normalized and saved, its profile
 * and a line of an audit trail with it, a mail is written after the commit, and the request is logged. Everything that both
 * variants have is the same text. Passwords are left out, because to encrypt one takes 100 times as long as the rest.
 */
final class RegistrationSources {

    private static final String APPLICATION = """
            package registration;

            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication
            public class Application {
                public static void main(String[] arguments) {
                    SpringApplication.run(Application.class, arguments);
                }
            }
            """;

    private static final String ACCOUNT = """
            package registration;

            import jakarta.persistence.*;

            @Entity
            public class Account {
                @Id @GeneratedValue Long id;
                @Column(nullable = false, unique = true) String username;
                @Column(nullable = false) String email;

                protected Account() {}

                Account(String username, String email) {
                    this.username = username;
                    this.email = email;
                }

                void normalize() {
                    username = username.strip().toLowerCase(java.util.Locale.ROOT);
                    email = email.strip().toLowerCase(java.util.Locale.ROOT);
                }
            }
            """;

    private static final String PROFILE = """
            package registration;

            import jakarta.persistence.*;

            @Entity
            public class Profile {
                @Id @GeneratedValue Long id;
                @OneToOne(fetch = FetchType.LAZY, optional = false) Account account;
                @Column(nullable = false) String name;

                protected Profile() {}

                Profile(Account account) {
                    this.account = account;
                    this.name = account.username;
                }
            }
            """;

    private static final String AUDIT_LINE = """
            package registration;

            import jakarta.persistence.*;

            @Entity
            public class AuditLine {
                @Id @GeneratedValue Long id;
                @Column(nullable = false) java.time.Instant at = java.time.Instant.now();
                @Column(nullable = false) String action;

                protected AuditLine() {}

                AuditLine(String action) {
                    this.action = action;
                }
            }
            """;

    private static final String MAILER = """
            package registration;

            import java.util.concurrent.atomic.AtomicLong;
            import org.springframework.stereotype.Component;

            @Component
            public class Mailer {
                final AtomicLong written = new AtomicLong();
                volatile String last = "";

                void welcome(Account account) {
                    last = "Hello %s, you are registered, and your profile is ready.".formatted(account.username);
                    written.incrementAndGet();
                }
            }
            """;

    private static final String REQUEST_LOG = """
            package registration;

            import java.util.ArrayDeque;
            import org.springframework.stereotype.Component;

            @Component
            public class RequestLog {
                private final ArrayDeque<String> latest = new ArrayDeque<>();
                private long all;

                synchronized void add(String method, String address, int status) {
                    if (latest.size() == 50) {
                        latest.removeLast();
                    }
                    latest.addFirst(method + " " + address + " " + status);
                    all += address.equals("/register") ? 1 : 0;
                }

                synchronized long all() {
                    return all;
                }
            }
            """;

    private static final String CONTROLLER = """
            package registration;

            import jakarta.persistence.EntityManager;
            import java.lang.management.ManagementFactory;
            import org.springframework.web.bind.annotation.*;

            @RestController
            public class RegistrationController {
                private final AccountService accounts;
                private final EntityManager em;
                private final Mailer mailer;
                private final RequestLog log;

                RegistrationController(AccountService accounts, EntityManager em, Mailer mailer, RequestLog log) {
                    this.accounts = accounts;
                    this.em = em;
                    this.mailer = mailer;
                    this.log = log;
                }

                @PostMapping("/register")
                String register(@RequestParam String username, @RequestParam String email) {
                    accounts.register(new Account(username, email));
                    return "registered";
                }

                /** What is there now, and the last of each. */
                @GetMapping("/outcome")
                String outcome() {
                    return count("Account") + " accounts, " + count("Profile") + " profiles, " + count("AuditLine") + " lines, "
                            + mailer.written + " mails, " + log.all() + " requests; "
                            + em.createQuery("select p.name || ' ' || p.account.email from Profile p order by p.id desc", String.class)
                                    .setMaxResults(1).getResultList()
                            + em.createQuery("select action from AuditLine order by id desc", String.class)
                                    .setMaxResults(1).getResultList()
                            + mailer.last;
                }

                private long count(String entity) {
                    return em.createQuery("select count(*) from " + entity, Long.class).getSingleResult();
                }

                /** Nanoseconds of all threads of this process, and bytes that those threads that live have allocated. */
                @GetMapping("/usage")
                String usage() throws ReflectiveOperationException {
                    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
                    long bytes;
                    try {
                        // Since JDK 21, and counts virtual threads too.
                        bytes = (long) com.sun.management.ThreadMXBean.class
                                .getMethod("getTotalThreadAllocatedBytes").invoke(threads);
                    } catch (NoSuchMethodException e) {
                        bytes = java.util.Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).sum();
                    }
                    return system.getProcessCpuTime() + " " + bytes;
                }
            }
            """;

    private static final String SERVICE_OF_SIGNALS = """
            package registration;

            import jakarta.persistence.EntityManager;
            import org.springframework.stereotype.Service;
            import org.springframework.transaction.annotation.Transactional;

            @Service
            public class AccountService {
                private final EntityManager em;

                AccountService(EntityManager em) {
                    this.em = em;
                }

                @Transactional
                public void register(Account account) {
                    em.persist(account);
                }
            }
            """;

    private static final String RECEIVERS = """
            package registration;

            import static dev.signalbox.Phase.AFTER_COMMIT;
            import static dev.signalbox.StandardSignal.*;

            import dev.signalbox.Receiver;
            import jakarta.persistence.EntityManager;
            import jakarta.servlet.http.*;
            import org.springframework.stereotype.Component;

            @Component
            public class AccountSignals {
                private final Mailer mailer;
                private final RequestLog log;

                AccountSignals(Mailer mailer, RequestLog log) {
                    this.mailer = mailer;
                    this.log = log;
                }

                @Receiver(signal = PRE_SAVE, sender = Account.class)
                static void normalize(Account account) {
                    account.normalize();
                }

                @Receiver(signal = POST_SAVE, sender = Account.class, when = "created")
                static void createProfile(Account account, EntityManager em) {
                    em.persist(new Profile(account));
                }

                @Receiver(signal = POST_SAVE, sender = Account.class, when = "created")
                static void record(Account account, EntityManager em) {
                    em.persist(new AuditLine("registered " + account.username));
                }

                @Receiver(signal = POST_SAVE, sender = Account.class, when = "created", phase = AFTER_COMMIT)
                void welcome(Account account) {
                    mailer.welcome(account);
                }

                @Receiver(signal = REQUEST_FINISHED)
                void finished(HttpServletRequest request, HttpServletResponse response) {
                    log.add(request.getMethod(), request.getRequestURI(), response.getStatus());
                }
            }
            """;

    private static final String SERVICE_BY_HAND = """
            package registration;

            import jakarta.persistence.EntityManager;
            import org.springframework.stereotype.Service;
            import org.springframework.transaction.annotation.Transactional;
            import org.springframework.transaction.support.TransactionSynchronization;
            import org.springframework.transaction.support.TransactionSynchronizationManager;

            @Service
            public class AccountService {
                private final EntityManager em;
                private final Mailer mailer;

                AccountService(EntityManager em, Mailer mailer) {
                    this.em = em;
                    this.mailer = mailer;
                }

                @Transactional
                public void register(Account account) {
                    account.normalize();
                    em.persist(account);
                    em.persist(new Profile(account));
                    em.persist(new AuditLine("registered " + account.username));
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            mailer.welcome(account);
                        }
                    });
                }
            }
            """;

    private static final String FILTER_BY_HAND = """
            package registration;

            import jakarta.servlet.*;
            import jakarta.servlet.http.*;
            import java.io.IOException;
            import org.springframework.core.Ordered;
            import org.springframework.core.annotation.Order;
            import org.springframework.stereotype.Component;
            import org.springframework.web.filter.OncePerRequestFilter;

            @Component
            @Order(Ordered.HIGHEST_PRECEDENCE)
            public class LogFilter extends OncePerRequestFilter {
                private final RequestLog log;

                LogFilter(RequestLog log) {
                    this.log = log;
                }

                @Override
                protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    chain.doFilter(request, response);
                    log.add(request.getMethod(), request.getRequestURI(), response.getStatus());
                }
            }
            """;

    private RegistrationSources() {}

    /** With receivers. */
    static Map<String, String> ofSignals() {
        Map<String, String> sources = shared();
        sources.put("AccountService", SERVICE_OF_SIGNALS);
        sources.put("AccountSignals", RECEIVERS);
        return sources;
    }

    /** The same work called by hand, without Signalbox. */
    static Map<String, String> byHand() {
        Map<String, String> sources = shared();
        sources.put("AccountService", SERVICE_BY_HAND);
        sources.put("LogFilter", FILTER_BY_HAND);
        return sources;
    }

    private static Map<String, String> shared() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Application", APPLICATION);
        sources.put("Account", ACCOUNT);
        sources.put("Profile", PROFILE);
        sources.put("AuditLine", AUDIT_LINE);
        sources.put("Mailer", MAILER);
        sources.put("RequestLog", REQUEST_LOG);
        sources.put("RegistrationController", CONTROLLER);
        return sources;
    }
}
