package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Says to which album it belongs, of which it is the only one. */
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
