package dev.signalbox.example.profile;

import dev.signalbox.Channel;
import dev.signalbox.example.account.AccountService;
import dev.signalbox.example.account.Extras;
import dev.signalbox.example.account.Names;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, changes and deletes profiles. {@link ProfileSignals} makes them. */
@Service
@Transactional
public class ProfileService {

    private final ProfileRepository profiles;
    private final AccountService accounts;
    private final Channel<PhotoChanged> photoChanged;

    ProfileService(ProfileRepository profiles, AccountService accounts, Channel<PhotoChanged> photoChanged) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.photoChanged = photoChanged;
    }

    /** A profile with its account. */
    @Transactional(readOnly = true)
    public Optional<Profile> find(long id) {
        return profiles.findWithAccountById(id);
    }

    /**
     * Changes an account's names and its profile: both or neither.
     *
     * @throws NoSuchElementException if there is no such account
     */
    void edit(long id, Names names, About about, @Nullable BufferedImage photo) {
        accounts.rename(id, names.firstName(), names.lastName());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Profile profile = profiles.findById(id).orElseThrow();
        profile.describe(about.birthDate(), about.nickname());
        profile.describeAge(about.age(), today);
        if (photo != null || Boolean.TRUE.equals(about.withoutPhoto())) {
            changePhoto(profile, photo, today);
        }
    }

    /**
     * Changes an account's names and the details from the registration: both or neither.
     *
     * @throws NoSuchElementException if there is no such account; an account without a profile is accepted
     */
    public void edit(long id, Names names, Extras extras) {
        accounts.rename(id, names.firstName(), names.lastName());
        profiles.findById(id).ifPresent(profile -> profile.describe(extras));
    }

    /** Receivers of the signal store and delete the files. */
    private void changePhoto(Profile profile, @Nullable BufferedImage image, LocalDate today) {
        String before = profile.getPhoto();
        String after = image == null ? null : Photos.newPath(today);
        profile.setPhoto(after);
        photoChanged.send(new PhotoChanged(profile, before, after, image));
    }

    /**
     * Deletes all of these profiles or none, each entity by itself: see {@link AccountService#delete}.
     *
     * @throws NoSuchElementException if one of them does not exist
     */
    public void delete(Collection<Long> ids) {
        ids.forEach(id -> profiles.delete(profiles.findById(id).orElseThrow()));
    }
}
