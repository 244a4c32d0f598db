package dev.signalbox.example.account;

/**
 * A registered user, as the other features see it. Their receivers name this interface as sender, so that an
 * application may have its own user class: receivers hear every entity that implements it.
 */
public interface Account {

    /**
     * The key.
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
     * What the user entered at registration and the account does not keep. Only receivers of the first save see it;
     * later it is {@link Extras#NONE}.
     */
    default Extras getExtras() {
        return Extras.NONE;
    }
}
