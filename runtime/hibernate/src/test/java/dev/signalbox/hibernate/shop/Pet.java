package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

@Entity
public class Pet {

    @Id
    @GeneratedValue
    public Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    public Owner owner;

    protected Pet() {}

    Pet(Owner owner) {
        this.owner = owner;
    }
}
