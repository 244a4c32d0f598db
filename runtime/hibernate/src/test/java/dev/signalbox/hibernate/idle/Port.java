package dev.signalbox.hibernate.idle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Port extends Watched {

    @Id
    @GeneratedValue
    public Long id;

    protected Port() {}

    public Port(String name) {
        this.name = name;
    }
}
