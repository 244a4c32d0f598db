package dev.signalbox.example.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new user, as it was filled in. No form has a field for whether somebody is an administrator, so sending
 * one changes nothing.
 */
public record NewUser(
        @NotBlank
        @Size(max = User.USERNAME_LENGTH)
        @Pattern(regexp = USERNAME, message = "Only letters, digits, dots, dashes and underscores, please.")
        String username,

        @NotBlank @Size(max = User.EMAIL_LENGTH) @Email String email,
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName,

        @NotNull @Size(min = SHORTEST_PASSWORD, message = "At least {min} characters, please.")
        String password) {

    private static final int SHORTEST_PASSWORD = 8;

    /** Matches nothing at all too: that is another mistake, and one message is enough. */
    private static final String USERNAME = "[A-Za-z0-9._-]*";

    public static final NewUser EMPTY = new NewUser("", "", "", "", "");

    /** Removes the spaces around what was typed, but for the password, of which they are part. */
    public NewUser {
        username = stripped(username);
        email = stripped(email);
        firstName = stripped(firstName);
        lastName = stripped(lastName);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    User toUser(String encodedPassword) {
        return new User(username, email, firstName, lastName, encodedPassword);
    }

    /** The password is not for logs. */
    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
