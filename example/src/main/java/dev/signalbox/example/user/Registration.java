package dev.signalbox.example.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The registration form, as it was filled in. */
record Registration(
        @NotBlank
        @Size(max = User.USERNAME_LENGTH)
        @Pattern(regexp = USERNAME, message = "Only letters, digits, dots, dashes and underscores, please.")
        String username,

        @NotBlank @Size(max = User.EMAIL_LENGTH) @Email String email,
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName) {

    /** Matches nothing at all too: that is another mistake, and one message is enough. */
    private static final String USERNAME = "[A-Za-z0-9._-]*";

    static final Registration EMPTY = new Registration("", "", "", "");

    User toUser() {
        return new User(username, email, firstName, lastName);
    }
}
