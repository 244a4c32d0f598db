package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Shares one table with its subclasses. */
@Entity
public class Parcel extends Dated {

    @Id
    @GeneratedValue
    public Long id;

    public String address;
}
