package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Toy {

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Owner owner;

    public String name;

    protected Toy() {}

    Toy(Owner owner) {
        this.owner = owner;
    }
}
