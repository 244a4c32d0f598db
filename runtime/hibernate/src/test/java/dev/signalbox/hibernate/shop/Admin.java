package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;

/** A user with an additional table of its own. */
@Entity
public class Admin extends User {

    public String department;

    protected Admin() {}

    public Admin(String name) {
        super(name);
    }
}
