package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;

/** A user with a table of its own beside the users' table. */
@Entity
public class Admin extends User {

    public String department;

    protected Admin() {}

    public Admin(String name) {
        super(name);
    }
}
