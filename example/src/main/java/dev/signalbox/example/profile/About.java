package dev.signalbox.example.profile;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form with what a profile has of its own, as it was filled in.
 *
 * @param withoutPhoto null unless its box is ticked
 */
record About(
        @PastOrPresent @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate birthDate,

        @Size(max = Profile.NICKNAME_LENGTH) @Nullable String nickname,
        @Nullable MultipartFile photo,
        @Nullable Boolean withoutPhoto) {

    About {
        nickname = nickname == null || nickname.isBlank() ? null : nickname.strip();
        photo = photo == null || photo.isEmpty() ? null : photo;
    }

    static About of(Profile profile) {
        return new About(profile.getBirthDate(), profile.getNickname(), null, false);
    }
}
