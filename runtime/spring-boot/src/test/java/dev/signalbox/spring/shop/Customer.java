package dev.signalbox.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A person who orders. */
@Entity
public class Customer {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    protected Customer() {}

    public Customer(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
