package dev.signalbox.example.profile;

import dev.signalbox.example.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What others see of a user. Has the user's id for its own, so a user cannot have two.
 *
 * <p>The user does not point back at its profile. That keeps the features apart, and Hibernate from complaining about a
 * user that still refers to a deleted profile.
 */
@Entity
@Table(name = "profiles")
public class Profile {

    @Id
    private @Nullable Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private User user;

    @Column(nullable = false)
    private String username;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String firstName;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    public Profile(User user) {
        this.user = user;
        copyUser();
    }

    /** Takes over what has changed about the user. */
    public void update() {
        copyUser();
    }

    private void copyUser() {
        username = user.getUsername();
        email = user.getEmail();
        firstName = user.getFirstName();
    }

    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public User getUser() {
        return user;
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
}
