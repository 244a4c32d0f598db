package dev.signalbox.hibernate.idle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Crate extends Watched {

    @Id
    @GeneratedValue
    public Long id;

    protected Crate() {}

    public Crate(String name) {
        this.name = name;
    }
}
