package com.acme.members;

import dev.signalbox.example.account.Account;
import dev.signalbox.example.account.Extras;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Not the application's own user: another table, other columns, another way to make ids. */
@Entity
@Table(name = "members")
class Member implements Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true)
    private String handle;

    @Column(nullable = false, unique = true)
    private String address;

    @Column(nullable = false)
    private String fullName;

    private int membersCard;

    @Transient
    private Extras extras = Extras.NONE;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(String handle, String address, String fullName, int membersCard, Extras extras) {
        this.handle = handle;
        this.address = address;
        this.fullName = fullName;
        this.membersCard = membersCard;
        this.extras = extras;
    }

    @Override
    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    @Override
    public String getUsername() {
        return handle;
    }

    @Override
    public void setUsername(String username) {
        handle = username;
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public void setEmail(String email) {
        address = email;
    }

    @Override
    public String getFirstName() {
        return fullName.substring(0, fullName.indexOf(' '));
    }

    @Override
    public String getLastName() {
        return fullName.substring(fullName.indexOf(' ') + 1);
    }

    @Override
    public Extras getExtras() {
        return extras;
    }

    int getMembersCard() {
        return membersCard;
    }

    void rename(String newFullName) {
        fullName = newFullName;
    }
}
