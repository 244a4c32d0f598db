package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to its album. */
@Entity
public class Track {

    @Id
    @GeneratedValue
    public long id;

    public String title;

    @ManyToOne
    public Album album;

    protected Track() {}

    public Track(String title, Album album) {
        this.title = title;
        this.album = album;
    }
}
