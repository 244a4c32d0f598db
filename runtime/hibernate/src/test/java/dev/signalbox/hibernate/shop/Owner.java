package dev.signalbox.hibernate.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;

/** Entities that belong to it are saved and removed with it. */
@Entity
public class Owner {

    @Id
    @GeneratedValue
    public Long id;

    public String name;

    @OneToOne(mappedBy = "owner", cascade = CascadeType.ALL)
    public Pet pet;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Toy> toys = new ArrayList<>();

    protected Owner() {}

    public Owner(String name) {
        this.name = name;
    }

    public Pet adopt() {
        pet = new Pet(this);
        return pet;
    }

    public Toy buyToy() {
        Toy toy = new Toy(this);
        toys.add(toy);
        return toy;
    }
}
