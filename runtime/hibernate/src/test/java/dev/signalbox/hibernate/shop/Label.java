package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Is linked to products, which own the links. */
@Entity
public class Label {

    @Id
    @GeneratedValue
    public Long id;

    public String name;

    @ManyToMany(mappedBy = "labels")
    public Set<Product> products = new HashSet<>();

    protected Label() {}

    public Label(String name) {
        this.name = name;
    }
}
