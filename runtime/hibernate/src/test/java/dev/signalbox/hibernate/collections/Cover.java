package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Refers to its album. An album has only one cover. */
@Entity
public class Cover {

    @Id
    @GeneratedValue
    public long id;

    @OneToOne
    public Album album;

    protected Cover() {}

    public Cover(Album album) {
        this.album = album;
    }
}
