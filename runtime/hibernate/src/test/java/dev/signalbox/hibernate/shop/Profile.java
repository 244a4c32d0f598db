package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Has the foreign key, so it must be deleted before its user. */
@Entity
public class Profile {

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public User user;

    public String bio;

    protected Profile() {}

    public Profile(User user) {
        this.user = user;
    }
}
