package dev.signalbox.example.account;

/**
 * Somebody who registered, as the other features see it. They declare their receivers for this interface, so that an
 * application can have a user class of its own: any entity that implements it is heard.
 */
public interface Account {

    /**
     * Its key.
     *
     * @throws NullPointerException if it has not been saved yet
     */
    Long getId();

    String getUsername();

    void setUsername(String username);

    String getEmail();

    void setEmail(String email);

    String getFirstName();

    String getLastName();

    default String getFullName() {
        return getFirstName() + " " + getLastName();
    }

    /**
     * What was said at registration and is not kept here. Receivers find it with the saved instance; later there is
     * none.
     */
    default Extras getExtras() {
        return Extras.NONE;
    }
}
