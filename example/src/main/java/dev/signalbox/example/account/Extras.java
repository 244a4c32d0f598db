package dev.signalbox.example.account;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What people may say about themselves when they register, for whoever keeps it; and the form in which they say it. All
 * of it may be left out.
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
