package dev.signalbox.example.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who registered. */
@Entity
@Table(name = "users") // "user" is a reserved word of SQL
public class User {

    static final int USERNAME_LENGTH = 30;
    static final int EMAIL_LENGTH = 254;
    static final int NAME_LENGTH = 50;

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, unique = true, length = USERNAME_LENGTH)
    private String username;

    @Column(nullable = false, unique = true, length = EMAIL_LENGTH)
    private String email;

    @Column(nullable = false, length = NAME_LENGTH)
    private String firstName;

    @Column(nullable = false, length = NAME_LENGTH)
    private String lastName;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(String username, String email, String firstName, String lastName) {
        this.username = normalized(username);
        this.email = normalized(email);
        this.firstName = firstName;
        this.lastName = lastName;
    }

    /** Nobody should be able to register as Ada beside ada. */
    static String normalized(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public void rename(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
    }

    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public String getUsername() {
        return username;
    }

    public String getEmail() {
        return email;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public String getFullName() {
        return firstName + " " + lastName;
    }
}
