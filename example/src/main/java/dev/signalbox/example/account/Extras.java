package dev.signalbox.example.account;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Optional details that a user may enter at registration, and the form for them. Receivers store them; the account does
 * not.
 */
public record Extras(
        @Nullable PersonType type,
        @Nullable Sex sex,

        @BirthDate @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate birthDate,

        @Size(max = User.NAME_LENGTH) @Nullable String nickname) {

    public static final Extras NONE = new Extras(null, null, null, null);

    /** A form sends an empty field as an empty text. */
    public Extras {
        nickname = nickname == null || nickname.isBlank() ? null : nickname.strip();
    }
}
