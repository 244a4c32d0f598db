package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The compiled receivers of the tests hear this entity on every dispatcher, so other tests do not use it. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue
    public Long id;

    public String name;

    public String state = "new";

    protected Order() {}

    public Order(String name) {
        this.name = name;
    }
}
