package dev.signalbox.example.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people may say about themselves when they register, for whoever keeps it. */
public record Extras(
        @Nullable PersonType type,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String nickname) {

    public static final Extras NONE = new Extras(null, null, null, null);

    /** A form sends an empty field as an empty text. */
    public Extras {
        nickname = nickname == null || nickname.isBlank() ? null : nickname;
    }
}
