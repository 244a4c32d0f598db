package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Is linked. Its generated id is a primitive. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
public class Item implements Comparable<Item> {

    @Id
    @GeneratedValue
    public long id;

    public String name;

    protected Item() {}

    public Item(String name) {
        this.name = name;
    }

    @Override
    public int compareTo(Item other) {
        return name.compareTo(other.name);
    }
}
