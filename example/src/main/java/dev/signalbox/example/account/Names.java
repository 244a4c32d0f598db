package dev.signalbox.example.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form that changes the names of an account, as the user has filled it in. */
public record Names(
        @NotBlank @Size(max = User.NAME_LENGTH) String firstName,
        @NotBlank @Size(max = User.NAME_LENGTH) String lastName) {

    /** Removes surrounding spaces. */
    public Names {
        firstName = firstName == null ? "" : firstName.strip();
        lastName = lastName == null ? "" : lastName.strip();
    }

    public static Names of(Account account) {
        return new Names(account.getFirstName(), account.getLastName());
    }
}
