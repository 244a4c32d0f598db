package dev.signalbox.example.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** This application's accounts. */
@Entity
@Table(name = "users") // "user" is a reserved word of SQL
public class User implements Account {

    static final int USERNAME_LENGTH = 30;
    static final int EMAIL_LENGTH = 254;
    public static final int NAME_LENGTH = 50;

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

    /** Encoded by the password encoder. */
    @Column(nullable = false)
    private String password;

    private boolean administrator;

    @Transient
    private Extras extras = Extras.NONE;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(String username, String email, String firstName, String lastName, String encodedPassword) {
        this.username = username;
        this.email = email;
        this.firstName = firstName;
        this.lastName = lastName;
        this.password = encodedPassword;
    }

    /** Adds details of a new user, which receivers store. */
    public User with(Extras said) {
        extras = said;
        return this;
    }

    /** Makes a user an administrator. */
    User asAdministrator() {
        administrator = true;
        return this;
    }

    public void rename(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
    }

    @Override
    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void setUsername(String username) {
        this.username = username;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public void setEmail(String email) {
        this.email = email;
    }

    @Override
    public String getFirstName() {
        return firstName;
    }

    @Override
    public String getLastName() {
        return lastName;
    }

    String getPassword() {
        return password;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    @Override
    public Extras getExtras() {
        return extras;
    }
}
