package dev.signalbox.hibernate.shop;

/** A common interface of several entities, like a user model that can be exchanged. */
public interface Account {

    String login();
}
