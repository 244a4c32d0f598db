package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

@Entity
class Profile {

    @Id
    Long id;

    @OneToOne
    @MapsId
    User user;

    protected Profile() {}

    Profile(User user) {
        this.user = user;
    }
}
