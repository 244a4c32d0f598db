package org.acme.clinic.owner;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Owner {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected Owner() {}

    Owner(String name) {
        this.name = name;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    void trimName() {
        name = name.trim();
    }
}
