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

/** What can be done with profiles. None is made here: that is what {@link ProfileSignals} does. */
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
     * Changes an account's names and its profile, or neither.
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
     * Changes an account's names and what can be said at registration, or neither.
     *
     * @throws NoSuchElementException if there is no such account; without a profile there may be one
     */
    public void edit(long id, Names names, Extras extras) {
        accounts.rename(id, names.firstName(), names.lastName());
        profiles.findById(id).ifPresent(profile -> profile.describe(extras));
    }

    /** What becomes of the files is not said here. */
    private void changePhoto(Profile profile, @Nullable BufferedImage image, LocalDate today) {
        String before = profile.getPhoto();
        String after = image == null ? null : Photos.newPath(today);
        profile.setPhoto(after);
        photoChanged.send(new PhotoChanged(profile, before, after, image));
    }

    /**
     * Deletes all of them or none, and one by one: see {@link AccountService#delete}.
     *
     * @throws NoSuchElementException if one of them is not there
     */
    public void delete(Collection<Long> ids) {
        ids.forEach(id -> profiles.delete(profiles.findById(id).orElseThrow()));
    }
}
