package dev.signalbox.example.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The registration form, as it was filled in. The last four may be left out. No form has a field for
 * whether somebody is an administrator, so sending one changes nothing. */
record Registration(
        @NotBlank
        @Size(max = User.USERNAME_LENGTH)
        @Pattern(regexp = USERNAME, message = "Only letters, digits, dots, dashes and underscores, please.")
        String username,

        @NotBlank @Size(max = User.EMAIL_LENGTH) @Email String email,
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName,

        @NotNull @Size(min = SHORTEST_PASSWORD, message = "At least {min} characters, please.")
        String password,

        @Nullable PersonType type,
        @Nullable Sex sex,

        @PastOrPresent @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate birthDate,

        @Size(max = User.NAME_LENGTH) @Nullable String nickname) {

    private static final int SHORTEST_PASSWORD = 8;

    /** Matches nothing at all too: that is another mistake, and one message is enough. */
    private static final String USERNAME = "[A-Za-z0-9._-]*";

    static final Registration EMPTY = new Registration("", "", "", "", "", null, null, null, null);

    /** Removes the spaces around what was typed, but for the password, of which they are part. */
    Registration {
        username = stripped(username);
        email = stripped(email);
        firstName = stripped(firstName);
        lastName = stripped(lastName);
        nickname = stripped(nickname);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    User toUser(String encodedPassword) {
        return new User(username, email, firstName, lastName, encodedPassword)
                .with(new Extras(type, sex, birthDate, nickname));
    }

    /** The password is not for logs. */
    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}
