package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has an assigned id. */
@Entity
public class Country {

    @Id
    public String code;

    public String name;

    protected Country() {}

    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
