package dev.signalbox.hibernate.shop;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.MappedSuperclass;

/** No entity, but entities have it in common. */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class Dated {

    public String sentOn;
}
