package dev.signalbox.example.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who did what, and when. Has no foreign keys, so that it remains when accounts and groups are deleted. */
@Entity
@Table(name = "audit")
public class AuditLine {

    static final int PERSON_LENGTH = 254;
    static final int ACTION_LENGTH = 300;

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(nullable = false, length = PERSON_LENGTH)
    private String person;

    @Column(nullable = false, length = ACTION_LENGTH)
    private String action;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AuditLine() {}

    AuditLine(String person, String action) {
        this.at = Instant.now();
        this.person = shortened(person, PERSON_LENGTH);
        this.action = shortened(action, ACTION_LENGTH);
    }

    /** An action of the user who is logged in. Without a name if no user is, as at a registration or at the start. */
    static AuditLine of(String action) {
        return new AuditLine(name(SecurityContextHolder.getContext().getAuthentication()), action);
    }

    private static String name(@Nullable Authentication login) {
        return login == null || login instanceof AnonymousAuthenticationToken ? "" : login.getName();
    }

    /** Shortens a text, because a visitor may type anything into the login form. */
    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    public Instant getAt() {
        return at;
    }

    public String getPerson() {
        return person;
    }

    public String getAction() {
        return action;
    }
}
