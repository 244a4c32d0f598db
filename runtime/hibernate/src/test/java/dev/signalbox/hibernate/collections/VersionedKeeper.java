package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;

@Entity
public class VersionedKeeper extends Keeper {

    @Version
    public int version;
}
