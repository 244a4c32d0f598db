package dev.signalbox.example.profile;

import dev.signalbox.example.account.BirthDate;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form for a profile, as the user has filled it in.
 *
 * @param age for users who do not want to enter their birth date
 * @param withoutPhoto null unless its box is ticked
 */
record About(
        @BirthDate @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate birthDate,

        @Range(min = 0, max = OLDEST, message = "From {min} to {max}, please.") @Nullable
        Integer age,

        @Size(max = Profile.NICKNAME_LENGTH) @Nullable String nickname,
        @Nullable MultipartFile photo,
        @Nullable Boolean withoutPhoto) {

    private static final int OLDEST = 130;

    About {
        nickname = nickname == null || nickname.isBlank() ? null : nickname.strip();
        photo = photo == null || photo.isEmpty() ? null : photo;
    }

    static About of(Profile profile) {
        return new About(profile.getBirthDate(), age(profile), profile.getNickname(), null, false);
    }

    /**
     * Whether age and birth date are both given and contradict each other. An age that was there before may be
     * outdated.
     */
    boolean contradictsItself(Profile before) {
        return birthDate != null
                && age != null
                && !age.equals(Period.between(birthDate, today()).getYears())
                && !age.equals(age(before));
    }

    /** The age that the form shows; empty if it follows from the birth date. */
    private static @Nullable Integer age(Profile profile) {
        return profile.getBirthDate() == null ? profile.ageOn(today()) : null;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
