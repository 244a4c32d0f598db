package dev.signalbox.hibernate.shop;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;

@Entity
@Access(AccessType.FIELD)
public class Letter extends Parcel {

    public String stamp;
}
