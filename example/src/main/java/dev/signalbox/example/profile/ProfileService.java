package dev.signalbox.example.profile;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with profiles. None is made here: that is what {@link ProfileSignals} does. */
@Service
@Transactional
public class ProfileService {

    private final ProfileRepository profiles;

    ProfileService(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Transactional(readOnly = true)
    public Optional<Profile> find(long id) {
        return profiles.findById(id);
    }

    public void delete(long id) {
        profiles.deleteById(id);
    }
}
