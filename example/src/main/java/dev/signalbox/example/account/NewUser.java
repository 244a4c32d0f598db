package dev.signalbox.example.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new user, as the visitor has filled it in. It has no field for administrators, so a request cannot
 * make one.
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

    /** Also matches an empty name: another constraint reports that, and one message is enough. */
    private static final String USERNAME = "[A-Za-z0-9._-]*";

    public static final NewUser EMPTY = new NewUser("", "", "", "", "");

    /** Removes surrounding spaces, but not from the password: there they count. */
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
