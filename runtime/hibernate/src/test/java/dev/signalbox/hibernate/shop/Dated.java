package dev.signalbox.hibernate.shop;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.MappedSuperclass;

/** A mapped superclass: not an entity itself. */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class Dated {

    public String sentOn;
}
