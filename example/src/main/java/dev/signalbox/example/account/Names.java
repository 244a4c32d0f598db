package dev.signalbox.example.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form that changes the names of an account, as it was filled in. */
public record Names(
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName) {

    /** Removes the spaces around what was typed. */
    public Names {
        firstName = firstName == null ? "" : firstName.strip();
        lastName = lastName == null ? "" : lastName.strip();
    }

    public static Names of(Account account) {
        return new Names(account.getFirstName(), account.getLastName());
    }
}
