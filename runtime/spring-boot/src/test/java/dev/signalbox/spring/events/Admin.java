package dev.signalbox.spring.events;

import jakarta.persistence.Entity;

@Entity
public class Admin extends Person {

    protected Admin() {}

    public Admin(String name) {
        super(name);
    }
}
