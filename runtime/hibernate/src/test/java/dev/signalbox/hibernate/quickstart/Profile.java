package dev.signalbox.hibernate.quickstart;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity
class Profile {

    @Id
    @GeneratedValue
    Long id;

    @OneToOne
    User user;

    protected Profile() {}

    Profile(User user) {
        this.user = user;
    }
}
