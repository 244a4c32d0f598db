package dev.signalbox.example.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form that changes a user's names, as it was filled in. */
record Names(
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName) {

    static Names of(User user) {
        return new Names(user.getFirstName(), user.getLastName());
    }
}
