package dev.signalbox.example.admin;

import dev.signalbox.example.account.User;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form that changes a user's names, as it was filled in. */
record Names(
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName) {

    Names {
        firstName = firstName == null ? "" : firstName.strip();
        lastName = lastName == null ? "" : lastName.strip();
    }

    static Names of(User user) {
        return new Names(user.getFirstName(), user.getLastName());
    }
}
