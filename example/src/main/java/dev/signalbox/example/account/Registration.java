package dev.signalbox.example.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The registration form, as it was filled in. The last four may be left out. */
record Registration(
        @NotBlank
        @Size(max = User.USERNAME_LENGTH)
        @Pattern(regexp = USERNAME, message = "Only letters, digits, dots, dashes and underscores, please.")
        String username,

        @NotBlank @Size(max = User.EMAIL_LENGTH) @Email String email,
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName,
        @Nullable PersonType type,
        @Nullable Sex sex,

        @PastOrPresent @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate birthDate,

        @Size(max = User.NAME_LENGTH) @Nullable String nickname) {

    /** Matches nothing at all too: that is another mistake, and one message is enough. */
    private static final String USERNAME = "[A-Za-z0-9._-]*";

    static final Registration EMPTY = new Registration("", "", "", "", null, null, null, null);

    User toUser() {
        return new User(username, email, firstName, lastName).with(new Extras(type, sex, birthDate, nickname));
    }
}
