package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Has the compiled receivers of the tests, and they hear every dispatcher; so the other tests leave it alone. */
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
