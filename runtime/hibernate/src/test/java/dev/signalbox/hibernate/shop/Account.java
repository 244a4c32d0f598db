package dev.signalbox.hibernate.shop;

/** What several entities are, as with a user model that can be swapped. */
public interface Account {

    String login();
}
