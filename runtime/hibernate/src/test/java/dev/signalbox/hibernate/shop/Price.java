package dev.signalbox.hibernate.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public class Price {

    public int cents;

    protected Price() {}

    public Price(int cents) {
        this.cents = cents;
    }
}
