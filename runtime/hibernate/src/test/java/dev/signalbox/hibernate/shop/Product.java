package dev.signalbox.hibernate.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Owns its links to labels. */
@Entity
public class Product {

    @Id
    @GeneratedValue
    public Long id;

    public String name;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(name = "product_labels")
    public Set<Label> labels = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "product_hints")
    public List<Label> hints = new ArrayList<>();

    protected Product() {}

    public Product(String name, Label... labels) {
        this.name = name;
        this.labels.addAll(List.of(labels));
    }
}
