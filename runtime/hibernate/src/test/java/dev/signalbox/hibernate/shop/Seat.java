package dev.signalbox.hibernate.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** Has an id of several columns. */
@Entity
public class Seat implements Account {

    @EmbeddedId
    public Place place;

    public String guest;

    /** Where it is. */
    @Embeddable
    public record Place(String hall, int number) {}

    protected Seat() {}

    public Seat(Place place, String guest) {
        this.place = place;
        this.guest = guest;
    }

    @Override
    public String login() {
        return guest;
    }
}
